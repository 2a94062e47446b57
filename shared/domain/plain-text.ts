/** Full-width letters, digits and signs as half-width, and all spaces gone: how figures and dates are read. */
export function compactText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '')
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number below ten thousand written in Chinese (十五, 三千, 二〇二三), or null. */
export function chineseInteger(text: string): number | null {
  if (text === '' || [...text].some((sign) => !(sign in DIGITS) && !(sign in PLACES))) return null
  if ([...text].every((sign) => sign in DIGITS)) {
    return Number([...text].map((sign) => DIGITS[sign]).join(''))
  }
  let total = 0
  let digit: number | null = null
  for (const sign of text) {
    const place = PLACES[sign]
    if (place === undefined) digit = DIGITS[sign] ?? null
    else {
      total += (digit ?? 1) * place
      digit = null
    }
  }
  return total + (digit ?? 0)
}

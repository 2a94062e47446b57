/** Full-width letters, digits and signs as half-width, and all spaces gone: how figures and dates are read. */
export function compactText(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-').replaceAll(/\s+/g, '')
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

/** One digit, or a year such as 二〇二三; 三五 is no number, since 三五个 means three to five. */
const DIGIT_BY_DIGIT = /^(?:[〇零一二两三四五六七八九]|[一二三四五六七八九][〇零一二三四五六七八九]{3})$/
/** Places in falling order; a digit after a skipped place needs its 零, so that 十四五 and 二百五 are no numbers. */
const ONE = '[一二两三四五六七八九]'
const TENS = `(?:${ONE}?十${ONE}?)`
const HUNDREDS = `(?:${ONE}?百(?:${TENS}|[零〇]${ONE})?)`
const WITH_PLACES = new RegExp(`^(?:${ONE}?千(?:${HUNDREDS}|[零〇](?:${TENS}|${ONE}))?|${HUNDREDS}|${TENS})$`)

/** A whole number below ten thousand written in Chinese (十五, 三千, 二〇二三), or null. */
export function chineseInteger(text: string): number | null {
  if (DIGIT_BY_DIGIT.test(text)) return Number(Array.from(text, (sign) => DIGITS[sign]).join(''))
  if (text === '' || !WITH_PLACES.test(text)) return null
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

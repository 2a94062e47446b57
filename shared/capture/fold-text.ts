/**
 * The text as the rules read it: half-width digits and letters, one form of each sign, simplified characters in the words
 * that the rules know, no spaces between Chinese characters and figures. `at[i]` is where character `i` stands in the
 * document, and `at[text.length]` is the document's length, so that every find leads back to the exact original.
 */
export interface FoldedText {
  readonly text: string
  readonly at: Uint32Array
}

/** Signs with several forms; commas and brackets become those of Chinese text unless they stand within a figure. */
const SIGNS: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '－': '-',
  '−': '-',
  '‐': '-',
  '–': '—',
  '―': '—',
  '─': '—',
  '(': '（',
  ')': '）',
  ';': '；',
  '!': '！',
  '?': '？',
  '＋': '+',
  '○': '〇',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
}

/** Traditional characters of numerals, units, tenses and the commonest indicator words; pairs of one each. */
const TRADITIONAL =
  '億亿萬万個个點点長长產产總总額额達达實实現现業业農农鎮镇鄉乡區区縣县國国內内後后為为與与將将據据團团會会員员開开動动設设築筑進进過过約约餘余兩两畝亩噸吨項项條条戶户處处輛辆臺台張张場场間间雙双對对從从較较財财稅税資资費费預预標标準准務务單单責责任任牽牵頭头導导領领黨党門门構构機机圍围數数據据環环節节綠绿電电氣气煤煤鐵铁鋼钢礦矿養养醫医療疗衛卫學学師师職职幹干勞劳險险補补貼贴償偿運运輸输轉转變变發发展展優优質质價价購购銷销貿贸外外匯汇網网絡络線线體体系系統统計计劃划規规範范圖图書书報报記记錄录評评選选舉举辦办結结論论題题關关鍵键啟启興兴建建竣竣驗验齊齐執执確确認认爭争創创強强穩稳減减壓压縮缩離离岸岸馬马鈴铃薯薯糧粮穀谷豬猪雞鸡魚鱼雲云華华'

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, pair) => [
    TRADITIONAL.charAt(pair * 2),
    TRADITIONAL.charAt(pair * 2 + 1),
  ]),
)

const FULL_WIDTH_FROM = 0xff10
const FULL_WIDTH_TO = 0xff5a
const FULL_WIDTH_STEP = 0xfee0

function foldSign(sign: string): string {
  const known = SIGNS[sign] ?? SIMPLIFIED.get(sign)
  if (known !== undefined) return known
  const code = sign.charCodeAt(0)
  const isWide = code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO
  const half = isWide ? String.fromCharCode(code - FULL_WIDTH_STEP) : sign
  return /[\dA-Za-z]/.test(half) ? half : sign
}

const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign)
/** A space between two digits or two Latin letters parts them; any other is typing or a scan. */
const isBlank = (sign: string | undefined) => sign !== undefined && /[ \u00a0\u2000-\u200b\u3000\ufeff]/.test(sign)
const isWordSign = (sign: string | undefined) => sign !== undefined && /[\dA-Za-z]/.test(sign)

/** A half-width comma or colon is one of Chinese text, unless digits stand on both sides. */
function inText(sign: string, before: string | undefined, after: string | undefined): string {
  if (isDigit(before) && isDigit(after)) return sign
  return sign === ',' ? '，' : sign === ':' ? '：' : sign
}

export function foldText(document: string): FoldedText {
  const at = new Uint32Array(document.length + 1)
  const parts: string[] = []
  let length = 0
  for (let index = 0; index < document.length; index += 1) {
    const sign = foldSign(document.charAt(index))
    if (isBlank(sign)) {
      let next = index + 1
      while (next < document.length && isBlank(document.charAt(next))) next += 1
      const parted = isWordSign(parts[length - 1]) && isWordSign(foldSign(document.charAt(next)))
      if (!parted) {
        index = next - 1
        continue
      }
      index = next - 1
      parts.push(' ')
    } else parts.push(inText(sign, parts[length - 1], document.charAt(index + 1)))
    at[length] = index
    length += 1
  }
  at[length] = document.length
  return { text: parts.join(''), at: at.slice(0, length + 1) }
}

/** Where a stretch of the folded text stands in the document, without blanks at its ends. */
export function originalSpan({ at }: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = at[start] ?? 0
  return { start: from, end: end > start ? (at[end - 1] ?? from) + 1 : from }
}

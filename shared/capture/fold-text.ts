import type { Span } from './span'

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

const FULL_WIDTH_STEP = 0xfee0

/** Every character that is read as another one, by its code. */
const FOLDED: ReadonlyMap<number, string> = new Map([
  ...Object.entries(SIGNS).map(([sign, read]) => [sign.charCodeAt(0), read] as const),
  ...Array.from(SIMPLIFIED, ([sign, read]) => [sign.charCodeAt(0), read] as const),
  ...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (sign) => {
    return [sign.charCodeAt(0) + FULL_WIDTH_STEP, sign] as const
  }),
])

const BLANKS: ReadonlySet<string> = new Set(
  ' \u00a0\u3000\ufeff\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b',
)

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9' && sign.length === 1
const isLetter = (sign: string | undefined) => sign !== undefined && /^[A-Za-z]$/.test(sign)
/** A space between two digits or two Latin letters parts them; any other is typing or a scan. */
const isWordSign = (sign: string | undefined) => isDigit(sign) || isLetter(sign)
const foldSign = (document: string, index: number) => FOLDED.get(document.charCodeAt(index)) ?? document.charAt(index)

/** A half-width comma or colon is one of Chinese text, unless digits stand on both sides. */
function inText(sign: string, before: string | undefined, after: string): string {
  if (sign !== ',' && sign !== ':') return sign
  if (isDigit(before) && isDigit(after)) return sign
  return sign === ',' ? '，' : '：'
}

export function foldText(document: string): FoldedText {
  const at = new Uint32Array(document.length + 1)
  const parts: string[] = []
  let index = 0
  while (index < document.length) {
    const sign = foldSign(document, index)
    if (BLANKS.has(sign)) {
      let next = index + 1
      while (next < document.length && BLANKS.has(document.charAt(next))) next += 1
      if (isWordSign(parts.at(-1)) && isWordSign(foldSign(document, next))) {
        at[parts.length] = index
        parts.push(' ')
      }
      index = next
      continue
    }
    at[parts.length] = index
    parts.push(inText(sign, parts.at(-1), foldSign(document, index + 1)))
    index += 1
  }
  at[parts.length] = document.length
  return { text: parts.join(''), at: at.slice(0, parts.length + 1) }
}

/** Where a stretch of the folded text stands in the document, without blanks at its ends. */
export function originalSpan({ at }: FoldedText, start: number, end: number): Span {
  const from = at[start] ?? 0
  return { start: from, end: end > start ? (at[end - 1] ?? from) + 1 : from }
}

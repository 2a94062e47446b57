const FULL_WIDTH = /[！-～　〔〕]/g
const HAS_FULL_WIDTH = /[！-～　〔〕]/
/** Signs that stand elsewhere than their plain ones; the brackets are those of a document's number, which few keyboards have. */
const OTHERS: Readonly<Record<string, string>> = { '　': ' ', '〔': '[', '〕': ']' }
const SHIFT = 0xff01 - 0x21

/**
 * Full-width signs as half-width and capitals as small letters, so that ＧＤＰ, GDP and gdp are one. Every place stays
 * where it was: what is found in the folded text is marked in the text itself.
 */
export function foldText(text: string): string {
  const narrow = HAS_FULL_WIDTH.test(text) ? text.replaceAll(FULL_WIDTH, narrowOf) : text
  const small = narrow.toLowerCase()
  // A few capitals grow when they become small; those are left as they are.
  return small.length === narrow.length ? small : Array.from(narrow, smallOf).join('')
}

function narrowOf(sign: string): string {
  return OTHERS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - SHIFT)
}

function smallOf(sign: string): string {
  const small = sign.toLowerCase()
  return small.length === sign.length ? small : sign
}

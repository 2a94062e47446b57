const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?%?$/
const LEADING_COVER = /^[\p{Cf}\p{Zs}"'`‘’“”]+/u
const STARTS_FORMULA = /^[=+\-@|%\t\r\n\0]/

/** Would a spreadsheet take this text for a formula or a command? Looks behind look-alikes, spaces and quotes. */
export function isFormulaLike(text: string): boolean {
  if (PLAIN_NUMBER.test(text)) return false
  return STARTS_FORMULA.test(text.normalize('NFKC').replace(LEADING_COVER, ''))
}

/** The text as a CSV cell that every spreadsheet shows as text; `unguarded` takes the guard away again. */
export function guarded(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text
}

/** Whether a spreadsheet would reckon with the text: =1+1, +SUM(A1), @now, -(2). Signed figures and dashes are none. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*(=.|[+\-@]\s*[A-Za-z(@])/.test(text)
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Text as a workbook can hold it: whole characters, no control marks, at most what one cell takes. */
export function storable(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\uFFFD')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(NOT_IN_XML, '')
    .slice(0, 32_767)
}

const ERROR_WORD = /^#(?=(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$)/

/**
 * Text as a workbook's XML keeps it. `_x0041_` would be read as an escaped A, so its underscore is escaped itself; the
 * word `#REF!` would become a real error, so its mark is.
 */
export function inWorkbook(text: string): string {
  return storable(text)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(ERROR_WORD, '_x0023_')
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6‘’“”…—●▲■◆○✓]/

/** Width of a line in characters of the body font; a Chinese character counts two. */
export function widthOf(line: string): number {
  let width = 0
  for (const char of line) width += WIDE.test(char) || char > '\uFFFF' ? 2 : 1.05
  return width
}

/** Lines that a wrapped text takes in a column of the given width. */
export function linesOf(text: string, columnWidth: number): number {
  if (text === '') return 1
  const room = Math.max(2, columnWidth - 1.2)
  let lines = 0
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(widthOf(line) / room))
  return lines
}

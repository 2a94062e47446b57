const NOT_IN_NAMES = /[[\]:*?/\\\p{Cc}]/gu
const LONGEST = 31

/** A name that spreadsheets take for a sheet, unlike those that are taken; it is added to them. */
export function freeSheetName(wished: string, taken: Set<string>): string {
  const plain =
    wished
      .replaceAll(NOT_IN_NAMES, ' ')
      .trim()
      .replaceAll(/^'+|'+$/g, '')
      .slice(0, LONGEST) || '表'
  let name = plain
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const ending = `(${number})`
    name = `${plain.slice(0, LONGEST - ending.length)}${ending}`
  }
  taken.add(name.toLowerCase())
  return name
}

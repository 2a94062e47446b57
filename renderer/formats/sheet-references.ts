/** How rows of a sheet move when the lines of its table become more or fewer. Rows are counted from 1. */
export interface RowMove {
  /** First and last row that the lines replace. */
  readonly first: number
  readonly last: number
  /** How many lines come in their place, one at least. */
  readonly lines: number
}

export function movedRow(row: number, { first, last, lines }: RowMove): number {
  if (row < first) return row
  return row <= last ? Math.min(row, first + lines - 1) : row + lines - (last - first + 1)
}

/** A range that reaches the table's lines reaches all of them afterwards. */
export function movedEnd(row: number, move: RowMove): number {
  const isAmongLines = row >= move.first && row <= move.last
  return isAmongLines ? move.first + move.lines - 1 : movedRow(row, move)
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`
/** Text, then a sheet's name, then a cell or a range of cells or rows. What is none of it is passed over. */
const REFERENCE = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?<![\w.$\u4e00-\u9fff])((?:'(?:[^']|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(?:(${CELL})(?::(${CELL}))?|(\$?\d{1,7}):(\$?\d{1,7}))(?![\w.(!])`,
  'g',
)

function withRow(reference: string, row: (value: number) => number): string {
  return reference.replace(/\d+$/, (digits) => String(row(Number(digits))))
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0])

/**
 * A formula as it reads when the rows of `sheet` have moved. `isOwn` says that the formula stands on that sheet, so that
 * references without a name mean it. A range over the lines grows with them; a single cell stays that cell.
 */
export function movedFormula(formula: string, sheet: string, isOwn: boolean, move: RowMove): string {
  return formula.replaceAll(
    REFERENCE,
    (whole, text?: string, prefix?: string, from?: string, to?: string, top?: string, bottom?: string) => {
      if (text !== undefined || !(prefix === undefined ? isOwn : isPrefixOf(prefix, sheet))) return whole
      const [start, end] = [from ?? top ?? '', to ?? bottom]
      const before = prefix ?? ''
      if (end === undefined) return `${before}${withRow(start, (row) => movedRow(row, move))}`
      const isOneOfMany = rowOf(start) === rowOf(end) && move.last > move.first
      // Whole rows are those that are repeated on every page; lines are none of them.
      const atEnd = isOneOfMany || top !== undefined ? movedRow : movedEnd
      return `${before}${withRow(start, (row) => movedRow(row, move))}:${withRow(end, (row) => atEnd(row, move))}`
    },
  )
}

function isPrefixOf(prefix: string, sheet: string): boolean {
  const name = prefix.slice(0, -1)
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  return plain.toLowerCase() === sheet.toLowerCase()
}

/** The formula of a cell as its copy `rows` further down reads it: references without a $ go along. */
export function copiedFormula(formula: string, rows: number, columns = 0): string {
  return formula.replaceAll(REFERENCE, (whole, text?: string, prefix?: string, from?: string, to?: string) => {
    if (text !== undefined || from === undefined) return whole
    const range = [from, ...(to === undefined ? [] : [to])].map((reference) => copied(reference, rows, columns))
    return `${prefix ?? ''}${range.join(':')}`
  })
}

function copied(reference: string, rows: number, columns: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(reference) ?? []
  const column = fixedColumn === '$' ? letters : lettersOf(numberOf(letters) + columns)
  const row = fixedRow === '$' ? digits : String(Math.max(1, Number(digits) + rows))
  return `${fixedColumn}${column}${fixedRow}${row}`
}

/** The number of a column, counted from 1. */
export function numberOf(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function lettersOf(number: number): string {
  let letters = ''
  for (let rest = Math.max(1, number); rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Places of a list such as `N5:N14 P5`, which belong to the table's lines and grow with them even when they are one cell. */
export function movedPlaces(places: string, move: RowMove): string {
  return places
    .split(' ')
    .map((place) => {
      const [from = '', to] = place.split(':')
      if (!/\d$/.test(from)) return place
      const isOnLine = rowOf(from) >= move.first && rowOf(from) <= move.last
      const isOneOfMany = to !== undefined && rowOf(from) === rowOf(to) && move.last > move.first
      if (to === undefined && !(isOnLine && move.first === move.last))
        return withRow(from, (row) => movedRow(row, move))
      const start = withRow(from, (row) => movedRow(row, move))
      const end = withRow(to ?? from, (row) => (isOneOfMany ? movedRow : movedEnd)(row, move))
      return start === end ? start : `${start}:${end}`
    })
    .join(' ')
}

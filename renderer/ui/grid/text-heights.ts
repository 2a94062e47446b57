import type { GridColumn, GridRow } from './grid-types'
import { indentOf, type ColumnLayout } from './layout'

/** Lines of a text that are shown at most; the rest is in the tooltip, as in a spreadsheet whose rows have a limit too. */
export const MOST_LINES = 20
export const LINE_HEIGHT = 20
const ROW_PADDING = 12
const CELL_PADDING = 17
/** What a line leaves unused on the average, since characters do not divide it. */
const LOST = 6

/** How wide a text without line breaks is, in CSS pixels. */
export type WidthOf = (line: string) => number

/** A column whose texts wrap, and what is needed to reckon their heights. */
interface WrappingColumn {
  readonly key: string
  readonly room: number
  readonly isTree: boolean
}

/** How wide the lines of a text are; one number for a text of one line. */
type Extent = number | readonly number[]

interface Known {
  readonly extents: readonly Extent[]
  /** Heights in lines that were seen on the screen, by column; undefined where none was. */
  readonly seen: (number | undefined)[]
}

export function isWrapping<R extends GridRow>({ kind, render }: GridColumn<R>): boolean {
  return (kind === 'text' || kind === 'long-text') && render === undefined
}

/**
 * How tall rows are by their texts. Widths of texts are added up from their characters once for each row; heights follow
 * from them whatever the widths of columns, and what was seen on the screen stands before what was reckoned.
 */
export class TextHeights<R extends GridRow> {
  readonly #widthOf: WidthOf
  #known = new WeakMap<R, Known>()
  #columns: readonly WrappingColumn[] = []
  #rooms = ''
  #keys = ''
  #getText: (row: R, key: string) => string = () => ''

  constructor(widthOf: WidthOf) {
    this.#widthOf = widthOf
  }

  /** Goes by these columns from now on. Other columns forget everything, other widths only what was seen. */
  follow(
    columns: readonly GridColumn<R>[],
    layout: ColumnLayout,
    treeKey: string | undefined,
    getText: (row: R, key: string) => string,
  ): void {
    this.#columns = columns.flatMap((column, number) =>
      isWrapping(column)
        ? [{ key: column.key, room: (layout.widths[number] ?? 0) - CELL_PADDING, isTree: column.key === treeKey }]
        : [],
    )
    const keys = this.#columns.map(({ key, isTree }) => `${key}${isTree ? '>' : ''}`).join('\n')
    const rooms = this.#columns.map(({ room }) => room).join(' ')
    if (keys !== this.#keys || getText !== this.#getText) this.#known = new WeakMap()
    this.#isStale = rooms !== this.#rooms
    this.#keys = keys
    this.#rooms = rooms
    this.#getText = getText
  }

  #isStale = false

  isKnown(row: R): boolean {
    return row.isBanner === true || this.#known.has(row)
  }

  /** Reads the texts of a row, unless it was done before. */
  learn(row: R): void {
    if (!this.isKnown(row)) this.#knowledgeOf(row)
  }

  /** The heights of all rows; those that nobody has read yet are taken for one line. */
  heights(rows: readonly R[]): Float64Array {
    const heights = new Float64Array(rows.length)
    for (const [place, row] of rows.entries()) heights[place] = this.#heightOf(row)
    this.#isStale = false
    return heights
  }

  /** Takes in how many lines a cell has on the screen; answers whether that is news. */
  see(row: R, key: string, lines: number): boolean {
    const place = this.#columns.findIndex((column) => column.key === key)
    if (place < 0) return false
    const known = this.#knowledgeOf(row)
    const column = this.#columns[place]
    const reckoned = column ? linesIn(known.extents[place] ?? 0, roomOf(column, row)) : 1
    const before = known.seen[place] ?? reckoned
    known.seen[place] = lines
    return before !== lines
  }

  isSeen(row: R, key: string): boolean {
    const place = this.#columns.findIndex((column) => column.key === key)
    return place < 0 || this.#known.get(row)?.seen[place] !== undefined
  }

  #knowledgeOf(row: R): Known {
    const before = this.#known.get(row)
    if (before) return before
    const known = { extents: this.#columns.map(({ key }) => this.#extentOf(this.#getText(row, key))), seen: [] }
    this.#known.set(row, known)
    return known
  }

  #extentOf(text: string): Extent {
    return text.includes('\n') ? text.split('\n').map(this.#widthOf) : this.#widthOf(text)
  }

  #heightOf(row: R): number {
    const known = row.isBanner ? undefined : this.#known.get(row)
    if (!known) return LINE_HEIGHT + ROW_PADDING
    if (this.#isStale) known.seen.length = 0
    let lines = 1
    for (const [place, column] of this.#columns.entries()) {
      const own = known.seen[place] ?? linesIn(known.extents[place] ?? 0, roomOf(column, row))
      if (own > lines) lines = own
    }
    return Math.min(MOST_LINES, lines) * LINE_HEIGHT + ROW_PADDING
  }
}

function roomOf({ room, isTree }: WrappingColumn, row: GridRow): number {
  return isTree ? room - indentOf(row) : room
}

function linesIn(extent: Extent, room: number): number {
  if (typeof extent === 'number') return linesOf(extent, room)
  let lines = 0
  for (const width of extent) lines += linesOf(width, room)
  return lines
}

function linesOf(width: number, room: number): number {
  return width <= room ? 1 : Math.ceil(width / Math.max(LINE_HEIGHT, room - LOST))
}

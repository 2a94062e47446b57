import { joinCell } from './docx-cell'

interface OpenCell {
  readonly pieces: string[]
  span: number
  merge: 'begins' | 'goes-on' | null
}

interface Row {
  readonly texts: string[]
  /** The lines of its first cell as they were written. */
  readonly first: readonly string[]
  readonly cells: number
}

const MOST_COLUMNS = 64

/** A table of a Word document: cells that are merged downwards hold for every row that they cover. */
export class DocxTable {
  readonly #rows: Row[] = []
  #row: { texts: string[]; first: readonly string[]; cells: number } = { texts: [], first: [], cells: 0 }
  #cell: OpenCell | null = null
  /** A row with several filled cells was read: what may head the columns is over. */
  #isHeadOver = false

  openRow(): void {
    this.#row = { texts: [], first: [], cells: 0 }
  }

  openCell(): void {
    this.#cell = { pieces: [], span: 1, merge: null }
  }

  spans(columns: number): void {
    if (this.#cell && columns > 1) this.#cell.span = Math.min(columns, MOST_COLUMNS)
  }

  merges(how: 'begins' | 'goes-on'): void {
    if (this.#cell) this.#cell.merge = how
  }

  /** A paragraph of the open cell, or a row of a table within it. */
  add(text: string): void {
    for (const line of text.split('\n')) if (line.trim() !== '') this.#cell?.pieces.push(line.trim())
  }

  closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell) return
    const { texts } = this.#row
    const above = this.#rows.at(-1)?.texts[texts.length] ?? ''
    const own = joinCell(cell.pieces, !this.#isHeadOver)
    if (this.#row.cells === 0) this.#row.first = cell.pieces
    this.#row.cells += 1
    texts.push(cell.merge === 'goes-on' && own === '' ? above : own)
    for (let column = 1; column < cell.span; column += 1) texts.push('')
  }

  closeRow(): void {
    this.#rows.push(this.#row)
    this.#isHeadOver ||= this.#row.texts.filter((text) => text !== '').length > 1
  }

  /**
   * A line for each row, cells parted by tabs. A table whose rows all have one cell is a frame around text: it gives the
   * lines of that text.
   */
  lines(): readonly string[] {
    if (this.#rows.every(({ cells }) => cells <= 1)) return this.#rows.flatMap(({ first }) => first)
    return this.#rows.map(({ texts }) => texts.join('\t').trimEnd()).filter((line) => line !== '')
  }
}

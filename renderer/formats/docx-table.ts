interface OpenCell {
  texts: string[]
  span: number
  merge: 'begins' | 'goes-on' | null
}

const MOST_COLUMNS = 64

/** A table of a Word document: cells that are merged downwards hold for every row that they cover. */
export class DocxTable {
  readonly #rows: string[][] = []
  #row: string[] = []
  #cell: OpenCell | null = null

  openRow(): void {
    this.#row = []
  }

  openCell(): void {
    this.#cell = { texts: [], span: 1, merge: null }
  }

  spans(columns: number): void {
    if (this.#cell && columns > 1) this.#cell.span = Math.min(columns, MOST_COLUMNS)
  }

  merges(how: 'begins' | 'goes-on'): void {
    if (this.#cell) this.#cell.merge = how
  }

  add(text: string): void {
    const line = text.replaceAll(/[\t\n]+/g, ' ').trim()
    if (line !== '') this.#cell?.texts.push(line)
  }

  closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell) return
    const above = this.#rows.at(-1)?.[this.#row.length] ?? ''
    const own = cell.texts.join(' ')
    this.#row.push(cell.merge === 'goes-on' && own === '' ? above : own)
    for (let column = 1; column < cell.span; column += 1) this.#row.push('')
  }

  closeRow(): void {
    this.#rows.push(this.#row)
  }

  /** A line for each row, cells parted by tabs; a table of one column, which is a frame around text, gives its lines. */
  lines(): readonly string[] {
    return this.#rows.map((row) => row.join('\t').trimEnd()).filter((line) => line !== '')
  }
}

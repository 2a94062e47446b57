import type { RawCell, RawMerge, RawSheet } from '@shared/exchange/raw-table'
import { LIMITS } from './limits'
import type { Attributes } from './walk-xml'

/** How often something stands there, or how far it reaches; never more than a sheet may hold. */
export function timesOf(attributes: Attributes, name: string, most: number): number {
  const stated = Number(attributes.get(name) ?? '1')
  return Number.isInteger(stated) && stated > 0 ? Math.min(stated, most) : 1
}

function isHidden(attributes: Attributes): boolean {
  return (attributes.get('table:visibility') ?? 'visible') !== 'visible'
}

/** A sheet of an OpenDocument file while its cells come from left to right and from the top down. */
export class OdsSheet {
  readonly #name: string
  readonly #isHidden: boolean
  readonly #rows: RawCell[][] = []
  readonly #merges: RawMerge[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenColumns: number[] = []
  readonly #struck: [number, number][] = []
  #column = 0
  #row = 0
  #rowAttributes: Attributes = new Map()
  #cells: RawCell[] = []
  #struckColumns: number[] = []
  #cellCount = 0

  constructor(name: string, isSheetHidden: boolean) {
    this.#name = name
    this.#isHidden = isSheetHidden
  }

  column(attributes: Attributes): void {
    const count = timesOf(attributes, 'table:number-columns-repeated', LIMITS.columns + 1)
    if (isHidden(attributes)) for (let at = 0; at < count; at += 1) this.#hiddenColumns.push(this.#column + at)
    this.#column += count
  }

  openRow(attributes: Attributes): void {
    this.#rowAttributes = attributes
    this.#cells = []
    this.#struckColumns = []
  }

  cell(attributes: Attributes, value: RawCell, isStruck: boolean): void {
    const left = this.#cells.length
    const count = timesOf(attributes, 'table:number-columns-repeated', LIMITS.columns + 1)
    const right = left + timesOf(attributes, 'table:number-columns-spanned', LIMITS.columns) - 1
    const bottom = this.#row + timesOf(attributes, 'table:number-rows-spanned', LIMITS.rows) - 1
    if (right > left || bottom > this.#row) this.#merges.push({ top: this.#row, left, bottom, right })
    for (let at = 0; at < count && this.#cells.length <= LIMITS.columns; at += 1) {
      if (isStruck && value !== null) this.#struckColumns.push(this.#cells.length)
      this.#cells.push(value)
    }
  }

  /** Blank rows at the end are stated as a million of them: rows are made when something stands in them or below. */
  closeRow(): void {
    const count = timesOf(this.#rowAttributes, 'table:number-rows-repeated', LIMITS.rows + 1)
    while (this.#cells.length > 0 && this.#cells.at(-1) === null) this.#cells.pop()
    if (this.#cells.length > 0) {
      while (this.#rows.length < this.#row && this.#rows.length <= LIMITS.rows) this.#rows.push([])
      // One past a limit is enough to be refused by it.
      for (let at = 0; at < count && this.#hasRoom(); at += 1) this.#addRow()
    }
    this.#row = Math.min(this.#row + count, LIMITS.rows + 1)
  }

  #hasRoom(): boolean {
    return this.#rows.length <= LIMITS.rows && this.#cellCount <= LIMITS.cells
  }

  #addRow(): void {
    const row = this.#rows.length
    for (const column of this.#struckColumns) this.#struck.push([row, column])
    if (isHidden(this.#rowAttributes)) this.#hiddenRows.push(row)
    this.#rows.push([...this.#cells])
    this.#cellCount += this.#cells.length
  }

  read(): RawSheet {
    return {
      name: this.#name,
      isHidden: this.#isHidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      struck: this.#struck,
    }
  }
}

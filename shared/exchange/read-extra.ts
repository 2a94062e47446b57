import type { ExtraColumn } from '../domain/ledger-kind'
import { cellText, isBlank, type RawCell } from './raw-table'
import { deadlineFrom, figureFrom, inUnit, isBareMultiple, type DateReading } from './read-cells'
import type { WarningCode } from './row-note'

/** What a cell of a kind's own column is kept as, and what should be looked at. Text that does not fit is kept as written. */
export interface ExtraRead {
  readonly text: string
  readonly warning: Extract<WarningCode, 'figure-as-text' | 'date-as-text' | 'choice-unknown'> | null
}

/** Reads a cell as its column's type says: an exact figure, a day of the calendar, one of the choices, or text. */
export function extraFrom(cell: RawCell, column: ExtraColumn | undefined, reading: DateReading): ExtraRead {
  const text = cellText(cell)
  if (isBlank(cell)) return { text: '', warning: null }
  if (column?.type === 'figure') {
    const read = figureFrom(cell)
    if (!read.ok) return { text, warning: 'figure-as-text' }
    // 约8 and 3000多万 say more than a bare number does.
    const isPlain = read.value?.operator === null && read.value.qualifier === 'exact'
    const isUnitless = read.value?.unit === '' || isBareMultiple(read.value?.unit ?? '')
    const value = read.value && isPlain && isUnitless ? inUnit(read.value.value, read.value.unit, '') : null
    return { text: value ?? text, warning: null }
  }
  if (column?.type === 'date') {
    const read = deadlineFrom(cell, reading)
    if (!read.ok) return { text, warning: 'date-as-text' }
    return { text: read.value.precision === 'day' ? (read.value.on ?? text) : text, warning: null }
  }
  if (column?.type === 'choice') {
    return { text: text.trim(), warning: column.choices.includes(text.trim()) ? null : 'choice-unknown' }
  }
  return { text, warning: null }
}

import type { LedgerRow } from '../../ui/ledger-row'
import type { ColumnFilter } from './column-filter'
import { compareKeys } from './row-sort'
import type { ShownColumn } from './shown-column'
import { textKeys } from './text-order'

/** A text that cells of a column show, and how many do; the empty text stands for missing ones. */
export interface OfferedValue {
  readonly text: string
  readonly count: number
}

/** What the rows show in a column, each once, in the order that the column is sorted by; missing ones come last. */
export function offeredValues(rows: readonly LedgerRow[], column: ShownColumn): readonly OfferedValue[] {
  const found = new Map<string, { count: number; readonly first: LedgerRow }>()
  for (const row of rows) {
    const text = column.text(row)
    const before = found.get(text)
    if (before) before.count += 1
    else found.set(text, { count: 1, first: row })
  }
  const values = [...found].map(([text, { count, first }]) => ({ text, count, first }))
  const orders = textKeys<number | null>(
    values.map(({ text, first }) => (text === '' ? null : (column.order(first) ?? text))),
  )
  const places = Uint32Array.from(values.keys())
  // Two texts of one order (8 and 约8) stand in any order, but always in the same.
  places.sort(
    (a, b) =>
      compareKeys(orders[a] ?? null, orders[b] ?? null, 1) ||
      compareKeys(values[a]?.text ?? null, values[b]?.text ?? null, 1),
  )
  return Array.from(places).flatMap((place) => {
    const value = values[place]
    return value ? [{ text: value.text, count: value.count }] : []
  })
}

/** Which of the offered values pass the filter as it is. */
export function tickedOf(offered: readonly OfferedValue[], filter: ColumnFilter | undefined): ReadonlySet<string> {
  const only = filter?.only && new Set(filter.only)
  const without = new Set(filter?.without)
  const ticked = offered.filter(({ text }) => (only ? only.has(text) : true) && !without.has(text))
  return new Set(ticked.map(({ text }) => text))
}

/**
 * The filter that lets the ticked values through: the shorter of the two lists is kept, but what was searched for is
 * always kept by name. Values that other filters keep from being offered stay as they were; all ticked is no filter.
 */
export function filterOfTicks(
  offered: readonly OfferedValue[],
  ticked: ReadonlySet<string>,
  before: ColumnFilter | undefined,
  isSearched = false,
): Pick<ColumnFilter, 'only' | 'without'> {
  const texts = offered.map(({ text }) => text)
  const left = texts.filter((text) => !ticked.has(text))
  if (left.length === 0) return {}
  const isOffered = new Set(texts)
  const unseen = (list: readonly string[] | undefined) => (list ?? []).filter((text) => !isOffered.has(text))
  const chosen = texts.filter((text) => ticked.has(text))
  if (!isSearched && before?.only === undefined && left.length <= chosen.length) {
    return { without: [...unseen(before?.without), ...left] }
  }
  return { only: [...unseen(before?.only), ...chosen] }
}

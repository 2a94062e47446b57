import { useMessages } from '../../ui/messages/use-messages'
import type { ColumnFilters } from './column-filter'
import { columnFilterText } from './column-filter-text'
import type { ShownColumn } from './shown-column'

interface ColumnChipsProps {
  readonly columns: readonly ShownColumn[]
  readonly filters: ColumnFilters
  readonly onTakeOff: (key: string) => void
}

/** The filters of single columns, also of those that are hidden: nothing is kept back in silence. */
export function ColumnChips({ columns, filters, onTakeOff }: ColumnChipsProps) {
  const { table: words } = useMessages()
  const chips = columns.flatMap((column) => {
    const filter = filters[column.key]
    return filter ? [{ column, text: words.chip(column.title, columnFilterText(filter, column, words)) }] : []
  })
  if (chips.length === 0) return null
  return (
    <fieldset aria-label={words.columnFilters} className="ledger-chips is-wrapping">
      {chips.map(({ column, text }) => (
        <button
          key={column.key}
          type="button"
          className="ledger-chip"
          aria-pressed
          title={words.takeOffFilter(column.title)}
          onClick={() => onTakeOff(column.key)}
        >{`${text} ×`}</button>
      ))}
    </fieldset>
  )
}

import { useMessages } from '../../ui/messages/use-messages'
import type { LedgerRow } from '../../ui/ledger-row'

interface OpenCellProps {
  readonly row: LedgerRow
  readonly onOpen: (row: LedgerRow) => void
}

/** The row's number, which opens the target beside the table. */
export function OpenCell({ row, onOpen }: OpenCellProps) {
  const messages = useMessages().ledger
  return (
    <button
      type="button"
      className="ledger-open"
      tabIndex={-1}
      aria-label={messages.openRow(row.number)}
      title={messages.openRow(row.number)}
      onClick={() => onOpen(row)}
    >
      {row.number}
    </button>
  )
}

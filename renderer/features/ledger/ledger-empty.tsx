import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface LedgerEmptyProps {
  readonly all: number
  readonly actions: ReactNode
  readonly canAdd: boolean
  readonly onAdd: () => void
  readonly onClear: () => void
}

/** An empty list with its next step: nothing was entered yet, or nothing passes the filter. */
export function LedgerEmpty({ all, actions, canAdd, onAdd, onClear }: LedgerEmptyProps) {
  const messages = useMessages().ledger
  if (all > 0) {
    return (
      <div className="ledger-empty">
        <strong>{messages.nothingTitle}</strong>
        <p>{messages.nothingText(all)}</p>
        <Button onClick={onClear}>{messages.clear}</Button>
      </div>
    )
  }
  return (
    <div className="ledger-empty">
      <strong>{messages.emptyTitle}</strong>
      <p>{messages.emptyText}</p>
      <div className="ledger-empty-actions">
        <Button type="primary" disabled={!canAdd} onClick={onAdd}>
          {messages.add}
        </Button>
        {actions}
      </div>
    </div>
  )
}

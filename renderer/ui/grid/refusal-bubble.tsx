import { useMessages } from '../messages/use-messages'
import { HEAD_HEIGHT, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import type { RefusedCell } from './use-submit'

interface RefusalBubbleProps {
  readonly refused: readonly RefusedCell[]
  readonly row: number
  readonly column: number
  readonly layout: ColumnLayout
  readonly places: RowPlaces
}

/** Why the first refused cell kept its text, at the cell; the count of further ones beside it. */
export function RefusalBubble({ refused, row, column, layout, places }: RefusalBubbleProps) {
  const messages = useMessages().grid
  const [first] = refused
  if (!first || row < 0 || column < 0) return null
  const isFrozen = column < layout.frozenCount
  return (
    <div
      className="grid-input-row"
      aria-hidden
      style={{ top: HEAD_HEIGHT + places.top(row) + places.height(row), width: layout.totalWidth }}
    >
      <div className="grid-bubble" style={{ position: isFrozen ? 'sticky' : 'absolute', left: layout.lefts[column] }}>
        {first.message}
        {refused.length > 1 && <span> {messages.moreRefused(refused.length - 1)}</span>}
      </div>
    </div>
  )
}

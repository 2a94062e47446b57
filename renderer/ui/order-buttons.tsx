import { Button } from 'antd'
import { useMessages } from './messages/use-messages'
import './order-buttons.css'

interface OrderButtonsProps {
  /** What the line is, for those who do not see where the buttons stand. */
  readonly label: string
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly canRemove: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** Moves a line of an ordered list up or down, or takes it off. */
export function OrderButtons({ label, canMoveUp, canMoveDown, canRemove, onMove, onRemove }: OrderButtonsProps) {
  const { common } = useMessages()
  return (
    <span className="order-buttons">
      <Button size="small" disabled={!canMoveUp} aria-label={`${common.up} ${label}`} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button size="small" disabled={!canMoveDown} aria-label={`${common.down} ${label}`} onClick={() => onMove(1)}>
        ↓
      </Button>
      <Button size="small" disabled={!canRemove} aria-label={`${common.takeOff} ${label}`} onClick={onRemove}>
        ×
      </Button>
    </span>
  )
}

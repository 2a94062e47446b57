import { daysBetween, type IsoDate } from '@shared/domain/day'
import { isMilestoneOverdue } from '@shared/domain/milestone-edit'
import type { Milestone, Target } from '@shared/domain/target'
import { Button } from 'antd'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'

interface MilestoneLineProps {
  readonly target: Target
  readonly milestone: Milestone
  readonly today: IsoDate
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly onEdit: () => void
  readonly onAccept: () => void
  readonly onMove: (by: 1 | -1) => void
}

/** One milestone: its name opens it for editing, 验收 accepts it as of today. */
export function MilestoneLine(props: MilestoneLineProps) {
  const { target, milestone, today, canMoveUp, canMoveDown, onEdit, onAccept, onMove } = props
  const { milestones: words } = useMessages()
  const { title, dueOn, weight, acceptedOn } = milestone
  const isOverdue = isMilestoneOverdue(milestone, target, today)
  return (
    <li className="milestone">
      <button type="button" className="editable milestone-title" title={words.edit(title)} onClick={onEdit}>
        {title}
      </button>
      <span className="milestone-facts">
        {acceptedOn !== null && <LightMark light="grey" word={words.acceptedText(acceptedOn)} />}
        {isOverdue && dueOn !== null && <LightMark light="red" word={words.overdue(daysBetween(dueOn, today))} />}
        <span>{dueOn ?? words.noDue}</span>
        <span className="target-muted">{words.weightText(weight)}</span>
      </span>
      <span className="milestone-acts">
        {acceptedOn === null && (
          <Button size="small" aria-label={words.acceptOf(title)} onClick={onAccept}>
            {words.accept}
          </Button>
        )}
        <Button size="small" type="text" aria-label={words.up(title)} disabled={!canMoveUp} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={words.down(title)}
          disabled={!canMoveDown}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
      </span>
    </li>
  )
}

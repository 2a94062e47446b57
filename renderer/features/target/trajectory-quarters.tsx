import { EVEN_QUARTERS, type QuarterTexts } from '@shared/domain/quarter-plan'
import { lastDayOfMonth } from '@shared/domain/day'
import { Button, Input } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { figureWithUnit } from './course-words'
import type { TrajectoryState } from './use-trajectory'

interface TrajectoryQuartersProps {
  readonly state: TrajectoryState
  readonly unit: string
}

/** Four shares of the goal, each with the value and the day that it amounts to. */
export function TrajectoryQuarters({ state, unit }: TrajectoryQuartersProps) {
  const { trajectory: words, common } = useMessages()
  const { quarters, setQuarters, points, refusal, isLookedAt, basis } = state
  const change = (index: number, text: string) => setQuarters(quarters.with(index, text) as unknown as QuarterTexts)
  return (
    <div className="trajectory-quarters">
      <p className="target-muted">
        {words.quartersHelp}
        <Button size="small" type="link" onClick={() => setQuarters(EVEN_QUARTERS)}>
          {words.even}
        </Button>
      </p>
      {words.quarters.map((quarter, index) => {
        const day = lastDayOfMonth(basis.year, (index + 1) * 3)
        const point = points.find(({ on }) => on === day)
        const isAtFault = isLookedAt && refusal?.detail['quarter'] === index + 1
        return (
          <label key={quarter}>
            <span>{quarter}</span>
            <Input
              size="small"
              suffix="%"
              maxLength={12}
              aria-label={words.quarterShare(quarter)}
              aria-invalid={isAtFault}
              {...(isAtFault && { status: 'error' as const })}
              value={quarters[index]}
              onChange={(event) => change(index, event.target.value)}
            />
            <span className="trajectory-value">{point ? figureWithUnit(point.value, unit) : common.missing}</span>
            <span className="target-muted">{common.day(day)}</span>
          </label>
        )
      })}
    </div>
  )
}

import { curveOf, curveYears } from '@shared/domain/last-curve'
import type { TargetId } from '@shared/domain/ids'
import type { Metric } from '@shared/domain/metric'
import type { Target } from '@shared/domain/target'
import { goalValue } from '@shared/domain/goal-value'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useNotes, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { figureWithUnit } from './course-words'
import type { TrajectoryState } from './use-trajectory'

interface TrajectoryCurveProps {
  readonly state: TrajectoryState
  readonly target: Target
  readonly metric: Metric
}

const LEAST_DAYS = 2

/** Chooses whose curve of which year is followed, and shows what comes of it. */
export function TrajectoryCurve({ state, target, metric }: TrajectoryCurveProps) {
  const { trajectory: words, common } = useMessages()
  const view = useView()
  const { source, setSource, points, basis } = state
  const [followedId, setFollowedId] = useState<TargetId>(target.id)
  const notes = useNotes(followedId)
  const followed = view.targets.get(followedId)
  const choices = useMemo(
    () =>
      [...view.targets.values()].flatMap(({ id, title, metrics }) =>
        metrics.length > 0 ? [{ value: id, label: title }] : [],
      ),
    [view],
  )
  const curves = (followed?.metrics ?? []).flatMap((other) =>
    curveYears(other, notes ?? []).flatMap(({ year, days }) =>
      days >= LEAST_DAYS && !(other.id === metric.id && year >= basis.year)
        ? [{ value: `${other.id} ${year}`, label: words.curve(other.name, year, days), metric: other, year }]
        : [],
    ),
  )
  const chosen = source && curves.find((curve) => curve.metric.id === source.metric.id && curve.year === source.year)
  const last = source && curveOf(source.metric, source.notes, source.year).at(-1)
  const goal = goalValue(metric.goal)
  return (
    <div className="trajectory-curve">
      <p className="target-muted">{words.curveHelp}</p>
      <label>
        <span>{words.sourceTarget}</span>
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.sourceTarget}
          value={followedId}
          options={choices}
          onChange={(id: TargetId) => {
            setFollowedId(id)
            setSource(null)
          }}
        />
      </label>
      {notes && curves.length === 0 && <p className="target-muted">{words.noCurve}</p>}
      {curves.length > 0 && (
        <label>
          <span>{words.sourceCurve}</span>
          <Select
            size="small"
            aria-label={words.sourceCurve}
            placeholder={words.chooseCurve}
            value={chosen?.value ?? null}
            options={curves.map(({ value, label }) => ({ value, label }))}
            onChange={(value: string) => {
              const curve = curves.find((other) => other.value === value)
              setSource(curve && notes ? { metric: curve.metric, notes, year: curve.year } : null)
            }}
          />
        </label>
      )}
      {last && goal !== null && (
        <p className="target-muted">
          {words.scaled(
            common.day(last.on),
            figureWithUnit(last.value, source.metric.unit),
            figureWithUnit(goal, metric.unit),
          )}
        </p>
      )}
      <ul className="trajectory-points">
        {points.map(({ on, value }) => (
          <li key={on}>
            <span>{on}</span>
            <span>{figureWithUnit(value, metric.unit)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

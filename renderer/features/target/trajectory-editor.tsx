/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside arrive at the form */
import { withMetric } from '@shared/domain/cell-edit'
import type { Metric } from '@shared/domain/metric'
import { hasNumericGoal } from '@shared/domain/trajectory'
import type { Target } from '@shared/domain/target'
import { Button, Segmented } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { inBackground } from '../../db/in-background'
import { reckoningIn } from '../../db/standings'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { SETTINGS_ADDRESS } from '../../ui/settings-address'
import { TrajectoryCurve } from './trajectory-curve'
import { TrajectoryLines } from './trajectory-lines'
import { TrajectoryQuarters } from './trajectory-quarters'
import './trajectory.css'
import { useSaveTarget } from './use-save-target'
import { useTrajectory, type TrajectoryMode, type TrajectoryState } from './use-trajectory'

interface TrajectoryEditorProps {
  readonly target: Target
  readonly metric: Metric
  readonly onClose: () => void
}

const MODES: readonly TrajectoryMode[] = ['quarters', 'days', 'curve']

/** Plans a metric's cumulative values: by quarters, by days, or after a past year. What is wrong is said while it is typed. */
export function TrajectoryEditor({ target, metric, onClose }: TrajectoryEditorProps) {
  const { trajectory: words, common } = useMessages()
  const { savePatch, ledgerYear } = useSaveTarget(target)
  const state = useTrajectory(metric, ledgerYear)
  const [fault, setFault] = useState<string | null>(null)
  const { mode, setMode, read, refusal, lookAt } = state
  const keep = async (points: Metric['plan']) => {
    const said = points.length > 0 ? words.saved(metric.name, points.length) : words.cleared(metric.name)
    const { metrics } = withMetric(target, { ...metric, plan: points })
    const { isSaved, refusal: why } = await savePatch({ metrics }, said)
    if (isSaved) onClose()
    else setFault(why)
  }
  const isUntouched = refusal === null && read.faults.length === 0 && read.plan.length + metric.plan.length === 0
  const save = () => {
    lookAt('tried')
    if (!isUntouched && refusal === null && read.faults.length === 0) inBackground(keep(read.plan))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    }
  }
  return (
    <form
      className="trajectory"
      aria-label={words.title(metric.name)}
      onKeyDown={onKeyDown}
      onChange={() => lookAt('typing')}
      onBlur={({ relatedTarget }) => {
        // A verdict drawn while a button is being pressed would move it away from the press.
        if (!(relatedTarget instanceof HTMLButtonElement)) lookAt('left')
      }}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Segmented
        size="small"
        aria-label={words.modeLabel}
        value={mode}
        options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        onChange={setMode}
      />
      {mode === 'quarters' && <TrajectoryQuarters state={state} unit={metric.unit} />}
      {mode === 'days' && <TrajectoryLines state={state} unit={metric.unit} />}
      {mode === 'curve' && <TrajectoryCurve state={state} target={target} metric={metric} />}
      <TrajectoryVerdict state={state} />
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
      <MethodNote target={target} metric={metric} />
      <div className="metric-buttons">
        <Button size="small" type="primary" htmlType="submit" disabled={isUntouched}>
          {common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
        {mode !== 'days' && state.points.length > 0 && (
          <Button size="small" type="link" onClick={state.toTable}>
            {words.toTable}
          </Button>
        )}
        {metric.plan.length > 0 && (
          <Button size="small" type="link" danger onClick={() => inBackground(keep([]))}>
            {words.clear}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What stands in the way of saving, and what deserves a second look. */
function TrajectoryVerdict({ state }: { readonly state: TrajectoryState }) {
  const { trajectory: words } = useMessages()
  const { faults, flags, refusal, isLookedAt, mode } = state
  if (refusal) {
    const isTold = isLookedAt || refusal.code === 'no-numeric-goal'
    return !isTold ? null : (
      <p role="alert" className="target-fault">
        {words.refusals[refusal.code](refusal.detail)}
      </p>
    )
  }
  return (
    <>
      {faults.map(({ line, code, detail }) => (
        <p key={`${line} ${code}`} role="alert" className="target-fault">
          {mode === 'quarters' ? words.faults[code](detail) : words.line(line + 1, words.faults[code](detail))}
        </p>
      ))}
      {flags.map((flag) => (
        <p key={flag} className="trajectory-flag">
          {words.flags[flag]}
        </p>
      ))}
    </>
  )
}

/** Says where the plan is not what progress is measured by, and where that is changed. */
function MethodNote({ target, metric }: Pick<TrajectoryEditorProps, 'target' | 'metric'>) {
  const { trajectory: words, changes } = useMessages()
  const { method, ledger } = reckoningIn(useView(), target)
  return (
    <>
      {!hasNumericGoal(metric) && <p className="target-muted">{words.noGoal}</p>}
      {method !== 'plan' && (
        <p className="target-muted">
          {words.otherMethod(ledger?.name ?? '', changes.methods[method])}
          <a href={SETTINGS_ADDRESS}>{words.settings}</a>
          {words.otherMethodWay}
        </p>
      )}
    </>
  )
}

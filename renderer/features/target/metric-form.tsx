/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside arrive at the form */
import { readGoal } from '@shared/domain/read-goal'
import { goalText } from '@shared/domain/cell-text'
import { withMetric } from '@shared/domain/cell-edit'
import { decimal } from '@shared/domain/decimal'
import { doubtsOfGoal } from '@shared/domain/goal-doubts'
import type { MetricId } from '@shared/domain/ids'
import { Accrual, type Metric } from '@shared/domain/metric'
import type { Target } from '@shared/domain/target'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { DoubtList } from './doubt-list'
import { useSaveTarget } from './use-save-target'

interface MetricFormProps {
  readonly target: Target
  /** As it is now, not as it was when the form was opened: its plan may be saved meanwhile. Null adds one. */
  readonly metric: Metric | null
  readonly onClose: () => void
}

interface Typed {
  readonly name: string
  readonly unit: string
  readonly accrual: Accrual
  readonly goal: string
  readonly baseline: string
}

function fieldsOf(metric: Metric | null): Typed {
  return {
    name: metric?.name ?? '',
    unit: metric?.unit ?? '',
    accrual: metric?.accrual ?? 'reported-cumulative',
    goal: goalText(metric?.goal ?? null),
    baseline: metric?.baseline ?? '',
  }
}

/** A metric's name, unit, way of adding up, goal as text, and baseline. What is not typed in stays as it is. */
export function MetricForm({ target, metric, onClose }: MetricFormProps) {
  const words = useMessages()
  const messages = words.target
  const { savePatch } = useSaveTarget(target)
  const summary = useView().summaries.get(target.id)
  const [modal, questions] = Modal.useModal()
  const [changed, setChanged] = useState<Partial<Typed>>({})
  const typed: Typed = { ...fieldsOf(metric), ...changed }
  const [fault, setFault] = useState<string | null>(null)

  const unit = typed.unit.trim()
  const goal = readGoal(typed.goal, { unit, goal: metric?.goal ?? null })
  const typedBaseline = typed.baseline.trim()
  const baseline = typedBaseline === '' ? null : decimal(typedBaseline.replaceAll(',', ''))
  const count = summary?.actuals.find(({ metricId }) => metricId === metric?.id)?.count ?? 0
  const doubts = goal.ok ? doubtsOfGoal({ ...goal.value, baseline }, metric && { metric, count }) : []

  const save = async () => {
    const isGoalTyped = typed.goal !== goalText(metric?.goal ?? null) || metric === null
    if (!goal.ok) return setFault(cellRefusalText(words, goal.code, goal.detail))
    if (typedBaseline !== '' && baseline === null) return setFault(words.cells['not-a-figure'](typedBaseline))
    const next: Metric = {
      id: metric?.id ?? (crypto.randomUUID() as MetricId),
      name: typed.name.trim() || (metric?.name ?? messages.metric),
      unit: goal.value.unit,
      accrual: typed.accrual,
      goal: isGoalTyped ? goal.value.goal : (metric?.goal ?? null),
      baseline,
      plan: metric?.plan ?? [],
    }
    const { isSaved, refusal } = await savePatch(
      { metrics: withMetric(target, next).metrics },
      messages.metricSaved(next.name),
    )
    if (isSaved) onClose()
    else setFault(refusal)
  }
  const remove = async () => {
    if (!metric) return
    const isAgreed = await modal.confirm({
      title: messages.removeMetricTitle(metric.name),
      content: messages.removeMetricText(count),
      okText: words.common.delete,
      okButtonProps: { danger: true },
      cancelText: words.common.cancel,
    })
    if (!isAgreed) return
    const rest = target.metrics.filter(({ id }) => id !== metric.id)
    const { isSaved, refusal } = await savePatch({ metrics: rest }, messages.metricRemoved(metric.name))
    if (isSaved) onClose()
    else setFault(refusal)
  }
  const field = (key: 'name' | 'unit' | 'goal' | 'baseline', label: string, hint = '') => (
    <label className={`metric-${key}`}>
      {label}
      <Input
        size="small"
        value={typed[key]}
        placeholder={hint}
        maxLength={key === 'unit' ? 40 : 200}
        onChange={(event) => setChanged({ ...changed, [key]: event.target.value })}
      />
    </label>
  )
  return (
    <form
      className="metric-form"
      onSubmit={(event) => {
        event.preventDefault()
        inBackground(save())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      {field('name', messages.metricName)}
      {field('unit', messages.unit, messages.unitHint)}
      {field('goal', messages.goal, messages.goalHint)}
      {field('baseline', messages.baseline, messages.baselineHint)}
      <label className="metric-accrual">
        {messages.accrual}
        <Select
          size="small"
          value={typed.accrual}
          options={Accrual.options.map((value) => ({ value, label: messages.accruals[value] }))}
          onChange={(accrual) => setChanged({ ...changed, accrual })}
        />
      </label>
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
      <DoubtList doubts={doubts.map(({ code, detail }) => words.doubts.goals[code](detail))} />
      <div className="metric-buttons">
        <Button size="small" type="primary" htmlType="submit">
          {words.common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.common.cancel}
        </Button>
        {metric && (
          <Button size="small" type="link" danger onClick={() => inBackground(remove())}>
            {messages.removeMetric}
          </Button>
        )}
      </div>
      {questions}
    </form>
  )
}

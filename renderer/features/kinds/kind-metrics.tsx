import { addMetric, MOST_METRICS, moved, setMetrics, type KindDraft, type MetricLine } from '@shared/domain/kind-edit'
import type { KindFault } from '@shared/domain/kind-faults'
import type { MetricTemplate } from '@shared/domain/ledger-kind'
import { Accrual } from '@shared/domain/metric'
import { Button, Input, Select } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { OrderButtons } from '../../ui/order-buttons'
import { useFocusLast } from '../../ui/use-focus-last'

interface KindMetricsProps {
  readonly draft: KindDraft
  readonly faults: readonly KindFault[]
  readonly onDraft: (draft: KindDraft) => void
}

/** The metrics that a new target starts with. */
export function KindMetrics({ draft, faults, onDraft }: KindMetricsProps) {
  const { kinds: words, changes } = useMessages()
  const { metrics } = draft
  const { list, added } = useFocusLast<HTMLUListElement>()
  const add = () => {
    onDraft(addMetric(draft))
    added()
  }
  const set = (next: readonly MetricLine[]) => onDraft(setMetrics(draft, next))
  return (
    <section aria-label={words.metricsTitle}>
      <h3>
        {words.metricsTitle} <small>{words.metricsHint}</small>
      </h3>
      {metrics.length === 0 && <p className="setting-help">{words.noMetrics}</p>}
      <ul className="kind-metrics" ref={list}>
        {metrics.map((line, index) => {
          const { metric } = line
          const change = (patch: Partial<MetricTemplate>) =>
            set(metrics.with(index, { ...line, metric: { ...metric, ...patch } }))
          const fault = faults.find((one) => one.metric === index)
          return (
            <li key={line.id}>
              <Input
                size="small"
                aria-label={words.metricName}
                placeholder={words.metricName}
                maxLength={200}
                value={metric.name}
                {...(fault && { status: 'error' as const })}
                onChange={(event) => change({ name: event.target.value })}
              />
              <Input
                size="small"
                aria-label={`${metric.name} ${words.metricUnit}`}
                placeholder={words.metricUnit}
                maxLength={40}
                value={metric.unit}
                onChange={(event) => change({ unit: event.target.value })}
              />
              <Select<Accrual>
                size="small"
                aria-label={`${metric.name} ${words.accrual}`}
                value={metric.accrual}
                options={Accrual.options.map((value) => ({ value, label: changes.accruals[value] }))}
                onChange={(accrual) => change({ accrual })}
              />
              <OrderButtons
                label={metric.name}
                canMoveUp={index > 0}
                canMoveDown={index < metrics.length - 1}
                canRemove
                onMove={(by) => set(moved(metrics, index, by))}
                onRemove={() => set(metrics.filter(({ id }) => id !== line.id))}
              />
              {fault && <p className="kind-fault">{words.faults[fault.code]}</p>}
            </li>
          )
        })}
      </ul>
      <Button size="small" disabled={metrics.length >= MOST_METRICS} onClick={add}>
        {words.addMetric}
      </Button>
    </section>
  )
}

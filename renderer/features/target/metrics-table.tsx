import { actualText, completionText, goalText, rankText } from '@shared/domain/cell-text'
import { percentOf, pointsOf } from '@shared/domain/explain-light'
import type { MetricId } from '@shared/domain/ids'
import type { Metric } from '@shared/domain/metric'
import type { Standing } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { Button } from 'antd'
import { useState } from 'react'
import { standingIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { withSeparators } from '../../ui/grid/figure'
import { useMessages } from '../../ui/messages/use-messages'
import { MetricForm } from './metric-form'

/** A target that has one metric only. What its milestones reach is told beside them, and is no figure of a metric without a goal. */
function alone(target: Target, metric: Metric): Target {
  return { ...target, metrics: [metric], milestones: metric.goal === null ? [] : target.milestones }
}

/** The target's metrics with goal, actual, completion, expected progress and gap, each reckoned on its own. */
export function MetricsTable({ target }: { readonly target: Target }) {
  const messages = useMessages().target
  const view = useView()
  const today = useToday()
  const [edited, setEdited] = useState<MetricId | 'new' | null>(null)
  const editedMetric = target.metrics.find(({ id }) => id === edited) ?? null
  const rows = target.metrics.map((metric) => ({
    metric,
    standing: standingIn(view, alone(target, metric), today),
  }))
  const method = rows[0]?.standing.method
  return (
    <section className="target-section" aria-label={messages.metrics}>
      <h3>
        {messages.metrics}
        <Button size="small" type="link" onClick={() => setEdited('new')}>
          {messages.addMetric}
        </Button>
      </h3>
      {rows.length === 0 && edited === null && <p className="target-muted">{messages.noMetrics}</p>}
      {rows.length > 0 && (
        <table className="metrics">
          <thead>
            <tr>
              <th scope="col">{messages.metric}</th>
              <th scope="col">{messages.goal}</th>
              <th scope="col">{messages.actual}</th>
              <th scope="col">{messages.completion}</th>
              <th scope="col" title={method && messages.expectedBy(method)}>
                {messages.expected}
              </th>
              <th scope="col">
                {messages.gap}
                <small>{messages.points}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ metric, standing }) => (
              <MetricRow key={metric.id} metric={metric} standing={standing} onEdit={() => setEdited(metric.id)} />
            ))}
          </tbody>
        </table>
      )}
      {(edited === 'new' || editedMetric !== null) && (
        <MetricForm
          key={editedMetric?.id ?? 'new'}
          target={target}
          metric={editedMetric}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface MetricRowProps {
  readonly metric: Metric
  readonly standing: Standing
  readonly onEdit: () => void
}

function MetricRow({ metric, standing, onEdit }: MetricRowProps) {
  const words = useMessages()
  const messages = words.target
  const { actual, expected, gap } = standing
  const { missing } = words.common
  const growth = actual?.growth == null ? '' : `${messages.growth} ${actual.growth}%`
  const news = [growth, ...(actual?.ranks ?? []).map(rankText)].filter((text) => text !== '')
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="editable" title={messages.editMetric(metric.name)} onClick={onEdit}>
            {metric.name || missing}
            {metric.unit && <small>{metric.unit}</small>}
          </button>
        </th>
        <td title={metric.goal?.asWritten}>
          {withSeparators(goalText(metric.goal)) || missing}
          {metric.goal?.isDerived && <small>{messages.derived}</small>}
        </td>
        <td title={actual ? messages.asOf(actual.asOf) : undefined}>{withSeparators(actualText(actual)) || missing}</td>
        <td>{completionText(standing) || missing}</td>
        <td>{expected === null ? missing : percentOf(expected)}</td>
        <td className={gap?.startsWith('-') ? 'is-behind' : undefined}>{gap === null ? missing : pointsOf(gap)}</td>
      </tr>
      {news.length > 0 && (
        <tr className="metric-news">
          <td colSpan={6}>{news.join('，')}</td>
        </tr>
      )}
    </>
  )
}

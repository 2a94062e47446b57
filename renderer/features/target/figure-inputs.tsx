import { actualText, ranksText } from '@shared/domain/cell-text'
import type { Metric } from '@shared/domain/metric'
import type { MetricActual } from '@shared/domain/summary'
import { Input } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { EMPTY_FIGURE, type FigureDraft } from './note-draft'
import type { NoteFault } from './use-note-form'

interface FigureInputsProps {
  readonly metrics: readonly Metric[]
  readonly actuals: readonly MetricActual[]
  readonly figures: Readonly<Record<string, FigureDraft>>
  readonly fault: NoteFault | null
  readonly isMore: boolean
  readonly onFigure: (metricId: string, patch: Partial<FigureDraft>) => void
}

/** One line per metric; the last value stands in the empty field. 36.63 and 36.63亿元 are the same. */
export function FigureInputs({ metrics, actuals, figures, fault, isMore, onFigure }: FigureInputsProps) {
  const messages = useMessages().target
  if (metrics.length === 0) return null
  return (
    <div className="note-figures">
      {metrics.map((metric) => {
        const actual = actuals.find(({ metricId }) => metricId === metric.id)
        const typed = figures[metric.id] ?? EMPTY_FIGURE
        const last = actualText(actual ?? null)
        const own = fault?.metricId === metric.id ? fault : null
        const field = (key: keyof FigureDraft, label: string, placeholder: string) => (
          <Input
            size="small"
            className={`figure-${key}`}
            aria-label={`${metric.name} ${label}`}
            {...(own?.field === key && { status: 'error' as const, 'aria-invalid': true })}
            placeholder={placeholder}
            value={typed[key]}
            onChange={(event) => onFigure(metric.id, { [key]: event.target.value })}
          />
        )
        return (
          <div key={metric.id} className="note-figure">
            <span className="note-figure-name">{metric.name}</span>
            {field('value', messages.actual, last === '' ? messages.noFigure : messages.last(last))}
            <span className="note-unit">{metric.unit}</span>
            {isMore && (
              <span className="figure-more">
                <span className="note-unit">{messages.growth}</span>
                {field('growth', messages.growth, actual?.growth ?? messages.growthHint)}
                <span className="note-unit">%</span>
                <span className="note-unit">{messages.ranks}</span>
                {field('rank', messages.ranks, ranksText(actual?.ranks) || messages.rankHint)}
              </span>
            )}
            {own && (
              <p role="alert" className="target-fault">
                {own.text}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

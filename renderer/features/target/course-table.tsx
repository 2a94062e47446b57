import { actualText, completionText } from '@shared/domain/cell-text'
import type { IsoDate } from '@shared/domain/day'
import type { Decimal } from '@shared/domain/decimal'
import { valueOn } from '@shared/domain/course-lines'
import { percentOf, pointsOf } from '@shared/domain/explain-light'
import type { Metric } from '@shared/domain/metric'
import type { MetricCourse } from '@shared/domain/metric-course'
import { withSeparators } from '../../ui/grid/figure'
import { useMessages } from '../../ui/messages/use-messages'
import { inGoalPlaces } from './course-words'

interface CourseTableProps {
  readonly course: MetricCourse
  readonly metric: Metric
}

/** The chart as figures, newest first: each day as the ledger's row stood on it. */
export function CourseTable({ course, metric }: CourseTableProps) {
  const { course: words, common } = useMessages()
  const { rows, planned } = course
  /** As it was typed, or rounded where it is read off between two days. */
  const plannedOn = (day: IsoDate): Decimal | null => {
    const value = valueOn(planned, day)
    return planned.some(({ on }) => on === day) ? value : value && inGoalPlaces(value, metric)
  }
  return (
    <details className="course-data">
      <summary>{words.showData}</summary>
      <table className="metrics">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">
              {words.value}
              <small>{metric.unit}</small>
            </th>
            {planned.length > 0 && (
              <th scope="col">
                {words.planned}
                <small>{metric.unit}</small>
              </th>
            )}
            <th scope="col">{words.completion}</th>
            <th scope="col">{words.expectedShare}</th>
            <th scope="col">
              {words.gap}
              <small>{words.points}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => {
            const plan = plannedOn(row.actual.asOf)
            return (
              <tr key={row.actual.asOf}>
                <th scope="row" className="course-day">
                  {row.actual.asOf}
                </th>
                <td>{withSeparators(actualText(row.actual))}</td>
                {planned.length > 0 && <td>{plan === null ? common.missing : withSeparators(plan)}</td>}
                <td>{completionText(row) || common.missing}</td>
                <td>{row.expected === null ? common.missing : percentOf(row.expected)}</td>
                <td>{row.gap === null ? common.missing : pointsOf(row.gap)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

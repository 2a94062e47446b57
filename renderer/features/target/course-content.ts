import type { Decimal } from '@shared/domain/decimal'
import { growsByAdding, type CoursePoint } from '@shared/domain/forecast'
import type { Metric } from '@shared/domain/metric'
import type { MetricCourse } from '@shared/domain/metric-course'
import { dayTicks } from '../../ui/chart/day-ticks'
import type { ChartLine, ChartPoint, LineChartContent } from '../../ui/chart/chart-line'
import { withSeparators } from '../../ui/grid/figure'
import type { Messages } from '../../ui/messages/messages'
import { figureWithUnit, inGoalPlaces, rowFigure } from './course-words'

function points(line: readonly CoursePoint[], textOf: (value: Decimal) => string): readonly ChartPoint[] {
  return line.map((point) => ({ ...point, text: textOf(point.value) }))
}

/** The course of a metric as lines to be drawn; null where there is nothing to draw. */
export function courseContent(
  course: MetricCourse,
  metric: Metric,
  { course: words, common }: Messages,
): LineChartContent | null {
  const { from, to, goals, planned, expected, rows, forecast } = course
  const reckoned = (value: Decimal) => figureWithUnit(inGoalPlaces(value, metric), metric.unit)
  const asTyped = (value: Decimal) => figureWithUnit(value, metric.unit)
  const level = (value: Decimal) =>
    points(
      [from, to].map((on) => ({ on, value })),
      asTyped,
    )
  const actual = rows.map((row) => ({ on: row.actual.asOf, value: row.actual.value, text: rowFigure(row, metric) }))
  const goalNames = goals.length > 1 ? [words.goalLow, words.goalHigh] : [words.goal]
  const lines: readonly ChartLine[] = [
    { name: words.actual, look: 'actual', points: actual },
    { name: words.plan, look: 'plan', points: points(planned, asTyped) },
    { name: words.expected, look: 'expected', points: points(expected, reckoned) },
    ...goals.map((value, index): ChartLine => ({
      name: goalNames[index] ?? words.goal,
      look: 'goal',
      points: level(value),
    })),
    {
      name: words.forecast,
      look: 'forecast',
      points: forecast.kind === 'value' ? points([forecast.from, forecast.to], reckoned) : [],
    },
  ]
  const drawn = lines.filter((line) => line.points.length > 0)
  if (drawn.length === 0) return null
  return {
    lines: drawn,
    from,
    to,
    ticks: dayTicks(from, to, words),
    scale: growsByAdding(metric) ? 'from-zero' : 'close',
    dayText: common.day,
    figureText: (value) => withSeparators(String(value)),
  }
}

import { actualText, completionText } from '@shared/domain/cell-text'
import { absolute, compare, dividedBy, minus, placesOf, rounded, type Decimal } from '@shared/domain/decimal'
import { percentOf, pointsOf } from '@shared/domain/explain-light'
import { goalValue, wayOf } from '@shared/domain/goal-value'
import type { Metric } from '@shared/domain/metric'
import type { CourseRow, MetricCourse } from '@shared/domain/metric-course'
import { withSeparators } from '../../ui/grid/figure'
import type { Messages } from '../../ui/messages/messages'

/** A figure with separators and its unit; percent signs stand close. */
export function figureWithUnit(text: string, unit: string): string {
  const figure = withSeparators(text)
  return unit === '' || unit === '%' || unit === '‰' ? `${figure}${unit}` : `${figure} ${unit}`
}

/** Digits that a reckoned figure is given: as the goal has, one at least and two at most. */
export function inGoalPlaces(value: Decimal, { goal }: Metric): Decimal {
  const figure = goalValue(goal)
  return rounded(value, Math.min(2, Math.max(1, figure === null ? 1 : placesOf(figure))))
}

function factorText(factor: Decimal): string {
  return rounded(factor, compare(factor, '0.1' as Decimal) < 0 ? 2 : 1)
}

/** What is to be done from now on, and where the present pace leads; a sentence each, nothing that is not known. */
export function courseSentences(course: MetricCourse, metric: Metric, { course: words }: Messages): readonly string[] {
  const last = course.rows.at(-1)
  const isExact = last?.actual.qualifier === 'exact'
  const told = (value: Decimal) => {
    const text = figureWithUnit(inGoalPlaces(value, metric), metric.unit)
    return isExact ? text : words.about(text)
  }
  return [paceSentence(course, told, words), forecastSentence(course, metric, told, words)].filter((it) => it !== '')
}

type Words = Messages['course']

function paceSentence({ pace }: MetricCourse, told: (value: Decimal) => string, words: Words): string {
  switch (pace?.kind) {
    case undefined:
      return ''
    case 'reached':
      return words.paceReached
    case 'over':
      return words.paceOver(pace.until, told(absolute(pace.missing)))
    case 'needed':
      return words.pace({
        until: pace.until,
        perMonth: told(absolute(pace.perMonth)),
        isDown: compare(pace.perMonth, '0' as Decimal) < 0,
        factor: pace.factor && factorText(pace.factor),
      })
  }
}

function forecastSentence(
  { forecast, rows }: MetricCourse,
  metric: Metric,
  told: (value: Decimal) => string,
  words: Words,
): string {
  switch (forecast.kind) {
    case 'none':
      return ''
    case 'too-few':
      return rows.length === 0 ? '' : words.tooFew(forecast.count)
    case 'value': {
      const { on, value } = forecast.to
      const way = wayOf(metric)
      const share = way && dividedBy(minus(value, way.from), minus(way.goal, way.from))
      return words.forecastText(on, told(value), share && percentOf(share))
    }
  }
}

/** Why there is less to see than there could be; null where nothing is missing. */
export function courseLack(
  course: MetricCourse,
  metric: Metric,
  isByPlan: boolean,
  { course: words }: Messages,
): string | null {
  const { goal } = metric
  if (goal?.operator === 'milestones') return words.byMilestones
  if (goal === null) return course.rows.length > 0 ? words.noGoalYet : words.noGoal
  const figure = goalValue(goal)
  if (
    figure !== null &&
    wayOf(metric) === null &&
    compare(figure, '0' as Decimal) === 0 &&
    goal.operator === 'at-least'
  ) {
    return words.zeroGoal
  }
  if (course.rows.length === 0) return goal.operator === 'rank' ? words.byRank : words.noValues
  return isByPlan && metric.plan.length === 0 && wayOf(metric) !== null ? words.noPlan : null
}

/** The value of a row with its qualifier and unit. */
export function rowFigure({ actual }: CourseRow, { unit }: Metric): string {
  return figureWithUnit(actualText(actual), unit)
}

/** The picture in words. */
export function courseLabel(course: MetricCourse, metric: Metric, { course: words, common }: Messages): string {
  const last = course.rows.at(-1)
  const [goal] = course.goals
  const parts = [
    last ? words.labelLatest(common.day(last.actual.asOf), rowFigure(last, metric), completionText(last)) : '',
    last?.expected && last.gap ? words.labelGap(percentOf(last.expected), pointsOf(last.gap)) : '',
    goal === undefined ? '' : words.labelGoal(course.goals.map((it) => figureWithUnit(it, metric.unit)).join('～')),
  ]
  return words.label(
    metric.name,
    parts.filter((part) => part !== ''),
  )
}

import { chineseDay, IsoDate } from '@shared/domain/day'
import type { FigureDoubtCode } from '@shared/domain/figure-doubts'
import type { GoalDoubtCode } from '@shared/domain/goal-doubts'
import type { Detail } from '@shared/result'

const text = (detail: Detail, key: string) => String(detail[key] ?? '')

function dayZh(detail: Detail, key: string): string {
  const day = IsoDate.safeParse(detail[key])
  return day.success ? chineseDay(day.data) : ''
}

function spanZh(detail: Detail): string {
  const [from, to] = [dayZh(detail, 'from'), dayZh(detail, 'to')]
  return from === to ? to : `${from}至${to}`
}

const figuresZh: Readonly<Record<FigureDoubtCode, (detail: Detail) => string>> = {
  'before-year': (detail) => `日期${dayZh(detail, 'on')}早于台账年度 ${text(detail, 'year')} 年，请核对。`,
  'after-completion': (detail) =>
    `这一项已于${dayZh(detail, 'completedOn')}办结，这是办结之后的数值，仍会计入，请核对日期。`,
  'day-twice': (detail) =>
    `${dayZh(detail, 'on')}已填报过 ${text(detail, 'value')}，以后填的为准。前一条有误的，请用“更正”。`,
  'period-overlap': (detail) =>
    `与${spanZh(detail)}填报的 ${text(detail, 'value')} 时段重叠，只计后填的一次。前一条有误的，请用“更正”。`,
  'month-twice': (detail) =>
    `本月已在${dayZh(detail, 'on')}填报过 ${text(detail, 'value')}，两次会相加。同一笔请勿重复填报。`,
  'value-falls': (detail) =>
    detail['way'] === 'down'
      ? `与${dayZh(detail, 'on')}的 ${text(detail, 'value')} 相比有回升；目标是降低，请核对。`
      : `与${dayZh(detail, 'on')}的 ${text(detail, 'value')} 相比有减少；累计值一般只增不减，请核对填的是累计数。`,
}

const goalsZh: Readonly<Record<GoalDoubtCode, (detail: Detail) => string>> = {
  'goal-zero': () => '目标值为零，无法计算完成率。',
  'goal-negative': () => '目标值小于零又没有基数，只判断是否达标，不计算完成率。',
  'goal-is-baseline': () => '目标值与基数相同，只判断是否达标，不计算完成率。',
  'goal-below-baseline': (detail) =>
    `目标值 ${text(detail, 'goal')} 低于基数 ${text(detail, 'baseline')}，按逐步降低计算完成率，请核对。`,
  'unit-changed': (detail) =>
    `单位由“${text(detail, 'from')}”改为“${text(detail, 'to')}”，已有的目标值、基数、计划和 ${text(detail, 'count')} 次数值不会换算，请逐一核对。`,
}

/** What may be right and deserves a second look; it is said beside the field and hinders nothing. */
export const doubtsZh = {
  label: '请核对',
  figures: figuresZh,
  goals: goalsZh,
  deadlineBeforeYear: (year: number) => `早于台账年度 ${year} 年，请核对年份。`,
}

function spanEn(detail: Detail): string {
  const [from, to] = [text(detail, 'from'), text(detail, 'to')]
  return from === to ? to : `${from} to ${to}`
}

export const doubtsEn: typeof doubtsZh = {
  label: 'Please check',
  deadlineBeforeYear: (year) => `Before the ledger’s year ${year}; please check.`,
  figures: {
    'before-year': (detail) => `${text(detail, 'on')} is before the ledger’s year ${text(detail, 'year')}.`,
    'after-completion': (detail) =>
      `Completed on ${text(detail, 'completedOn')}: this figure is of a later day and still counts.`,
    'day-twice': (detail) =>
      `${text(detail, 'on')} has the value ${text(detail, 'value')} already; the later entry counts. Use “Correct” if it was wrong.`,
    'period-overlap': (detail) =>
      `Overlaps the ${text(detail, 'value')} of ${spanEn(detail)}; only the later entry counts. Use “Correct” if it was wrong.`,
    'month-twice': (detail) =>
      `This month has ${text(detail, 'value')} of ${text(detail, 'on')} already; the two are added up.`,
    'value-falls': (detail) =>
      detail['way'] === 'down'
        ? `Goes back up against the ${text(detail, 'value')} of ${text(detail, 'on')}, though the goal lies below.`
        : `Falls against the ${text(detail, 'value')} of ${text(detail, 'on')}; running totals rarely do.`,
  },
  goals: {
    'goal-zero': () => 'The goal is zero, so no completion can be reckoned.',
    'goal-negative': () => 'The goal is below zero without a baseline: it is met or not, without a percentage.',
    'goal-is-baseline': () => 'Goal and baseline are the same: it is met or not, without a percentage.',
    'goal-below-baseline': (detail) =>
      `The goal ${text(detail, 'goal')} is below the baseline ${text(detail, 'baseline')}: the value is to come down.`,
    'unit-changed': (detail) =>
      `Unit “${text(detail, 'from')}” becomes “${text(detail, 'to')}”: goal, baseline, plan and ${text(detail, 'count')} reported figures are not converted.`,
  },
}

import { chineseDay, type IsoDate } from '@shared/domain/day'

/** A pace or a forecast, ready to be read: figures with their unit. */
interface PaceFacts {
  readonly until: IsoDate
  /** The pace that is needed, without a sign. */
  readonly perMonth: string
  readonly isDown: boolean
  readonly factor: string | null
}

const isYearEnd = (on: IsoDate) => on.endsWith('-12-31')
const endZh = (on: IsoDate) => (isYearEnd(on) ? `${on.slice(0, 4)}年底` : chineseDay(on))

export const courseZh = {
  title: '进度走势',
  choose: '查看哪个指标',
  actual: '实际',
  plan: '计划',
  expected: '序时',
  goal: '目标',
  goalLow: '目标下限',
  goalHigh: '目标上限',
  forecast: '预测',
  /** Which day an axis mark stands for. */
  monthTick: (month: number) => `${month}月`,
  yearTick: (year: number) => `${year}年`,
  noGoal: '还没有目标值，无法计算完成率。点上面的指标名称填写目标值，这里会画出序时进度。',
  noGoalYet: '还没有目标值，无法计算完成率；这里只画出已填报的数值。',
  noValues: '本年度还没有填报数值。在“记录进展”中填写完成值，这里会画出实际进度。',
  zeroGoal: '目标值为零，无法计算完成率。',
  byMilestones: '这个指标按时间节点计算完成率，见下面的“时间节点”。',
  byRank: '这个指标的目标是位次，没有可画的数值走势。',
  noPlan: '台账按计划计算序时进度，这个指标还没有填写计划进度，暂时算不出差距。',
  pace: ({ until, perMonth, isDown, factor }: PaceFacts) =>
    `要在${endZh(until)}前完成，今后每月需${isDown ? '减少' : ''} ${perMonth}` +
    (factor === null ? '。' : `，为目前的 ${factor} 倍。`),
  paceReached: '已达到目标值。',
  paceOver: (until: IsoDate, missing: string) => `完成时限${chineseDay(until)}已到，距目标值还差 ${missing}。`,
  forecastText: (until: IsoDate, value: string, share: string | null) =>
    `按目前进度，到${endZh(until)}预计 ${value}${share === null ? '' : `，为目标值的 ${share}`}。`,
  tooFew: (count: number) => `填报满 3 次数值后给出预测，现有 ${count} 次。`,
  about: (text: string) => `约 ${text}`,
  label: (metric: string, parts: readonly string[]) => `“${metric}”的进度走势图。${parts.join('')}`,
  labelLatest: (day: string, value: string, completion: string) =>
    `截至${day}为 ${value}${completion === '' ? '' : `，完成率 ${completion}`}。`,
  labelGap: (expected: string, gap: string) => `序时进度 ${expected}，差距 ${gap} 个百分点。`,
  labelGoal: (goal: string) => `目标值 ${goal}。`,
  showData: '看数据',
  day: '日期',
  value: '完成值',
  completion: '完成率',
  expectedShare: '序时进度',
  gap: '差距',
  points: '百分点',
  planned: '计划值',
  editPlan: '修改计划进度',
  makePlan: '填写计划进度',
}

const endEn = (on: IsoDate) => (isYearEnd(on) ? `the end of ${on.slice(0, 4)}` : on)

export const courseEn: typeof courseZh = {
  title: 'Course',
  choose: 'Which metric',
  actual: 'Actual',
  plan: 'Plan',
  expected: 'Expected',
  goal: 'Goal',
  goalLow: 'Goal, low',
  goalHigh: 'Goal, high',
  forecast: 'Forecast',
  monthTick: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  yearTick: (year) => String(year),
  noGoal: 'No goal yet, so no completion can be reckoned. Click the metric’s name above to fill it in.',
  noGoalYet: 'No goal yet, so no completion can be reckoned; only the reported figures are drawn.',
  noValues: 'No figures of this year yet. Fill one in under “Record progress”, and the actual course is drawn here.',
  zeroGoal: 'The goal is zero, so no completion can be reckoned.',
  byMilestones: 'This metric is completed by milestones; see below.',
  byRank: 'The goal of this metric is a rank; there are no figures to draw.',
  noPlan: 'The ledger reckons by plan and this metric has none yet, so no gap can be told.',
  pace: ({ until, perMonth, isDown, factor }) =>
    `To be done by ${endEn(until)}, every month must ${isDown ? 'take off' : 'bring'} ${perMonth}` +
    (factor === null ? '.' : `, ${factor} times the present pace.`),
  paceReached: 'The goal has been reached.',
  paceOver: (until, missing) => `Due on ${until}, and ${missing} are still missing.`,
  forecastText: (until, value, share) =>
    `At this pace ${value} by ${endEn(until)}${share === null ? '' : `, ${share} of the goal`}.`,
  tooFew: (count) => `A forecast needs three reported figures; there ${count === 1 ? 'is' : 'are'} ${count}.`,
  about: (text) => `about ${text}`,
  label: (metric, parts) => `Course of “${metric}”. ${parts.join(' ')}`,
  labelLatest: (day, value, completion) =>
    `${value} as of ${day}${completion === '' ? '' : `, completion ${completion}`}.`,
  labelGap: (expected, gap) => `Expected ${expected}, gap ${gap} points.`,
  labelGoal: (goal) => `Goal ${goal}.`,
  showData: 'Figures',
  day: 'Date',
  value: 'Actual',
  completion: 'Completion',
  expectedShare: 'Expected',
  gap: 'Gap',
  points: 'points',
  planned: 'Planned',
  editPlan: 'Edit plan',
  makePlan: 'Make a plan',
}

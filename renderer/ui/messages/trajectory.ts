import { chineseDay, IsoDate } from '@shared/domain/day'
import type { QuarterRefusal } from '@shared/domain/quarter-plan'
import type { CurveRefusal } from '@shared/domain/last-curve'
import type { TrajectoryCode, TrajectoryFlag } from '@shared/domain/trajectory'
import type { Detail } from '@shared/result'

const text = (detail: Detail, key: string) => String(detail[key] ?? '')

/** A day of a detail as it is read in a sentence. */
function dayZh(detail: Detail): string {
  const day = IsoDate.safeParse(detail['day'])
  return day.success ? chineseDay(day.data) : ''
}

const QUARTERS: readonly string[] = ['一季度', '二季度', '三季度', '四季度']

const faultsZh: Readonly<Record<TrajectoryCode, (detail: Detail) => string>> = {
  'not-a-date': (detail) => `“${text(detail, 'text')}”不是日期。可写 2023-03-31、3月31日、一季度。`,
  'not-a-figure': (detail) => `“${text(detail, 'text')}”不是数值。可写 14.26、14.26亿元。`,
  'unit-differs': (detail) => `写的是“${text(detail, 'written')}”，本指标以“${text(detail, 'unit')}”计，不能换算。`,
  'day-missing': () => '没有填日期。',
  'value-missing': () => '没有填数值。',
  'day-twice': (detail) => `${dayZh(detail)}已有一个数值，一天只能有一个。`,
  'day-before-year': (detail) => `${dayZh(detail)}早于台账年度 ${text(detail, 'year')} 年。`,
  'turns-back': (detail) =>
    detail['way'] === 'down'
      ? `高于${dayZh(detail)}的 ${text(detail, 'value')}；目标是降低，计划值不能回升。`
      : `低于${dayZh(detail)}的 ${text(detail, 'value')}；计划值是累计值，不能减少。`,
  'too-many': (detail) => `最多 ${text(detail, 'most')} 个时点。`,
}

const flagsZh: Readonly<Record<TrajectoryFlag, string>> = {
  'turns-back': '计划值中途有回落，请确认。',
  'ends-short': '最后一个计划值没有达到目标值，请确认填的是累计值。',
}

const refusalsZh: Readonly<Record<QuarterRefusal | CurveRefusal, (detail: Detail) => string>> = {
  'no-numeric-goal': () => '这个指标没有数值目标，无法按百分比折算。请先填写目标值，或逐日填写计划值。',
  'not-a-share': (detail) =>
    `${QUARTERS[Number(detail['quarter']) - 1] ?? ''}填的“${text(detail, 'text')}”不是百分比。可写 25 或 25%。`,
  'share-falls': (detail) =>
    `${QUARTERS[Number(detail['quarter']) - 1] ?? ''}低于前一季度。请填到该季度末的累计百分比。`,
  'curve-short': () => '所选数值不足两次，画不成曲线。',
  'curve-flat': () => '所选数值没有变化，无法折算。',
}

export const trajectoryZh = {
  title: (metric: string) => `“${metric}”的计划进度`,
  modes: { quarters: '按季度', days: '逐日填写', curve: '参照往年' },
  modeLabel: '填写方式',
  quartersHelp: '填到每个季度末累计完成目标值的百分之几，不填的季度不设时点。',
  quarters: QUARTERS,
  quarterShare: (quarter: string) => `${quarter}累计百分比`,
  even: '每季度 25%',
  daysHelp: '每行一个日期和到当日的累计计划值。可从 Excel 或 WPS 复制两列粘贴到这里。',
  day: '日期',
  value: '累计计划值',
  dayOf: (line: number) => `第 ${line} 行日期`,
  valueOf: (line: number) => `第 ${line} 行累计计划值`,
  acts: '操作',
  addLine: '添加一行',
  removeLine: (line: number) => `删除第 ${line} 行`,
  curveHelp: '按所选一年的实际曲线，把最后一次数值当作 100%，折算到现在的目标值。',
  sourceTarget: '参照事项',
  sourceCurve: '参照数值',
  chooseCurve: '选择指标和年份',
  curve: (metric: string, year: number, days: number) => `${metric} · ${year}年（${days} 次）`,
  noCurve: '这一项没有可参照的数值：需要同一年里填报过至少两次。可换一项，或按季度填写。',
  scaled: (day: string, last: string, goal: string) => `以${day}的 ${last} 为 100%，折算到目标值 ${goal}。`,
  toTable: '转为逐日填写',
  line: (line: number, fault: string) => `第 ${line} 行：${fault}`,
  noGoal: '这个指标没有数值目标，计划进度只画在图上，不能算出差距。',
  otherMethod: (ledger: string, method: string) =>
    `${ledger === '' ? '本单位' : `台账“${ledger}”`}的序时进度${method}计算，这里的计划只画在图上，不影响差距和亮灯。要按计划计算，请到`,
  settings: '设置',
  otherMethodWay: '的“台账管理”中点“修改”，把“序时进度”改为“按计划”。',
  clear: '清空计划',
  saved: (metric: string, count: number) => `已保存“${metric}”的计划进度，共 ${count} 个时点。`,
  cleared: (metric: string) => `已清空“${metric}”的计划进度。`,
  faults: faultsZh,
  flags: flagsZh,
  refusals: refusalsZh,
}

const QUARTERS_EN: readonly string[] = ['Q1', 'Q2', 'Q3', 'Q4']

export const trajectoryEn: typeof trajectoryZh = {
  title: (metric) => `Plan of “${metric}”`,
  modes: { quarters: 'By quarters', days: 'By days', curve: 'Like a past year' },
  modeLabel: 'Way of filling in',
  quartersHelp: 'How many per cent of the goal are done by the end of each quarter; an empty one plans nothing.',
  quarters: QUARTERS_EN,
  quarterShare: (quarter) => `${quarter} cumulative per cent`,
  even: '25% a quarter',
  daysHelp: 'A day and the cumulative value by then on each line. Two columns can be pasted from Excel or WPS.',
  day: 'Date',
  value: 'Cumulative plan',
  dayOf: (line) => `Date of line ${line}`,
  valueOf: (line) => `Cumulative plan of line ${line}`,
  acts: 'Actions',
  addLine: 'Add a line',
  removeLine: (line) => `Remove line ${line}`,
  curveHelp: 'Follows the actual curve of a year: its last value is 100%, scaled to the present goal.',
  sourceTarget: 'Target to follow',
  sourceCurve: 'Figures to follow',
  chooseCurve: 'Metric and year',
  curve: (metric, year, days) => `${metric} · ${year} (${days} figures)`,
  noCurve: 'Nothing to follow here: two figures of one year are needed. Choose another target, or plan by quarters.',
  scaled: (day, last, goal) => `${last} of ${day} is 100%, scaled to the goal ${goal}.`,
  toTable: 'Edit by days',
  line: (line, fault) => `Line ${line}: ${fault}`,
  noGoal: 'This metric has no goal in figures: the plan is drawn, but no gap can be told.',
  otherMethod: (ledger, method) =>
    `${ledger === '' ? 'The office' : `The ledger “${ledger}”`} reckons expected progress ${method}; this plan is drawn, but gap and light do not follow it. To reckon by plan, go to `,
  settings: 'Settings',
  otherMethodWay: ', “Ledgers”, “Edit”, and set “Expected progress” to “By plan”.',
  clear: 'Clear plan',
  saved: (metric, count) => `Saved the plan of “${metric}” with ${count} ${count === 1 ? 'point' : 'points'}.`,
  cleared: (metric) => `Cleared the plan of “${metric}”.`,
  faults: {
    'not-a-date': (detail) => `“${text(detail, 'text')}” is no date.`,
    'not-a-figure': (detail) => `“${text(detail, 'text')}” is no figure.`,
    'unit-differs': (detail) => `“${text(detail, 'written')}” cannot be converted to “${text(detail, 'unit')}”.`,
    'day-missing': () => 'The date is missing.',
    'value-missing': () => 'The figure is missing.',
    'day-twice': (detail) => `${text(detail, 'day')} has a value already.`,
    'day-before-year': (detail) => `${text(detail, 'day')} is before the ledger’s year ${text(detail, 'year')}.`,
    'turns-back': (detail) =>
      detail['way'] === 'down'
        ? `Above the ${text(detail, 'value')} of ${text(detail, 'day')}; the goal lies below.`
        : `Below the ${text(detail, 'value')} of ${text(detail, 'day')}; cumulative values do not fall.`,
    'too-many': (detail) => `At most ${text(detail, 'most')} points.`,
  },
  flags: {
    'turns-back': 'The plan goes back in between; please check.',
    'ends-short': 'The last value does not reach the goal; please check that the values are cumulative.',
  },
  refusals: {
    'no-numeric-goal': () => 'This metric has no goal in figures. Fill in the goal first, or plan by days.',
    'not-a-share': (detail) =>
      `${QUARTERS_EN[Number(detail['quarter']) - 1] ?? ''}: “${text(detail, 'text')}” is no per cent.`,
    'share-falls': (detail) =>
      `${QUARTERS_EN[Number(detail['quarter']) - 1] ?? ''} is below the quarter before; shares are cumulative.`,
    'curve-short': () => 'Fewer than two figures make no curve.',
    'curve-flat': () => 'The figures do not change and can not be scaled.',
  },
}

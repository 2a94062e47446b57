import { judgedRank, type Completion, type RankCourse } from './completion'
import { addDays, chineseDay, daysBetween, type IsoDate } from './day'
import { rounded, times, told, type Decimal } from './decimal'
import { hasVagueDate, type LightFacts, type LightReason } from './light'
import { rankMove } from './rank-move'
import type { Qualifier } from './progress-note'
import type { ExpectedMethod } from './settings'

const METHODS: Readonly<Record<ExpectedMethod, string>> = { months: '按月', days: '按天', plan: '按计划' }
/** Words before a share that is no exact one. */
export const BOUNDS: Readonly<Record<Qualifier, string>> = { exact: '', about: '约', over: '至少', within: '至多' }

/** A share of 1 as a percentage with one decimal. */
export function percentOf(share: Decimal): string {
  return `${rounded(times(share, '100' as Decimal), 1)}%`
}

/** 64.2%, 约57.7%, 至少57.7%: a share is as exact as the value behind it. */
export function shareText({ value, qualifier }: Extract<Completion, { kind: 'ratio' }>): string {
  return `${BOUNDS[qualifier]}${percentOf(value)}`
}

/** 百分点 with one decimal and a sign. */
export function pointsOf(gap: Decimal): string {
  const text = rounded(gap, 1)
  return text.startsWith('-') || /^0(\.0+)?$/.test(text) ? text : `+${text}`
}

/** The day that the told progress holds for; null where milestones stand in, which are as they are today. */
export function progressDay({ metric, actual }: LightFacts): IsoDate | null {
  const goal = metric?.goal ?? null
  return goal === null || goal.operator === 'milestones' ? null : (actual?.asOf ?? null)
}

/** The day that the told position holds for; null where it may be newer than the one day known, that of the last value. */
export function rankDay({ actual, latestNoteOn }: LightFacts): IsoDate | null {
  return actual && (actual.value === null || actual.asOf === latestNoteOn) ? actual.asOf : null
}

/** Whether what is to be made clear is the goal, and not the date. */
export function isGoalMissing({ target, metric }: LightFacts): boolean {
  return !hasVagueDate(target) && target.metrics.length > 0 && metric?.goal == null
}

function asOfText(day: IsoDate | null): string {
  return day === null ? '' : `截至${chineseDay(day)}`
}

function dueText({ target, today }: LightFacts): string {
  const { on, asWritten } = target.deadline
  if (on === null) return asWritten === '' ? '未定完成时限' : `完成时限写作“${asWritten}”`
  const left = daysBetween(today, on)
  if (left < 0) return `完成时限${chineseDay(on)}，已超${-left}天`
  return left === 0 ? `完成时限${chineseDay(on)}，即今日` : `完成时限${chineseDay(on)}，还有${left}天`
}

function progressText(facts: LightFacts): string {
  const { completion, expected, gap, metric, actual, method } = facts
  if (completion.kind === 'ratio') {
    const done = `完成${shareText(completion)}`
    const compared =
      expected !== null && gap !== null
        ? `，序时（${METHODS[method]}）${percentOf(expected)}，差距${pointsOf(gap)}个百分点`
        : ''
    return `${asOfText(progressDay(facts))}${done}${compared}`
  }
  if (completion.kind === 'not-computable') {
    return completion.code === 'no-actual'
      ? '尚未报送完成值'
      : completion.code === 'zero-goal'
        ? '目标值为零，无法计算完成率'
        : '未设目标值'
  }
  const isMet = completion.kind === 'met' ? '已达目标' : '未达目标'
  if (metric?.goal?.operator === 'at-most' && actual?.value != null) {
    return `截至${chineseDay(actual.asOf)}为${told(actual.value)}${metric.unit}，上限${metric.goal.value}${metric.unit}，${isMet}`
  }
  return isMet
}

function rankText(facts: LightFacts): string {
  const { metric, actual } = facts
  const rank = judgedRank(metric, actual)
  if (!rank) return '尚未报送位次'
  const goal = metric?.goal?.operator === 'rank' ? `，目标第${metric.goal.position}位以内` : ''
  return `${asOfText(rankDay(facts))}${rank.now.scope}第${rank.now.position}位${movedText(rank)}${goal}`
}

function movedText({ now, before }: RankCourse): string {
  if (before === null) return ''
  const { kind, places } = rankMove(before.position, now.position)
  const words = { fall: `，后退${places}位`, rise: `，前进${places}位`, same: '，持平' }
  return `，上期第${before.position}位${words[kind]}`
}

/** One sentence for a clerk: which rule gave the light, with both dates and both numbers. */
export function explainLight(reason: LightReason): string {
  const { rule, facts, mark } = reason
  const due = dueText(facts)
  if (mark === 'paused') return `已暂缓，不计时限；${due}。`
  if (mark === 'cancelled') return '已终止，不再督办。'
  switch (rule.when) {
    case 'completed': {
      const doneOn = facts.target.completedOn
      const when = doneOn ? `已于${chineseDay(doneOn)}办结` : '已办结'
      const dueOn = facts.target.deadline.on
      const late = mark === 'done-late' && doneOn && dueOn ? `，超期${daysBetween(dueOn, doneOn)}天` : ''
      return `${when}${late}${dueOn ? `（完成时限${chineseDay(dueOn)}）` : ''}。`
    }
    case 'overdue':
      return `${due}，仍未办结；${progressText(facts)}。`
    case 'unreported': {
      const last = facts.latestNoteOn ? `最近一次报送为${chineseDay(facts.latestNoteOn)}` : '尚无报送记录'
      const from = facts.unreportedFrom ? `，应于${chineseDay(addDays(facts.unreportedFrom, -1))}前报送` : ''
      return `未按期报送：${last}${from}；${due}。`
    }
    case 'unclear':
      return `待明确：${isGoalMissing(facts) ? '指标未设目标值' : due}，请补充后再判断进度。`
    case 'ceiling-exceeded':
      return `已超过上限：${progressText(facts)}；${due}。`
    case 'gap-at-most':
      return `落后序时${rule.points.replace('-', '')}个百分点以上：${progressText(facts)}；${due}。`
    case 'rank-missed-and-fallen':
    case 'rank-missed-or-fallen':
      return `位次不理想：${rankText(facts)}；${due}。`
    case 'due-within':
      return `临近时限（${rule.days}天内）：${due}；${progressText(facts)}。`
    case 'headroom-below':
      return `接近上限（余量不足${percentOf(rule.share)}）：${progressText(facts)}；${due}。`
    case 'otherwise': {
      const word = mark === 'to-verify' ? '已达目标，待核查' : mark === 'slightly-behind' ? '略低于序时' : '进度正常'
      return `${word}：${progressText(facts)}；${due}。`
    }
  }
}

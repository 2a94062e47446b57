import { judgedRank } from './completion'
import { addDays, daysBetween, type IsoDate } from './day'
import { told } from './decimal'
import { isGoalMissing, percentOf, pointsOf, progressDay, rankDay } from './explain-light'
import type { LightFacts, LightReason } from './light'
import type { Qualifier } from './progress-note'
import type { ExpectedMethod } from './settings'

const METHODS: Readonly<Record<ExpectedMethod, string>> = { months: 'by months', days: 'by days', plan: 'by plan' }
const BOUNDS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about ',
  over: 'at least ',
  within: 'at most ',
}

function dueText({ target, today }: LightFacts): string {
  const { on, asWritten } = target.deadline
  if (on === null) return asWritten === '' ? 'no due date' : `due date written as “${asWritten}”`
  const left = daysBetween(today, on)
  if (left < 0) return `due ${on}, ${-left} days ago`
  return left === 0 ? `due today, ${on}` : `due ${on}, in ${left} days`
}

function asOfText(day: IsoDate | null): string {
  return day === null ? '' : ` as of ${day}`
}

function progressText(facts: LightFacts): string {
  const { completion, expected, gap, metric, actual, method } = facts
  const asOf = asOfText(progressDay(facts))
  if (completion.kind === 'ratio') {
    const bound = BOUNDS[completion.qualifier]
    const compared =
      expected !== null && gap !== null
        ? `, ${percentOf(expected)} expected ${METHODS[method]}, gap ${pointsOf(gap)} percentage points`
        : ''
    return `${bound}${percentOf(completion.value)} done${asOf}${compared}`
  }
  if (completion.kind === 'not-computable') {
    const words = { 'no-actual': 'no figure reported yet', 'zero-goal': 'the goal is zero', 'no-goal': 'no goal set' }
    return words[completion.code]
  }
  const isMet = completion.kind === 'met' ? 'goal met' : 'goal not met'
  if (metric?.goal?.operator !== 'at-most' || actual?.value == null) return isMet + asOf
  return `${told(actual.value)}${metric.unit}${asOf}, ceiling ${metric.goal.value}${metric.unit}, ${isMet}`
}

function rankText(facts: LightFacts): string {
  const { metric, actual } = facts
  const rank = judgedRank(metric, actual)
  if (!rank) return 'no rank reported yet'
  const before = rank.before ? `, ${rank.before.position} before` : ''
  const goal = metric?.goal?.operator === 'rank' ? `, goal ${metric.goal.position} or better` : ''
  return `rank ${rank.now.position} ${rank.now.scope}`.trimEnd() + `${asOfText(rankDay(facts))}${before}${goal}`
}

function completedText({ facts, mark }: LightReason): string {
  const { completedOn, deadline } = facts.target
  const late =
    mark === 'done-late' && completedOn && deadline.on ? `, ${daysBetween(deadline.on, completedOn)} days late` : ''
  return `Completed${completedOn ? ` on ${completedOn}` : ''}${late}${deadline.on ? ` (due ${deadline.on})` : ''}.`
}

/** The sentence of `explainLight` in English: which rule gave the light, with both dates and both numbers. */
export function explainLightEn(reason: LightReason): string {
  const { rule, facts, mark } = reason
  const due = dueText(facts)
  if (mark === 'paused') return `Paused, no deadline runs; ${due}.`
  if (mark === 'cancelled') return 'Cancelled, no longer followed.'
  switch (rule.when) {
    case 'completed':
      return completedText(reason)
    case 'overdue':
      return `Overdue: ${due}; ${progressText(facts)}.`
    case 'unreported': {
      const last = facts.latestNoteOn ? `last report on ${facts.latestNoteOn}` : 'no report yet'
      const from = facts.unreportedFrom ? `, one was due by ${addDays(facts.unreportedFrom, -1)}` : ''
      return `Not reported: ${last}${from}; ${due}.`
    }
    case 'unclear':
      return `To be made clear: ${isGoalMissing(facts) ? 'the figure has no goal' : due}.`
    case 'ceiling-exceeded':
      return `Over the ceiling: ${progressText(facts)}; ${due}.`
    case 'gap-at-most':
      return `Behind by ${rule.points.replace('-', '')} percentage points or more: ${progressText(facts)}; ${due}.`
    case 'rank-missed-and-fallen':
    case 'rank-missed-or-fallen':
      return `Rank missed or fallen: ${rankText(facts)}; ${due}.`
    case 'due-within':
      return `Due within ${rule.days} days: ${due}; ${progressText(facts)}.`
    case 'headroom-below':
      return `Close to the ceiling (less than ${percentOf(rule.share)} left): ${progressText(facts)}; ${due}.`
    case 'otherwise': {
      const words = { 'to-verify': 'Goal reached, to be verified', 'slightly-behind': 'Slightly behind' } as const
      const word = mark === 'to-verify' || mark === 'slightly-behind' ? words[mark] : 'On course'
      return `${word}: ${progressText(facts)}; ${due}.`
    }
  }
}

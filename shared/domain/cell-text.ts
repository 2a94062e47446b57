import { told } from './decimal'
import { assertNever } from '../result'
import type { Deadline } from './deadline'
import { percentOf, pointsOf, shareText } from './explain-light'
import type { Column, CommonColumn } from './ledger-kind'
import type { Goal, Metric, Rank } from './metric'
import type { Standing } from './standing'
import { lightWord, STATE_WORDS } from './state-words'
import type { MetricActual, TargetSummary } from './summary'
import type { Target } from './target'
import { RANK_BASIS_WORDS } from './words'

/** A goal as an office writes it: 57.05, ≤4.1, 5～8, 全市前3. Missing is empty. */
export function goalText(goal: Goal | null): string {
  if (goal === null) return ''
  switch (goal.operator) {
    case 'at-least':
      return goal.value
    case 'at-most':
      return `≤${goal.value}`
    case 'equal':
      return `=${goal.value}`
    case 'between':
      return `${goal.low}～${goal.high}`
    case 'rank':
      return `${goal.scope}前${goal.position}`
    case 'list':
      return goal.total
    case 'milestones':
      return '按节点'
    default:
      return assertNever(goal)
  }
}

/** An actual value with its qualifier: 36.63, 约8, 30余, 4.1以内. Missing is empty, never 0. */
export function actualText(actual: Pick<MetricActual, 'value' | 'qualifier'> | null): string {
  if (!actual || actual.value === null) return ''
  const value = told(actual.value)
  switch (actual.qualifier) {
    case 'exact':
      return value
    case 'about':
      return `约${value}`
    case 'over':
      return `${value}余`
    case 'within':
      return `${value}以内`
  }
}

/** 全市第3; 第3/11 where the size of the scope is known; 全市第3（增速） where the basis is. */
export function rankText({ position, of, scope, basis }: Rank): string {
  const place = `${scope}第${position}${of === null ? '' : `/${of}`}`
  return basis === 'overall' ? place : `${place}（${RANK_BASIS_WORDS[basis]}）`
}

/** Several positions, parted by a semicolon; none is empty. */
export function ranksText(ranks: readonly Rank[] | undefined): string {
  return (ranks ?? []).map(rankText).join('；')
}

/** A day as 2023-10-31; a span or a wish as it was written. */
export function deadlineText(deadline: Deadline): string {
  return deadline.precision === 'day' ? (deadline.on ?? '') : deadline.asWritten || (deadline.on ?? '')
}

/** 64.2%, 约57.7%, 至少57.7%, 达标 or 未达标; empty where it can not be computed. */
export function completionText({ completion }: Pick<Standing, 'completion'>): string {
  if (completion.kind === 'ratio') return shareText(completion)
  if (completion.kind === 'not-computable') return ''
  return completion.kind === 'met' ? '达标' : '未达标'
}

/** The text of a target's cell: what is edited, copied, filtered and handed out. Row numbers belong to the list. */
export function cellText(
  column: Column,
  target: Target,
  summary: TargetSummary | null,
  standing: Standing | null,
): string {
  return column.source === 'extra'
    ? (target.extra[column.key] ?? '')
    : commonText(column.key, target, summary, standing)
}

function commonText(
  key: CommonColumn,
  target: Target,
  summary: TargetSummary | null,
  standing: Standing | null,
): string {
  switch (key) {
    case 'ordinal':
      return ''
    case 'code':
    case 'title':
    case 'measure':
    case 'leadLeader':
    case 'contact':
    case 'remark':
      return target[key]
    case 'leadUnits':
    case 'coUnits':
      return target[key].join('、')
    case 'startOn':
      return target.startOn ?? ''
    case 'deadline':
      return deadlineText(target.deadline)
    case 'state':
      return STATE_WORDS[target.state]
    case 'noteOn':
      return summary?.latestNoteOn ?? ''
    case 'progress':
    case 'problem':
    case 'nextStep':
      return summary?.[key] ?? ''
    default:
      return standing ? standingText(key, standing) : ''
  }
}

type StandingColumn = FigureColumn | 'completion' | 'expected' | 'gap' | 'previousRank' | 'light'

export type FigureColumn = 'goal' | 'actual' | 'unit' | 'growth' | 'rank'

/** What a column of figures says of a metric and of what was seen of it; nothing here is reckoned. */
export function figureText(key: FigureColumn, metric: Metric | null, actual: MetricActual | null): string {
  switch (key) {
    case 'goal':
      return goalText(metric?.goal ?? null)
    case 'actual':
      return actualText(actual)
    case 'unit':
      return metric?.unit ?? ''
    case 'growth':
      return actual?.growth == null ? '' : `${actual.growth}%`
    case 'rank':
      return ranksText(actual?.ranks)
  }
}

function standingText(key: StandingColumn, standing: Standing): string {
  const { metric, actual, expected, gap } = standing
  switch (key) {
    case 'completion':
      return completionText(standing)
    case 'expected':
      return expected === null ? '' : percentOf(expected)
    case 'gap':
      return gap === null ? '' : pointsOf(gap)
    case 'previousRank':
      return ranksText(actual?.previousRanks)
    case 'light':
      return lightWord(standing.light, standing.reason)
    default:
      return figureText(key, metric, actual)
  }
}

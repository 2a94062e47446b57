import { standingNotes } from './actual'
import { countBy, type Count, type CountedTarget } from './count'
import type { IsoDate } from './day'
import type { MetricId, TargetId } from './ids'
import { leagueSeries, ownRank, type League } from './league'
import type { Rank, RankBasis } from './metric'
import type { ProgressNote } from './progress-note'
import { rankMove, type RankMove } from './rank-move'
import type { Target } from './target'

/** 位次 of one indicator in one scope by one basis: where this place stands, and where it stood before. */
export interface RankSeries {
  readonly key: string
  /** The metric's name, or the indicator's where no target measures it. */
  readonly name: string
  readonly measures: { readonly targetId: TargetId; readonly metricId: MetricId } | null
  readonly scope: string
  readonly basis: RankBasis
  readonly now: Rank
  readonly before: Rank | null
  readonly move: RankMove | null
  /** The position that is to be reached, where the metric's goal is one in this scope. */
  readonly goal: number | null
}

export interface DatedRank {
  readonly on: IsoDate
  readonly rank: Rank
}

/** The series of every target's metrics, in no order; they follow each edit. */
export function countRanks(): Count<readonly RankSeries[]> {
  return countBy<readonly RankSeries[], readonly RankSeries[]>({
    shareOf: (row) => {
      const series = seriesOfTarget(row)
      return series.length > 0 ? series : null
    },
    change: () => undefined,
    read: (shares) => [...shares].flat(),
  })
}

/** Series of targets' metrics, and of league tables that no target measures; falls first, then rises. */
export function rankSeries(
  measured: readonly RankSeries[],
  leagues: Iterable<League>,
  targets: ReadonlyMap<TargetId, Target>,
): readonly RankSeries[] {
  // A table whose target or metric was deleted since stands by itself again.
  const others = [...leagues].filter(({ measures }) => !isMeasured(measures, targets))
  return [...measured, ...seriesOfLeagues(others)].toSorted(
    (a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

function isMeasured(measures: League['measures'], targets: ReadonlyMap<TargetId, Target>): boolean {
  return (
    targets.get(measures?.targetId ?? ('' as TargetId))?.metrics.some(({ id }) => id === measures?.metricId) === true
  )
}

/** The furthest fall first, then the furthest rise, then what stays. */
function weight({ move }: RankSeries): number {
  if (!move || move.kind === 'same') return 2_000_000
  return move.kind === 'fall' ? -move.places : 1_000_000 - move.places
}

function seriesOfTarget({ target, summary }: Pick<CountedTarget, 'target' | 'summary'>): readonly RankSeries[] {
  return (summary?.actuals ?? []).flatMap(({ metricId, ranks, previousRanks }) => {
    const metric = target.metrics.find(({ id }) => id === metricId)
    if (!metric) return []
    const name = target.metrics.length > 1 && metric.name !== '' ? `${target.title}·${metric.name}` : target.title
    return ranks.map((now): RankSeries => {
      const { scope, basis } = now
      const before = previousRanks.find((rank) => rank.scope === scope && rank.basis === basis) ?? null
      const hasGoal = metric.goal?.operator === 'rank' && (metric.goal.scope === scope || metric.goal.scope === '')
      return {
        key: JSON.stringify([target.id, metricId, scope, basis]),
        name,
        measures: { targetId: target.id, metricId },
        scope,
        basis,
        ...moved(now, before),
        goal: hasGoal && metric.goal?.operator === 'rank' ? metric.goal.position : null,
      }
    })
  })
}

const moved = (now: Rank, before: Rank | null) => ({
  now,
  before,
  move: before === null ? null : rankMove(before.position, now.position),
})

function seriesOfLeagues(leagues: readonly League[]): readonly RankSeries[] {
  const byKey = new Map<string, League[]>()
  for (const league of leagues) {
    if (ownRank(league) === null) continue
    const key = leagueSeries(league)
    byKey.set(key, [...(byKey.get(key) ?? []), league])
  }
  return [...byKey].flatMap(([key, own]) => {
    const [last, previous] = own.toSorted((a, b) => (a.on < b.on ? 1 : -1))
    const now = last ? ownRank(last) : null
    if (!last || !now) return []
    const { indicator: name, scope, basis } = last
    return [{ key, name, measures: null, scope, basis, ...moved(now, previous ? ownRank(previous) : null), goal: null }]
  })
}

/** Every position of a series, the oldest first; of several on one day the one that was recorded last. */
export function rankHistory(
  series: RankSeries,
  notes: readonly ProgressNote[],
  leagues: Iterable<League>,
): readonly DatedRank[] {
  const byDay = new Map<IsoDate, Rank>()
  const take = (on: IsoDate, rank: Rank | null) => {
    if (rank?.scope === series.scope && rank.basis === series.basis) byDay.set(on, rank)
  }
  if (series.measures) {
    const { metricId } = series.measures
    for (const { on, observations } of standingNotes(notes))
      for (const seen of observations) if (seen.metricId === metricId) for (const rank of seen.ranks) take(on, rank)
  } else {
    for (const league of leaguesOf(series, leagues)) take(league.on, ownRank(league))
  }
  return [...byDay].map(([on, rank]) => ({ on, rank })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** The league tables of a series, the newest first. */
export function leaguesOf(series: RankSeries, leagues: Iterable<League>): readonly League[] {
  const isOf = (league: League) =>
    series.measures === null
      ? leagueSeries(league) === series.key
      : league.measures?.targetId === series.measures.targetId &&
        league.measures.metricId === series.measures.metricId &&
        league.scope === series.scope &&
        league.basis === series.basis
  return [...leagues].filter(isOf).toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

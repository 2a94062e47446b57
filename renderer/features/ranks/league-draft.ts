import type { IsoDate } from '@shared/domain/day'
import type { MetricId, TargetId } from '@shared/domain/ids'
import { leagueSeries, type League } from '@shared/domain/league'
import type { RankBasis } from '@shared/domain/metric'
import { compactText } from '@shared/domain/plain-text'
import { replacedLeague, type LeagueDraft } from '@shared/domain/take-leagues'
import type { LeagueDoubt, LeagueFile } from '@shared/exchange/read-league'
import type { View } from '../../db/projection'

type Measures = NonNullable<League['measures']>

/** A metric that a position may be recorded for. */
export interface RankedMetric extends Measures {
  readonly label: string
  readonly names: readonly string[]
}

/** One indicator of the file as a person may still change it. */
export interface IndicatorDraft {
  readonly isTaken: boolean
  readonly indicator: string
  readonly unit: string
  readonly basis: RankBasis
  readonly measures: Measures | null
  readonly size: number
  readonly places: League['places']
  readonly doubts: readonly LeagueDoubt[]
}

/** A file on its way into the ledger: what holds for all of it, and its indicators. */
export interface FileDraft {
  readonly fileName: string
  readonly source: string
  readonly on: IsoDate | null
  readonly scope: string
  readonly own: string
  readonly names: readonly string[]
  readonly indicators: readonly IndicatorDraft[]
}

/** Metrics of ledgers that show positions, and any that have one already. */
export function rankedMetrics({ targets, ledgers, kinds, summaries }: View): readonly RankedMetric[] {
  const showing = new Set(
    [...ledgers.values()]
      .filter(({ kindId }) => kinds.get(kindId)?.columns.some(({ key, isHidden }) => key === 'rank' && !isHidden))
      .map(({ id }) => id),
  )
  return [...targets.values()].flatMap((target) =>
    target.metrics.flatMap((metric): readonly RankedMetric[] => {
      const actual = summaries.get(target.id)?.actuals.find(({ metricId }) => metricId === metric.id)
      const isRanked = (actual?.ranks.length ?? 0) > 0 || metric.goal?.operator === 'rank'
      if (!isRanked && !target.ledgerIds.some((id) => showing.has(id))) return []
      const label = target.metrics.length > 1 ? `${target.title}·${metric.name}` : target.title
      return [{ targetId: target.id, metricId: metric.id, label, names: [target.title, metric.name] }]
    }),
  )
}

/** What a file would bring, filled in from what was imported before and from what the names say. */
export function draftOfFile(fileName: string, file: LeagueFile, view: View): FileDraft {
  const known = [...view.leagues.values()].toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const metrics = rankedMetrics(view)
  const scope = file.scope || (known[0]?.scope ?? '')
  const owned = known.find(({ own }) => file.names.includes(own))?.own
  const own = owned ?? file.names.find((name) => view.settings.officeName.includes(name)) ?? ''
  const taken = new Set<string>()
  const indicators = file.leagues.map((league): IndicatorDraft => {
    const before = known.find((other) => leagueSeries(other) === leagueSeries({ ...league, scope }))
    const isThere = before?.measures && view.targets.has(before.measures.targetId)
    const found = isThere ? before.measures : bestMetric(league.indicator, league.basis, metrics)
    const key = JSON.stringify([found?.metricId, league.basis])
    const measures =
      found && own !== '' && !taken.has(key) ? { targetId: found.targetId, metricId: found.metricId } : null
    if (measures) taken.add(key)
    return { ...league, isTaken: league.places.length > 0, measures }
  })
  return { fileName, source: file.title || fileName, on: file.on, scope, own, names: file.names, indicators }
}

/** Words that say how an indicator is looked at, not which one it is. */
const LOOKS = /增速|增长率?|增幅|同比|总量|总额|绝对量|完成率|位次|排名|全县|全区|全旗|全市|[（(].*[）)]/g
const LEAST_SHARED = 3

function bestMetric(indicator: string, basis: RankBasis, metrics: readonly RankedMetric[]): RankedMetric | null {
  let best: { readonly metric: RankedMetric; readonly score: number } | null = null
  for (const metric of metrics) {
    const score = Math.max(...metric.names.map((name) => likeness(indicator, basis, name)))
    if (score > (best?.score ?? 0)) best = { metric, score }
  }
  return best?.metric ?? null
}

function likeness(indicator: string, basis: RankBasis, name: string): number {
  const [a, b] = [indicator, name].map((text) => compactText(text).replace(LOOKS, '')) as [string, string]
  if (a === '' || b === '') return 0
  const isLookedAtAlike = (basis === 'growth') === /增速|增长|增幅/.test(name)
  if (a === b) return isLookedAtAlike ? 4 : 3
  const isPart = Math.min(a.length, b.length) >= LEAST_SHARED && (a.includes(b) || b.includes(a))
  return isPart ? (isLookedAtAlike ? 2 : 1) : 0
}

/** The chosen indicators as league tables; none while the day is not known. */
export function leaguesIn({ indicators, on, scope, own, source }: FileDraft): readonly LeagueDraft[] {
  if (on === null) return []
  return indicators
    .filter(({ isTaken, places }) => isTaken && places.length > 0)
    .map(({ indicator, unit, basis, size, places, measures }) => {
      const common = { unit, basis, scope: scope.trim(), on, source: source.slice(0, 500), own, size, places }
      // Where the row of this place was left out there is nothing to record.
      const isThere = places.some(({ name }) => name === own)
      return { ...common, indicator: indicator.trim(), measures: isThere ? measures : null }
    })
}

/** Where this place stood in the last table of the series before that day, and whether one of that day is replaced. */
export function knownOf(draft: LeagueDraft, leagues: Iterable<League>) {
  const all = [...leagues]
  const before = all
    .filter((league) => league.on < draft.on && leagueSeries(league) === leagueSeries(draft))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  return {
    before: before?.places.find(({ name }) => name === draft.own)?.position ?? null,
    isReplacing: replacedLeague(draft, all) !== null,
  }
}

/** A key by which a choice of metric is told from others. */
export function metricKey(measures: { readonly targetId: TargetId; readonly metricId: MetricId } | null): string {
  return measures ? JSON.stringify([measures.targetId, measures.metricId]) : ''
}

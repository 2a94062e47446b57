import { fail, ok, type Result } from '../result'
import { changed, created, type Change } from './change'
import { standingNotes } from './actual'
import type { Instant, IsoDate } from './day'
import type { LeagueId, MetricId, NoteId, TargetId } from './ids'
import { leagueSeries, ownRank, type League } from './league'
import type { Metric, Rank } from './metric'
import type { Observation, ProgressNote } from './progress-note'
import type { Target } from './target'

/** League tables about to be taken over; their ids are made here. */
export type LeagueDraft = Omit<League, 'id'>

export type LeagueTakeRefusal =
  | 'league-in-future'
  | 'league-name-missing'
  | 'league-twice'
  | 'league-own-missing'
  | 'league-metric-twice'
  | 'target-gone'
  | 'metric-unknown'

/** What the store holds of it already. */
export interface LeagueBasis {
  readonly leagues: readonly League[]
  readonly targets: ReadonlyMap<TargetId, Target>
  /** All notes of those targets. */
  readonly notes: readonly ProgressNote[]
  readonly today: IsoDate
  readonly now: Instant
  readonly by: string
  readonly newId: () => string
}

/** The table of the same series and day that a draft would replace, if there is one. */
export function replacedLeague(draft: LeagueDraft, leagues: Iterable<League>): League | null {
  const series = leagueSeries(draft)
  for (const league of leagues) if (league.on === draft.on && leagueSeries(league) === series) return league
  return null
}

/**
 * Takes league tables over, in place of those of the same series and day, and records what they say of this place as
 * figures of the metrics that they are about: position, growth, and the value where it is in the metric's own unit and
 * nothing was reported for that day. What is known already is not recorded again.
 */
export function takeLeagues(
  drafts: readonly LeagueDraft[],
  basis: LeagueBasis,
): Result<readonly Change[], LeagueTakeRefusal> {
  const refused = drafts.map((draft) => refusalOf(draft, drafts, basis)).find((code) => code !== null)
  if (refused) return fail(refused)
  const tables = drafts.map((draft): Change => {
    const before = replacedLeague(draft, basis.leagues)
    if (before) return changed('leagues', before, { ...draft, id: before.id })
    return created('leagues', { ...draft, id: basis.newId() as LeagueId })
  })
  return ok([...tables, ...notesFor(drafts, basis).map((note) => created('notes', note))])
}

function refusalOf(draft: LeagueDraft, all: readonly LeagueDraft[], basis: LeagueBasis): LeagueTakeRefusal | null {
  if (draft.on > basis.today) return 'league-in-future'
  if (draft.indicator.trim() === '') return 'league-name-missing'
  const same = (other: LeagueDraft) => other.on === draft.on && leagueSeries(other) === leagueSeries(draft)
  if (all.filter(same).length > 1) return 'league-twice'
  if (draft.measures === null) return null
  const { targetId, metricId } = draft.measures
  if (!draft.places.some(({ name }) => name === draft.own)) return 'league-own-missing'
  const isOfSame = (other: LeagueDraft) =>
    other.measures?.metricId === metricId && other.basis === draft.basis && other.scope === draft.scope
  if (all.filter(isOfSame).length > 1) return 'league-metric-twice'
  const target = basis.targets.get(targetId)
  if (!target) return 'target-gone'
  return target.metrics.some(({ id }) => id === metricId) ? null : 'metric-unknown'
}

/** One note a target and day, with everything that the tables say of its metrics. */
function notesFor(drafts: readonly LeagueDraft[], basis: LeagueBasis): readonly ProgressNote[] {
  const notes = new Map<string, ProgressNote>()
  for (const draft of drafts) {
    const seen = draft.measures && observationOf(draft, draft.measures, basis)
    if (!draft.measures || !seen) continue
    const { targetId } = draft.measures
    const key = JSON.stringify([targetId, draft.on])
    const note = notes.get(key) ?? blankNote(targetId, draft.on, basis)
    notes.set(key, { ...note, observations: mergedWith(note.observations, seen) })
  }
  return [...notes.values()]
}

function blankNote(targetId: TargetId, on: IsoDate, { newId, by, now }: LeagueBasis): ProgressNote {
  const texts = { progress: '', problem: '', nextStep: '' }
  const made = { id: newId() as NoteId, by, recordedAt: now, corrects: null }
  return { ...made, targetId, on, ...texts, observations: [], attachments: [] }
}

function observationOf(
  draft: LeagueDraft,
  { targetId, metricId }: NonNullable<League['measures']>,
  basis: LeagueBasis,
): Observation | null {
  const rank = ownRank(draft)
  const place = draft.places.find(({ name }) => name === draft.own)
  const metric = basis.targets.get(targetId)?.metrics.find(({ id }) => id === metricId)
  if (!rank || !place || !metric) return null
  const known = knownOn(draft.on, targetId, metricId, basis.notes)
  const hasValue = known.some(({ value }) => value !== null)
  const value = !hasValue && isOwnUnit(draft, metric) ? place.value : null
  const growth = known.some((seen) => seen.growth === place.growth) ? null : place.growth
  const isNew = !known.some(({ ranks }) => ranks.some((other) => isSame(other, rank)))
  if (!isNew && value === null && growth === null) return null
  const figures = { qualifier: 'exact' as const, numerator: null, denominator: null, periodStart: null }
  return { metricId, value, ...figures, growth, ranks: [rank], source: draft.source }
}

function knownOn(on: IsoDate, targetId: TargetId, metricId: MetricId, notes: readonly ProgressNote[]) {
  const own = notes.filter((note) => note.targetId === targetId)
  return standingNotes(own).flatMap((note) =>
    note.on === on ? note.observations.filter((seen) => seen.metricId === metricId) : [],
  )
}

/** A sum over periods would count a published cumulative value twice. */
function isOwnUnit({ unit }: LeagueDraft, metric: Metric): boolean {
  return unit !== '' && unit === metric.unit && metric.accrual !== 'per-period' && metric.accrual !== 'ratio'
}

const isSame = (a: Rank, b: Rank) =>
  a.scope === b.scope && a.basis === b.basis && a.position === b.position && a.of === b.of

function mergedWith(observations: readonly Observation[], seen: Observation): readonly Observation[] {
  const known = observations.find(({ metricId }) => metricId === seen.metricId)
  if (!known) return [...observations, seen]
  const merged: Observation = {
    ...known,
    value: known.value ?? seen.value,
    growth: known.growth ?? seen.growth,
    ranks: [...known.ranks, ...seen.ranks],
  }
  return observations.map((other) => (other === known ? merged : other))
}

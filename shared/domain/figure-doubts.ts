import type { Detail } from '../result'
import { overlaps, standingNotes } from './actual'
import { isBeforeYear, type IsoDate } from './day'
import { compare } from './decimal'
import { growsByAdding } from './forecast'
import { leadsDown, wayOf } from './goal-value'
import type { MetricId, NoteId } from './ids'
import type { Metric } from './metric'
import type { Observation, ProgressNote } from './progress-note'
import type { Target } from './target'

/**
 * What may be right and deserves a second look. `before-year`: the day lies before the ledger's year; `after-completion`: a
 * figure of a day after the work was done; `day-twice`: the day has another value, of which the later recorded counts;
 * `period-overlap`: so do periods that overlap; `month-twice`: two values of one month, which are both added up;
 * `value-falls`: a running total that goes back on the way to its goal.
 */
export type FigureDoubtCode =
  | 'before-year'
  | 'after-completion'
  | 'day-twice'
  | 'period-overlap'
  | 'month-twice'
  | 'value-falls'

/** A doubt with what its sentence needs; without a metric it is about the whole note. */
export interface FigureDoubt {
  readonly metricId: MetricId | null
  readonly code: FigureDoubtCode
  readonly detail: Detail
}

interface DoubtBasis {
  readonly target: Pick<Target, 'metrics' | 'completedOn'>
  /** The ledger's. */
  readonly year: number
}

/** A note, or what is about to become one. */
type Entered = Pick<ProgressNote, 'on' | 'observations' | 'corrects'>

interface Seen {
  readonly on: IsoDate
  readonly seen: Observation
}

/** What is doubtful about a note beside those that were recorded before it and will still stand. Nothing here refuses it. */
export function doubtsOf(
  note: Entered,
  recorded: readonly ProgressNote[],
  { target, year }: DoubtBasis,
): readonly FigureDoubt[] {
  const whole: FigureDoubt[] = []
  const { completedOn } = target
  if (isBeforeYear(note.on, year)) whole.push({ metricId: null, code: 'before-year', detail: { on: note.on, year } })
  if (completedOn !== null && note.on > completedOn && note.observations.length > 0) {
    whole.push({ metricId: null, code: 'after-completion', detail: { on: note.on, completedOn } })
  }
  const standing = standingNotes(recorded).filter(({ id }) => id !== note.corrects)
  const ofFigures = note.observations.flatMap((seen) => {
    const metric = target.metrics.find(({ id }) => id === seen.metricId)
    if (!metric || (seen.value === null && seen.numerator === null)) return []
    const others = standing.flatMap(({ on, observations }) =>
      observations.filter((other) => other.metricId === metric.id).map((other) => ({ on, seen: other })),
    )
    return doubtsOfFigure(metric, { on: note.on, seen }, others)
  })
  return [...whole, ...ofFigures]
}

/** The doubts of all standing notes, by note. One that was recorded later is held against those before it. */
export function doubtsByNote(
  notes: readonly ProgressNote[],
  basis: DoubtBasis,
): ReadonlyMap<NoteId, readonly FigureDoubt[]> {
  const inOrder = standingNotes(notes).toSorted((a, b) =>
    a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1,
  )
  return new Map(inOrder.map((note, index) => [note.id, doubtsOf(note, inOrder.slice(0, index), basis)]))
}

function doubtsOfFigure(metric: Metric, one: Seen, others: readonly Seen[]): readonly FigureDoubt[] {
  const isAdded = metric.accrual === 'per-period' || metric.accrual === 'ratio'
  const found = isAdded ? addedTwice(one, others) : (dayTwice(one, others) ?? falling(metric, one, others))
  return found ? [{ metricId: metric.id, ...found }] : []
}

type Found = Omit<FigureDoubt, 'metricId'> | null

const valueOf = ({ seen }: Seen) => seen.value ?? seen.numerator ?? ''

function addedTwice(one: Seen, others: readonly Seen[]): Found {
  const lying = others.find((other) => overlaps(one, other))
  if (lying) {
    const from = lying.seen.periodStart ?? lying.on
    return { code: 'period-overlap', detail: { from, to: lying.on, value: valueOf(lying) } }
  }
  // Two periods of one month that say where they begin are two halves of it.
  const again = others.findLast(
    (other) => isSameMonth(one.on, other.on) && (one.seen.periodStart === null || other.seen.periodStart === null),
  )
  return again ? { code: 'month-twice', detail: { on: again.on, value: valueOf(again) } } : null
}

function isSameMonth(a: IsoDate, b: IsoDate): boolean {
  return a.slice(0, 7) === b.slice(0, 7)
}

function dayTwice({ on, seen }: Seen, others: readonly Seen[]): Found {
  const other = others.findLast((before) => before.on === on && before.seen.value !== null)
  const isOther = other?.seen.value != null && seen.value !== null && compare(other.seen.value, seen.value) !== 0
  return isOther ? { code: 'day-twice', detail: { on, value: other.seen.value } } : null
}

/** Levels and rates go up and down, and so do values without a way to go. */
function falling(metric: Metric, { on, seen }: Seen, others: readonly Seen[]): Found {
  const way = wayOf(metric)
  if (way === null || seen.value === null || metric.accrual !== 'reported-cumulative' || !growsByAdding(metric))
    return null
  const isBack = leadsDown(way) ? 1 : -1
  const valued = others.filter((other) => other.seen.value !== null)
  const before = valued.findLast((other) => other.on < on)
  const after = valued.find((other) => other.on > on)
  const detail = (other: Seen) => ({ on: other.on, value: valueOf(other), way: leadsDown(way) ? 'down' : 'up' })
  if (before?.seen.value && compare(seen.value, before.seen.value) === isBack) {
    return { code: 'value-falls', detail: detail(before) }
  }
  return after?.seen.value && compare(after.seen.value, seen.value) === isBack
    ? { code: 'value-falls', detail: detail(after) }
    : null
}

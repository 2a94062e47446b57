import type { Detail } from '../result'
import { compare } from './decimal'
import { growsByAdding } from './forecast'
import { goalValue, leadsDown, wayOf } from './goal-value'
import type { Metric, PlanPoint } from './metric'
import { readDeadline } from './read-deadline'
import { readValue } from './read-goal'

/** A line of the table of a trajectory, as it was typed or pasted. */
export interface TypedPoint {
  readonly on: string
  readonly value: string
}

export interface TrajectoryBasis {
  readonly metric: Pick<Metric, 'goal' | 'baseline' | 'accrual' | 'unit'>
  /** The ledger's. */
  readonly year: number
}

export type TrajectoryCode =
  | 'not-a-date'
  | 'not-a-figure'
  | 'unit-differs'
  | 'day-missing'
  | 'value-missing'
  | 'day-twice'
  | 'day-before-year'
  | 'turns-back'
  | 'too-many'

/** Why a line can not be kept. */
export interface TrajectoryFault {
  readonly line: number
  readonly field: 'on' | 'value'
  readonly code: TrajectoryCode
  readonly detail: Detail
}

/** What can be kept, and deserves a second look. */
export type TrajectoryFlag = 'turns-back' | 'ends-short'

export interface Trajectory {
  /** In order of days; empty as long as there are faults. */
  readonly plan: readonly PlanPoint[]
  readonly faults: readonly TrajectoryFault[]
  readonly flags: readonly TrajectoryFlag[]
}

interface ReadLine extends PlanPoint {
  readonly line: number
}

/** As many points as a metric keeps. */
const MOST_POINTS = 400

const isEmpty = ({ on, value }: TypedPoint) => on.trim() === '' && value.trim() === ''

/** Reads the lines of a trajectory: 3月31日, 2023-03-31 or 一季度 with 14.26 or 14.26亿元; empty lines say nothing. */
export function readTrajectory(lines: readonly TypedPoint[], basis: TrajectoryBasis): Trajectory {
  const faults: TrajectoryFault[] = []
  const read: ReadLine[] = []
  for (const [line, typed] of lines.entries()) {
    if (isEmpty(typed)) continue
    const point = readLine(line, typed, basis)
    if ('code' in point) faults.push(point)
    else if (read.some(({ on }) => on === point.on)) {
      faults.push({ line, field: 'on', code: 'day-twice', detail: { day: point.on } })
    } else read.push(point)
  }
  if (read.length > MOST_POINTS) {
    faults.push({ line: MOST_POINTS, field: 'on', code: 'too-many', detail: { most: MOST_POINTS } })
  }
  const points = read.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const turn = turnOf(points, basis)
  if (turn && growsByAdding(basis.metric)) faults.push({ ...turn, field: 'value', code: 'turns-back' })
  if (faults.length > 0) return { plan: [], faults, flags: [] }
  const plan = points.map(({ on, value }) => ({ on, value }))
  return { plan, faults, flags: [...(turn ? (['turns-back'] as const) : []), ...endsShort(plan, basis)] }
}

function readLine(line: number, typed: TypedPoint, { metric, year }: TrajectoryBasis): ReadLine | TrajectoryFault {
  const fault = (field: 'on' | 'value', code: TrajectoryCode, detail: Detail = {}): TrajectoryFault => ({
    line,
    field,
    code,
    detail,
  })
  if (typed.on.trim() === '') return fault('on', 'day-missing')
  const day = readDeadline(typed.on, { ledgerYear: year })
  if (!day.ok || day.value.on === null) return fault('on', 'not-a-date', { text: typed.on.trim().slice(0, 60) })
  if (day.value.on < `${year}-01-01`) return fault('on', 'day-before-year', { day: day.value.on, year })
  if (typed.value.trim() === '') return fault('value', 'value-missing')
  const value = readValue(typed.value, metric)
  if (!value.ok) return fault('value', value.code, value.detail)
  return { line, on: day.value.on, value: value.value.value }
}

/** The first point that goes back on the way to the goal; where there is no way (a ceiling, no goal), any course will do. */
function turnOf(
  points: readonly ReadLine[],
  { metric }: TrajectoryBasis,
): Pick<TrajectoryFault, 'line' | 'detail'> | null {
  const way = wayOf(metric)
  if (way === null) return null
  const isBack = leadsDown(way) ? 1 : -1
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (!before || compare(point.value, before.value) !== isBack) continue
    return { line: point.line, detail: { day: before.on, value: before.value, way: leadsDown(way) ? 'down' : 'up' } }
  }
  return null
}

function endsShort(plan: readonly PlanPoint[], { metric }: TrajectoryBasis): readonly TrajectoryFlag[] {
  const way = wayOf(metric)
  const last = plan.at(-1)
  if (way === null || !last) return []
  return compare(last.value, way.goal) === (leadsDown(way) ? 1 : -1) ? ['ends-short'] : []
}

/** Two columns of a pasted table as lines; a row of headings above them is left out. */
export function linesFromCells(block: readonly (readonly string[])[], basis: TrajectoryBasis): readonly TypedPoint[] {
  const lines = block
    .map(([on = '', value = '']) => ({ on: on.trim(), value: value.trim() }))
    .filter((it) => !isEmpty(it))
  const [first, ...rest] = lines
  if (!first || rest.length === 0) return lines
  const read = readLine(0, first, basis)
  const isHeading = 'code' in read && read.code === 'not-a-date' && !/\d/.test(first.on + first.value)
  return isHeading ? rest : lines
}

/** The plan as lines to be edited. */
export function linesOfPlan(plan: readonly PlanPoint[]): readonly TypedPoint[] {
  return plan.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(({ on, value }) => ({ on, value }))
}

/** Whether shares of the goal can be planned at all. */
export function hasNumericGoal({ goal }: Pick<Metric, 'goal'>): boolean {
  return goalValue(goal) !== null
}

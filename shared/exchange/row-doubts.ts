import { isBeforeYear } from '../domain/day'
import { compare, type Decimal } from '../domain/decimal'
import { growsByAdding } from '../domain/forecast'
import { leadsDown, wayOf } from '../domain/goal-value'
import type { ProgressNote } from '../domain/progress-note'
import { mainMetric } from '../domain/standing'
import type { Target } from '../domain/target'
import { remark, type RowBasis } from './row-basis'
import type { CellDoubt, DoubtCode } from './row-note'

interface RowOutcome {
  readonly target: Target
  readonly note: ProgressNote | null
  /** The value that the row states, before anything is taken off it. */
  readonly stated: Decimal | null
}

/** What of a row may be right and deserves a second look: only what the row itself would change. */
export function doubtsOfRow(basis: RowBasis, { target, note, stated }: RowOutcome): readonly CellDoubt[] {
  const doubts: CellDoubt[] = []
  const doubt = (field: string, code: DoubtCode) => {
    const entry = basis.entries.get(field)
    if (entry) doubts.push(remark(basis.row, entry, code))
  }
  const { year } = basis.context.ledger
  const { deadline, completedOn } = target
  if (deadline !== basis.target.deadline && deadline.on !== null && isBeforeYear(deadline.on, year)) {
    doubt('deadline', 'date-before-year')
  }
  if (!note) return doubts
  if (isBeforeYear(note.on, year)) doubt('noteOn', 'date-before-year')
  const [seen] = note.observations
  if (seen && completedOn !== null && note.on > completedOn) doubt('actual', 'value-after-completion')
  if (seen && isFalling(basis, target, stated)) doubt('actual', 'value-falls')
  return doubts
}

/** A total below the last one, whether it runs on or is summed over periods. */
function isFalling({ summary }: RowBasis, target: Target, stated: Decimal | null): boolean {
  const metric = mainMetric(target)
  const way = metric && wayOf(metric)
  if (!metric || !way || stated === null || !growsByAdding(metric)) return false
  const before = summary?.actuals.find(({ metricId }) => metricId === metric.id)?.value ?? null
  return before !== null && compare(stated, before) === (leadsDown(way) ? 1 : -1)
}

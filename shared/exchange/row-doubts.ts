import { isBeforeYear } from '../domain/day'
import { compare, isZero } from '../domain/decimal'
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
}

/** What of a row may be right and deserves a second look: only what the row itself would change. */
export function doubtsOfRow(basis: RowBasis, { target, note }: RowOutcome): readonly CellDoubt[] {
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
  if (seen && isFalling(basis, target, seen.value)) doubt('actual', 'value-falls')
  return doubts
}

/** A running total below the last one, or less than nothing that came on top of it. */
function isFalling(
  { summary }: RowBasis,
  target: Target,
  value: ProgressNote['observations'][number]['value'],
): boolean {
  const metric = mainMetric(target)
  const way = metric && wayOf(metric)
  if (!metric || !way || value === null || !growsByAdding(metric)) return false
  const isBack = leadsDown(way) ? 1 : -1
  const before = summary?.actuals.find(({ metricId }) => metricId === metric.id)?.value ?? null
  if (before === null) return false
  if (metric.accrual === 'per-period') return !isZero(value) && value.startsWith('-') === (isBack === -1)
  return compare(value, before) === isBack
}

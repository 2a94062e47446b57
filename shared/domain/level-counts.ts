import { decimal, dividedBy, type Decimal } from './decimal'
import { isCompleted, type Target, type TargetLevel } from './target'

/** Targets of one level, and how many of them are done; goals, tasks and measures are never added up. */
export interface LevelCount {
  readonly level: TargetLevel
  readonly total: number
  readonly done: number
  /** done / total; two levels have two rates. */
  readonly rate: Decimal
}

const LEVELS: readonly TargetLevel[] = ['goal', 'task', 'measure']

/** Levels that occur, from the highest down. */
export function levelCounts(targets: Iterable<Pick<Target, 'level' | 'state'>>): readonly LevelCount[] {
  const totals = { goal: 0, task: 0, measure: 0 }
  const done = { goal: 0, task: 0, measure: 0 }
  for (const target of targets) {
    totals[target.level] += 1
    if (isCompleted(target)) done[target.level] += 1
  }
  return LEVELS.flatMap((level) => {
    const [part, whole] = [decimal(done[level]), decimal(totals[level])]
    const rate = part && whole && dividedBy(part, whole)
    return rate ? [{ level, total: totals[level], done: done[level], rate }] : []
  })
}

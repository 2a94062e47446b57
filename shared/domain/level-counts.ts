import { decimal, dividedBy, type Decimal } from './decimal'
import type { TargetLevel } from './target'

/** Targets of one level, and how many of them are done; goals, tasks and measures are never added up. */
export interface LevelCount {
  readonly level: TargetLevel
  readonly total: number
  readonly done: number
  /** done / total; two levels have two rates. */
  readonly rate: Decimal
}

const LEVELS: readonly TargetLevel[] = ['goal', 'task', 'measure']

/** Levels that occur, from the highest down, of how many targets stand at each, done or not. */
export function levelCounts(countOf: (level: TargetLevel, isDone: boolean) => number): readonly LevelCount[] {
  return LEVELS.flatMap((level) => {
    const done = countOf(level, true)
    const total = done + countOf(level, false)
    const [part, whole] = [decimal(done), decimal(total)]
    const rate = part && whole && dividedBy(part, whole)
    return rate ? [{ level, total, done, rate }] : []
  })
}

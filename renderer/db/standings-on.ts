import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { stoodOn } from '@shared/domain/stood-on'
import type { StandingTarget } from '@shared/domain/standing'
import type { View } from './projection'
import { judgedIn, reckoningBasis } from './standings'
import { throughTargets } from './told-back'

type Standings = ReadonlyMap<TargetId, StandingTarget>

/** Where every judged target stood at the end of two days, beside what the screen shows; null when it was called off. */
export async function standingsOn(
  view: View,
  [first, second]: readonly [IsoDate, IsoDate],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly [Standings, Standings] | null> {
  const before = new Map<TargetId, StandingTarget>()
  const after = new Map<TargetId, StandingTarget>()
  const isDone = await throughTargets(judgedIn(view), { signal, onProgress }, (target, notes, events) => {
    const basis = reckoningBasis(view, target)
    before.set(target.id, stoodOn(first, target, notes, events, basis))
    after.set(target.id, stoodOn(second, target, notes, events, basis))
  })
  return isDone ? [before, after] : null
}

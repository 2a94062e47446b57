import type { TargetId } from './ids'
import type { StandingTarget } from './standing'
import type { TargetSummary } from './summary'

/** A target as it is counted: where it stands, and what was reported. */
export interface CountedTarget extends StandingTarget {
  readonly summary: TargetSummary | null
}

/** Among equals the target that was made first comes first, however the two came in. */
export function byAge(a: StandingTarget, b: StandingTarget): number {
  return a.target.id < b.target.id ? -1 : a.target.id > b.target.id ? 1 : 0
}

/** Figures over targets that follow each edit. They are always those of the targets that are in, however they came in. */
export interface Count<R> {
  /** Brings a target in, or in its new state. */
  readonly put: (row: CountedTarget) => void
  readonly drop: (id: TargetId) => void
  readonly read: () => R
}

/** What a count is made of: the share of one target, how a share is added or taken away, and what the shares come to. */
export interface Counting<S, R> {
  /** Null for a target that is not counted. */
  readonly shareOf: (row: CountedTarget) => S | null
  readonly change: (share: S, by: 'put' | 'take') => void
  /** The shares are all that are in, at whatever time they are looked through. */
  readonly read: (shares: Iterable<S>) => R
}

/** Keeps the share of every target, so that an edit takes the old one away and adds the new one. */
export function countBy<S, R>(counting: Counting<S, R>): Count<R> {
  const shares = new Map<TargetId, S>()
  const drop = (id: TargetId) => {
    const share = shares.get(id)
    if (share === undefined) return
    shares.delete(id)
    counting.change(share, 'take')
  }
  const all = { [Symbol.iterator]: () => shares.values() }
  return {
    put: (row) => {
      const { id } = row.target
      const before = shares.get(id)
      if (before !== undefined) counting.change(before, 'take')
      const share = counting.shareOf(row)
      if (share === null) {
        if (before !== undefined) shares.delete(id)
        return
      }
      shares.set(id, share)
      counting.change(share, 'put')
    },
    drop,
    read: () => counting.read(all),
  }
}

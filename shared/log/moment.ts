import { fail, ok, type Result } from '../result'

/** A verified chain, as far as finding a way to one of its moments needs it. */
export interface Chain {
  /** The first and the last number that it has; both 0 when it has none. */
  readonly firstSeq: number
  readonly lastSeq: number
  /** The records that open an epoch, in order. */
  readonly openings: readonly EpochOpening[]
  readonly hashAt: (seq: number) => string | null
}

export interface EpochOpening {
  readonly seq: number
  readonly basis: string
}

/** The end of the chain that a verified backup was taken at. */
export interface BackupHead {
  readonly id: string
  readonly seq: number
  readonly hash: string
}

/** Where a replay starts: a backup whose end lies on the chain, or nothing when the chain tells all. */
export type RebuildStart =
  | { readonly kind: 'from-nothing'; readonly afterSeq: 0 }
  | { readonly kind: 'from-backup'; readonly backupId: string; readonly afterSeq: number }

/**
 * Where a replay up to `closes` starts. A moment is reached from a backup taken in its own epoch and not after it, from
 * the backup that its epoch's first record names, or, in the first epoch, from nothing. `nearest` prefers the shortest
 * replay; `longest` the one that relies on the chain the most, for a check. Null when there is no way.
 */
export function momentStart(
  chain: Chain,
  backups: readonly BackupHead[],
  closes: number,
  preference: 'nearest' | 'longest' = 'nearest',
): RebuildStart | null {
  const opening = chain.openings.findLast(({ seq }) => seq <= closes)
  const onChain = backups
    .filter(({ seq, hash }) => seq >= (opening?.seq ?? 1) && seq <= closes && chain.hashAt(seq) === hash)
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ id, seq }) => ({ kind: 'from-backup', backupId: id, afterSeq: seq }) as const)
    // What lies between the backup and the moment has to be there.
    .filter(({ afterSeq }) => afterSeq + 1 >= chain.firstSeq)
  const beginning = beginningOf(chain, backups, opening)
  return preference === 'nearest' ? (onChain[0] ?? beginning) : (beginning ?? onChain.at(-1) ?? null)
}

function beginningOf(
  chain: Chain,
  backups: readonly BackupHead[],
  opening: EpochOpening | undefined,
): RebuildStart | null {
  if (!opening) return chain.firstSeq === 1 ? { kind: 'from-nothing', afterSeq: 0 } : null
  const basis = backups.find(({ id }) => id === opening.basis)
  return basis ? { kind: 'from-backup', backupId: basis.id, afterSeq: opening.seq } : null
}

/** From the first to the last number of an epoch that can be reached. */
export interface ReachableSpan {
  readonly from: number
  readonly to: number
}

/** What can be reached of each epoch, in order; epochs without any way to them are left out. */
export function reachableSpans(chain: Chain, backups: readonly BackupHead[]): readonly ReachableSpan[] {
  if (chain.lastSeq === 0) return []
  const begins = [...new Set([chain.firstSeq, ...chain.openings.map(({ seq }) => seq)])].toSorted((a, b) => a - b)
  return begins.flatMap((begin, index) => {
    const to = (begins[index + 1] ?? chain.lastSeq + 1) - 1
    const start = momentStart(chain, backups, to, 'longest')
    return start ? [{ from: Math.max(begin, start.afterSeq), to }] : []
  })
}

/** The moment that can be reached and is nearest to the wanted one; null when there is none at all. */
export function nearestReachable(spans: readonly ReachableSpan[], closes: number): number | null {
  const edges = spans.map(({ from, to }) => Math.min(Math.max(closes, from), to))
  return edges.toSorted((a, b) => Math.abs(a - closes) - Math.abs(b - closes))[0] ?? null
}

/** As `momentStart`, with the nearest reachable moment where there is no way (0: none at all). */
export function wayTo(
  chain: Chain,
  backups: readonly BackupHead[],
  closes: number,
): Result<RebuildStart, 'moment-out-of-reach'> {
  const start = momentStart(chain, backups, closes)
  if (start) return ok(start)
  return fail('moment-out-of-reach', { nearest: nearestReachable(reachableSpans(chain, backups), closes) ?? 0 })
}

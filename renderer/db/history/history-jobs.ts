import type { Change, Dataset } from '@shared/domain/change'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import type { LoopEvent } from '@shared/domain/loop-event'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import type { Head, SealedRecord } from '@shared/log/record'
import type { Channel } from '@shared/ipc/channels'
import type { Answer } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { StoreCheck } from './check-store'
import type { CommandEntry, MomentDifference } from './history-types'
import type { Rebuilt, RebuildRefusal } from './rebuild'

/** A target as it was, with what it needs around it. */
export interface PastTarget {
  readonly target: Target | null
  readonly notes: readonly ProgressNote[]
  readonly events: readonly LoopEvent[]
  /** Its ledgers then, and their kinds. */
  readonly ledgers: readonly Ledger[]
  readonly kinds: readonly LedgerKind[]
  /** Its parent then, that one's parent, and so on. */
  readonly ancestors: readonly Target['id'][]
}

/** Rows of a moment; they come in pieces, so that the window never stands still to unpack them. */
export interface MomentPiece extends Omit<Dataset, 'notes' | 'events'> {
  readonly summaries: readonly TargetSummary[]
}

/** What the worker can be asked: what goes in, what comes piece by piece, what comes at the end. */
export interface HistoryJobs {
  /** Reads and verifies everything once. A piece of null takes back the pieces before it: reading begins anew. */
  readonly index: { input: { storeName: string }; piece: readonly CommandEntry[] | null; output: { head: Head } }
  /** Reads what the store has got since. */
  readonly extend: { input: object; piece: readonly CommandEntry[]; output: { head: Head } }
  /** The changes of every command that ends within the numbers, for whoever reads many in a row. */
  readonly commands: {
    input: { firstSeq: number; closes: number }
    piece: never
    output: readonly (readonly [closes: number, changes: readonly Change[]])[]
  }
  readonly changes: { input: { firstSeq: number; closes: number }; piece: never; output: readonly Change[] }
  /** The ends of commands that touched a target among more than their entries name. */
  readonly large: { input: { targetId: string }; piece: never; output: readonly number[] }
  readonly difference: { input: { closes: number }; piece: never; output: Omit<MomentDifference, 'at'> }
  readonly moment: { input: { closes: number }; piece: MomentPiece; output: { noteCount: number } }
  readonly notes: { input: { closes: number; targetId: string }; piece: never; output: readonly ProgressNote[] }
  readonly target: { input: { closes: number; targetId: string }; piece: never; output: PastTarget }
  /** Reads everything once more and holds the store against it; `gentle` rests as long as it works. */
  readonly check: { input: { storeName: string; effort: 'full' | 'gentle' }; piece: never; output: StoreCheck }
  /** Builds a store of a new name from the journal, up to its end. */
  readonly rebuild: { input: { name: string; end: Head }; piece: never; output: Rebuilt }
  /** Writes the rows of a moment into a backup that says so; answers its id. */
  readonly backup: { input: { closes: number }; piece: never; output: { id: string } }
  /** Fills a database of a new name with the rows of a moment and reads it back. */
  readonly fill: {
    input: { closes: number; name: string; record: SealedRecord }
    piece: never
    output: { targets: number; notes: number }
  }
}

export type JobName = keyof HistoryJobs
export type JobInput<J extends JobName> = HistoryJobs[J]['input']
export type JobOutput<J extends JobName> = HistoryJobs[J]['output']
export type JobPiece<J extends JobName> = HistoryJobs[J]['piece']
/** What a job is refused with; what the main process refused keeps its own code. */
export type JobRefusal = RebuildRefusal | 'backup-failed' | (string & {})

export type ToWorker =
  | { readonly kind: 'job'; readonly id: number; readonly job: JobName; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'host-answer'; readonly id: number; readonly answer: Answer<unknown> }

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'piece'; readonly id: number; readonly piece: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly result: Result<unknown, JobRefusal> }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }
  | { readonly kind: 'host-call'; readonly id: number; readonly channel: Channel; readonly request: unknown }

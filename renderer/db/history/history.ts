import type { Change } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import { defaultSettings } from '@shared/domain/settings'
import { fail, ok, type Result } from '@shared/result'
import { Observable } from '../durability'
import { inBackground } from '../in-background'
import { liveStore, type LiveStore } from '../live-store'
import { Projection, type View } from '../projection'
import { HistoryClient, type Watching } from './history-client'
import type { JobRefusal, MomentPiece, PastTarget } from './history-jobs'
import type { CommandEntry, MomentDifference } from './history-types'

/** Rows of an earlier moment, for looking at and nothing else. */
export interface PastView {
  readonly closes: number
  readonly at: string
  readonly view: View
  readonly noteCount: number
  /** A target's notes then, newest first. */
  readonly notesOf: (targetId: TargetId) => Promise<readonly ProgressNote[]>
}

/**
 * All that was ever done, of one open store: the index of commands in memory, and a worker that reads what lies behind
 * it. `close` ends the worker; the store is never written through this.
 */
export class History {
  /** Every command, oldest first; a new array after every command that is done. */
  readonly entries: Observable<readonly CommandEntry[]>
  readonly store: LiveStore
  readonly client: HistoryClient
  readonly #byEnd = new Map<number, CommandEntry>()
  #entries: CommandEntry[]
  #reading: Promise<void> | null = null
  #stale = false
  readonly #unsubscribe: () => void

  constructor(store: LiveStore, client: HistoryClient, entries: CommandEntry[]) {
    this.store = store
    this.client = client
    this.#entries = entries
    for (const entry of entries) this.#byEnd.set(entry.closes, entry)
    this.entries = new Observable<readonly CommandEntry[]>([...entries])
    this.#unsubscribe = store.history.subscribe(() => this.#readOn())
    this.#readOn()
  }

  /** The command that ends at a number. */
  entryAt(closes: number): CommandEntry | null {
    return this.#byEnd.get(closes) ?? null
  }

  /** Every command that touched a target or its notes, oldest first. */
  async entriesOf(targetId: TargetId): Promise<readonly CommandEntry[]> {
    const large = await this.client.ask('large', { targetId })
    const others = new Set(large.ok ? large.value : [])
    return this.#entries.filter(({ closes, targetIds }) => others.has(closes) || targetIds.includes(targetId))
  }

  /** The rows of one command, before and after, as this program's version has them. */
  changesOf(closes: number): Promise<Result<readonly Change[], JobRefusal>> {
    const entry = this.entryAt(closes)
    if (!entry) return Promise.resolve(fail('no-such-moment'))
    return this.client.ask('changes', { firstSeq: entry.firstSeq, closes })
  }

  /** The changes of all commands between two numbers, by the number of each command's last record: one way for many. */
  async changesWithin(
    firstSeq: number,
    closes: number,
  ): Promise<Result<ReadonlyMap<number, readonly Change[]>, JobRefusal>> {
    const read = await this.client.ask('commands', { firstSeq, closes })
    return read.ok ? ok(new Map(read.value)) : read
  }

  /** What differs between the data right after a command and the data now. */
  async differenceAt(closes: number, watch: Watching = {}): Promise<Result<MomentDifference, JobRefusal>> {
    const entry = this.entryAt(closes)
    if (!entry) return fail('no-such-moment')
    const difference = await this.client.ask('difference', { closes }, watch)
    return difference.ok ? ok({ ...difference.value, at: entry.at }) : difference
  }

  /** The data right after a command, to look at beside today's. */
  async datasetAt(closes: number, watch: Watching = {}): Promise<Result<PastView, JobRefusal>> {
    const entry = this.entryAt(closes)
    if (!entry) return fail('no-such-moment')
    const projection = new Projection(defaultSettings(new Date(entry.at).getFullYear()).ledgerYear)
    const read = await this.client.ask('moment', { closes }, watch, (piece: MomentPiece) => projection.load(piece))
    if (!read.ok) return read
    const notesOf = async (targetId: TargetId) => {
      const notes = await this.client.ask('notes', { closes, targetId })
      if (!notes.ok) return []
      return notes.value.toSorted((a, b) => b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt))
    }
    return ok({ closes, at: entry.at, view: projection.view(), noteCount: read.value.noteCount, notesOf })
  }

  /** One target as it was right after a command, for `restoreTarget`. */
  targetAt(closes: number, targetId: TargetId, watch: Watching = {}): Promise<Result<PastTarget, JobRefusal>> {
    return this.client.ask('target', { closes, targetId }, watch)
  }

  /** Answers when the index has everything that the store has. */
  async settled(): Promise<void> {
    while (this.#reading) await this.#reading
  }

  close(): void {
    this.#unsubscribe()
    this.client.end()
  }

  /** Reads what was done since, one reading at a time. */
  #readOn(): void {
    this.#stale = true
    if (this.#reading) return
    this.#reading = this.#extend().finally(() => {
      this.#reading = null
    })
    inBackground(this.#reading)
  }

  async #extend(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const fresh: CommandEntry[] = []
      await this.client.ask('extend', {}, {}, (piece) => fresh.push(...piece))
      if (fresh.length === 0) continue
      for (const entry of fresh) this.#byEnd.set(entry.closes, entry)
      this.#entries = [...this.#entries, ...fresh]
      this.entries.set(this.#entries)
    }
  }
}

/**
 * Reads the log of the open store once from its first record on, verifying every link. Refused with `journal-broken`
 * where neither the store's log nor the journal verifies, and with `cancelled`.
 */
export async function openHistory(watch: Watching = {}): Promise<Result<History, JobRefusal>> {
  const store = liveStore()
  const client = new HistoryClient()
  let entries: CommandEntry[] = []
  const read = await client.ask('index', { storeName: store.db.name }, watch, (piece) => {
    if (piece === null) entries = []
    else for (const entry of piece) entries.push(entry)
  })
  if (read.ok) return ok(new History(store, client, entries))
  client.end()
  return read
}

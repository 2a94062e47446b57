import type { Dataset } from '@shared/domain/change'
import { trustedBodyOf, type SealedRecord } from '@shared/log/record'
import type { DubanDatabase } from '../database'
import { ChainBroken, ChainIndex } from './chain-index'
import { EntryReader } from './command-entry'
import type { CommandEntry } from './history-types'
import { logStart, recordsAfter } from './record-source'
import { Cancelled, type Watch } from './watch'

export interface JobWatch extends Watch {
  readonly piece: (piece: unknown) => void
}

/** What the worker knows between jobs: the open store, its verified chain, and the rows of the moment last asked for. */
export interface Known {
  readonly db: DubanDatabase
  readonly chain: ChainIndex
  readonly ends: Set<number>
  readonly reader: EntryReader
  moment: { readonly closes: number; readonly dataset: Dataset } | null
}

/**
 * Reads everything once. Where the journal does not verify up to the store's log, or the log itself does not, the one
 * that does is read alone: the journal when it reaches the store's end, else the log, whose past is then not known.
 */
export async function readAll(db: DubanDatabase, watch: JobWatch): Promise<Known> {
  const end = (await db.meta.get('head'))?.seq ?? 0
  const ways = ['both', 'journal', 'log'] as const
  let broken: unknown = null
  for (const way of ways) {
    if (broken !== null) watch.piece(null)
    const chain = new ChainIndex(way)
    const fresh: Known = { db, chain, ends: new Set(), reader: new EntryReader(), moment: null }
    try {
      const after = way === 'log' ? (await logStart(db)).from - 1 : 0
      await readOn(fresh, recordsAfter(db, after, way === 'journal'), watch)
      if (chain.lastSeq >= end) return fresh
      broken = new ChainBroken(chain.lastSeq + 1)
    } catch (error) {
      if (!(error instanceof ChainBroken)) throw error
      broken ??= error
    }
  }
  throw broken
}

/** Takes further records in, each checked to follow the one before; throws `ChainBroken` at one that does not. */
export async function readOn(
  to: Known,
  source: AsyncGenerator<readonly SealedRecord[]>,
  watch: JobWatch,
): Promise<void> {
  const total = (await to.db.meta.get('head'))?.seq ?? 0
  for await (const records of source) {
    if (watch.signal.aborted) throw new Cancelled()
    const entries: CommandEntry[] = []
    for (const record of records) {
      if (record.seq <= to.chain.lastSeq) continue
      const body = trustedBodyOf(record)
      to.chain.add(record, body.basis)
      const entry = to.reader.add(record, body)
      if (entry) {
        entries.push(entry)
        to.ends.add(entry.closes)
      }
    }
    watch.piece(entries)
    watch.report(total === 0 ? 1 : Math.min(1, to.chain.lastSeq / total))
    await watch.rest?.()
  }
}

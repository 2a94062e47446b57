import type { Dataset } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { datasetHash } from '@shared/log/canonical'
import { GENESIS, headOf, trustedBodyOf, type SealedRecord } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { fail, ok, type Result } from '@shared/result'
import { DubanDatabase } from '../database'
import { readDataset } from '../entered-tables'
import { fillStore } from '../fill-store'
import { writeSnapshot } from '../snapshot-writing'
import { summariseAll } from '../summaries'
import { ChainBroken, ChainIndex } from './chain-index'
import { EntryReader } from './command-entry'
import { differenceOf } from './difference'
import type { JobInput, JobName, JobOutput, JobRefusal, MomentPiece, PastTarget } from './history-jobs'
import type { CommandEntry } from './history-types'
import { datasetAt } from './past-dataset'
import { logStart, recordsAfter, verifiedRecords } from './record-source'
import { Cancelled, type PastRefusal, type Watch } from './watch'

interface JobWatch extends Watch {
  readonly piece: (piece: unknown) => void
}

/** What the worker knows between jobs: the open store, its verified chain, and the rows of the moment last asked for. */
interface Known {
  readonly db: DubanDatabase
  readonly chain: ChainIndex
  readonly ends: Set<number>
  readonly reader: EntryReader
  moment: { readonly closes: number; readonly dataset: Dataset } | null
}

let known: Known | null = null

type Jobs = {
  readonly [J in JobName]: (input: JobInput<J>, watch: JobWatch) => Promise<Result<JobOutput<J>, JobRefusal>>
}

export function doJob(job: JobName, input: unknown, watch: JobWatch): Promise<Result<unknown, JobRefusal>> {
  const work = jobs[job] as (input: unknown, watch: JobWatch) => Promise<Result<unknown, JobRefusal>>
  return work(input, watch)
}

const jobs: Jobs = {
  index: async ({ storeName }, watch) => {
    known?.db.close()
    const db = new DubanDatabase(storeName)
    known = await readAll(db, watch)
    return ok({ head: known.chain.head })
  },
  extend: async (_, watch) => {
    const now = opened()
    await readOn(now, recordsAfter(now.db, now.chain.lastSeq), watch)
    return ok({ head: now.chain.head })
  },
  changes: async ({ firstSeq, closes }) => {
    const { db, chain } = opened()
    const changes = []
    for await (const records of verifiedRecords(db, chain, firstSeq - 1, closes))
      for (const record of records) changes.push(...trustedBodyOf(record).changes)
    return ok(changes)
  },
  large: ({ targetId }) => {
    const { large } = opened().reader
    const ends = large.filter(({ targetIds }) => targetIds.has(targetId as TargetId)).map(({ closes }) => closes)
    return Promise.resolve(ok(ends))
  },
  difference: async ({ closes }, watch) => {
    const then = await momentOf(closes, watch)
    if (!then.ok) return then
    const now = await readDataset(opened().db)
    return ok({ closes, hash: datasetHash(then.value), ...differenceOf(now, then.value) })
  },
  moment: async ({ closes }, watch) => {
    const then = await momentOf(closes, watch)
    if (!then.ok) return then
    for (const piece of inPieces(then.value)) watch.piece(piece)
    return ok({ noteCount: then.value.notes.length })
  },
  notes: async ({ closes, targetId }, watch) => {
    const then = await momentOf(closes, watch)
    return then.ok ? ok(then.value.notes.filter((note) => note.targetId === targetId)) : then
  },
  target: async ({ closes, targetId }, watch) => {
    const then = await momentOf(closes, watch)
    return then.ok ? ok(pastTarget(then.value, targetId)) : then
  },
  backup: async ({ closes }, watch) => {
    const then = await momentOf(closes, watch)
    if (!then.ok) return then
    const head = opened().chain.headAt(closes)
    if (!head) return fail('no-such-moment')
    const info = await writeSnapshot(then.value, head, 'moment', () => !watch.signal.aborted)
    if (info === null) return fail('cancelled')
    return info.verdict?.isGood === true ? ok({ id: info.id }) : fail('backup-failed')
  },
  fill: async ({ closes, name, record }, watch) => {
    const then = await momentOf(closes, watch)
    if (!then.ok) return then
    const filled = await fillStore(name, then.value, headOf(record), [record], NO_HISTORY)
    if (!filled.ok) return filled
    filled.value.close()
    return ok({ targets: then.value.targets.length, notes: then.value.notes.length })
  },
}

function opened(): Known {
  if (!known) throw new Error('no history was read yet')
  return known
}

/**
 * Reads everything once. Where the journal does not verify up to the store's log, or the log itself does not, the one
 * that does is read alone: the journal when it reaches the store's end, else the log, whose past is then not known.
 */
async function readAll(db: DubanDatabase, watch: JobWatch): Promise<Known> {
  const end = (await db.meta.get('head'))?.seq ?? 0
  const ways = ['both', 'journal', 'log'] as const
  let broken: unknown = null
  for (const way of ways) {
    if (broken !== null) watch.piece(null)
    const chain = new ChainIndex(way === 'log' ? null : GENESIS)
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

async function readOn(to: Known, source: AsyncGenerator<readonly SealedRecord[]>, watch: JobWatch): Promise<void> {
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
  }
}

/** The rows of a moment; those of the last one asked for are kept. */
async function momentOf(closes: number, watch: Watch): Promise<Result<Dataset, PastRefusal>> {
  const now = opened()
  if (now.moment?.closes === closes) return ok(now.moment.dataset)
  if (!now.ends.has(closes)) return fail('no-such-moment')
  const then = await datasetAt(now.db, now.chain, closes, watch)
  if (then.ok) now.moment = { closes, dataset: then.value }
  return then
}

const PIECE_ROWS = 2_000

function* inPieces({ settings, kinds, ledgers, targets, notes }: Dataset): Generator<MomentPiece> {
  yield { settings, kinds, ledgers, targets: [], summaries: [] }
  const summaries = summariseAll(targets, notes)
  for (let from = 0; from < targets.length; from += PIECE_ROWS) {
    const to = from + PIECE_ROWS
    const none = { settings: [], kinds: [], ledgers: [] }
    yield { ...none, targets: targets.slice(from, to), summaries: summaries.slice(from, to) }
  }
}

function pastTarget(then: Dataset, targetId: string): PastTarget {
  const targets = new Map(then.targets.map((target) => [target.id as string, target]))
  const target = targets.get(targetId) ?? null
  const ancestors: PastTarget['ancestors'][number][] = []
  for (let at = target?.parentId ?? null; at && !ancestors.includes(at); at = targets.get(at)?.parentId ?? null)
    ancestors.push(at)
  const ledgers = then.ledgers.filter(({ id }) => target?.ledgerIds.includes(id) ?? false)
  const kinds = then.kinds.filter(({ id }) => ledgers.some(({ kindId }) => kindId === id))
  return { target, notes: then.notes.filter((note) => note.targetId === targetId), ledgers, kinds, ancestors }
}

import type { Change } from '@shared/domain/change'
import type { Dataset } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { datasetHash } from '@shared/log/canonical'
import { headOf, trustedBodyOf } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { fail, ok, type Result } from '@shared/result'
import { DubanDatabase } from '../database'
import { readDataset } from '../entered-tables'
import { fillStore } from '../fill-store'
import { writeSnapshot } from '../snapshot-writing'
import { summariseAll } from '../summaries'
import { checkStore } from './check-store'
import { differenceOf } from './difference'
import type { JobInput, JobName, JobOutput, JobRefusal, MomentPiece, PastTarget } from './history-jobs'
import { datasetAt } from './past-dataset'
import { rebuild } from './rebuild'
import { readAll, readOn, type JobWatch, type Known } from './read-log'
import { recordsAfter, verifiedRecords } from './record-source'
import { restAsLong, type PastRefusal, type Watch } from './watch'

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
  commands: async ({ firstSeq, closes }) => {
    const { db, chain } = opened()
    const found = new Map<number, Change[]>()
    for await (const records of verifiedRecords(db, chain, firstSeq - 1, closes))
      for (const record of records) {
        const sofar = found.get(record.closes) ?? []
        sofar.push(...trustedBodyOf(record).changes)
        found.set(record.closes, sofar)
      }
    return ok([...found])
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
  check: async ({ storeName, effort }, whole) => {
    const watch = { ...whole, piece: () => undefined, ...(effort === 'gentle' && { rest: restAsLong() }) }
    const db = new DubanDatabase(storeName)
    try {
      const read = await readAll(db, { ...watch, report: (share) => whole.report(share * 0.4) })
      const takeIn = () => readOn(read, recordsAfter(db, read.chain.lastSeq), watch)
      const later = { ...watch, report: (share: number) => whole.report(0.4 + share * 0.6) }
      return await checkStore(db, read.chain, takeIn, later)
    } finally {
      db.close()
    }
  },
  rebuild: ({ name, end }, watch) => rebuild(name, end, watch),
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

function* inPieces({
  settings,
  kinds,
  ledgers,
  targets,
  notes,
  slips,
  leagues,
  documents,
}: Dataset): Generator<MomentPiece> {
  yield { settings, kinds, ledgers, targets: [], summaries: [], slips, leagues, documents }
  const summaries = summariseAll(targets, notes)
  for (let from = 0; from < targets.length; from += PIECE_ROWS) {
    const to = from + PIECE_ROWS
    const none = { settings: [], kinds: [], ledgers: [], slips: [], leagues: [], documents: [] }
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
  const notes = then.notes.filter((note) => note.targetId === targetId)
  const events = then.events.filter((event) => event.targetId === targetId)
  return { target, notes, events, ledgers, kinds, ancestors }
}

import { created, tables, type Change } from '@shared/domain/change'
import type { Instant, IsoDate } from '@shared/domain/day'
import type { IdSource } from '@shared/domain/ids'
import { loopEventsOf } from '@shared/domain/loop'
import { sensitiveFields } from '@shared/domain/sensitive'
import type { TargetSummary } from '@shared/domain/summary'
import { headOf, type SealedRecord } from '@shared/log/record'
import { sealing } from '@shared/log/split'
import { withCommand, type UndoHistory } from '@shared/log/undo-history'
import { fail, type Failure, type Result } from '@shared/result'
import { breathOf, inParts, type Breath } from './breath'
import { storeHeadOf, type DubanDatabase } from './database'
import { countsAfter, writeChanges } from './entered-tables'
import type { SensitiveChange } from './reason-asking'
import { isStoreFailure } from './store-failure'
import { refreshSummaries } from './summaries'

/** What a command is called, who does it, when and why. */
export interface CommandHead {
  readonly command: string
  readonly who: string
  readonly today: IsoDate
  readonly now: Instant
  readonly reason: string | null
}

export interface CommandPlan {
  readonly changes: readonly Change[]
  readonly undoes: number | null
}

/** Reads and returns changes or refuses; runs inside the command's own transaction. */
export type Decide<C extends string> = () =>
  | Promise<Result<readonly Change[] | CommandPlan, C>>
  | Result<readonly Change[] | CommandPlan, C>

/** The store itself could not write, a row is not one, or the person called it off. */
export type WriteRefusal = 'store-failed' | 'row-not-valid' | 'command-cancelled'

/** What was written; `history` is null where nothing had to be. */
export interface Written {
  readonly kind: 'written'
  readonly changes: readonly Change[]
  readonly closes: number
  readonly history: UndoHistory | null
  readonly summaries: readonly TargetSummary[]
}

export interface Refused<C extends string> {
  readonly kind: 'refused'
  readonly result: Failure<C>
}

export interface ReasonNeeded {
  readonly kind: 'reason-needed'
  readonly sensitive: SensitiveChange
}

/** Each holds up to a megabyte. */
const RECORDS_AT_ONCE = 4

/** Tells how many rows are written; answers false once the command is called off. */
export type OnRows = (done: number, total: number) => boolean

/** How a command lives beside its window: whom it lets in, and whom it tells. */
export interface WriteOptions {
  /** Null on a thread that nobody waits on: the store then works while the thread checks and seals. */
  readonly breath?: Breath | null
  readonly onRows?: OnRows
}

class CalledOff extends Error {}

class NotValid extends Error {
  readonly change: Change
  constructor(change: Change) {
    super('row not valid')
    this.change = change
  }
}

/**
 * One strict transaction in which `decide` reads and returns changes or refuses; the changed rows, their log records, the
 * store's head and the derived summaries then commit together, with an event for every target whose state or deadline
 * moved. Refused or called off: nothing is written. The same code runs in the window and in the worker.
 */
export function writeCommand<C extends string>(
  db: DubanDatabase,
  { command, who, today, now, reason }: CommandHead,
  ids: IdSource,
  decide: Decide<C>,
  { breath = breathOf(db), onRows = () => true }: WriteOptions = {},
): Promise<Written | Refused<C | WriteRefusal> | ReasonNeeded> {
  const report = (done: number, total: number) => {
    if (!onRows(done, total)) throw new CalledOff('called off')
  }
  return db
    .transaction('rw', db.tables, async () => {
      // Read beside what the command reads, since every turn to the disk is felt.
      const [decision, head] = await Promise.all([decide(), storeHeadOf(db)])
      if (!decision.ok) return refused(decision)
      const { changes: decided, undoes } = asPlan(decision.value)
      const events = undoes === null ? loopEventsOf(decided, { by: who, reason: reason ?? '', today, now, ids }) : []
      const changes = events.length === 0 ? decided : [...decided, ...events.map((event) => created('events', event))]
      if (changes.length === 0) return written({ changes, closes: 0, history: null, summaries: [] })
      // What takes back names the command that it is about, and that one gave its reason.
      const fields = reason === null && undoes === null ? sensitiveFields(changes) : []
      if (fields.length > 0) return { kind: 'reason-needed', sensitive: { fields, changes } } as const
      const rows = breath === null ? writeChanges(db, changes, { report, isAllAtOnce: true }) : null
      rows?.catch(() => undefined) // told where it is waited for, unless a row that is none comes first
      await checkRows(changes, breath)
      const facts = { epoch: head.epoch, at: now, who, command, undoes, basis: null, reason: reason ?? '' }
      const records: SealedRecord[] = []
      for (const record of sealing(head, facts, changes)) {
        records.push(record)
        if (breath?.isDue() === true) await breath.take()
      }
      await (rows ?? writeChanges(db, changes, { report }))
      const summaries = await refreshSummaries(db, changes)
      for (const part of inParts(records, RECORDS_AT_ONCE)) await db.log.bulkAdd(part)
      // The last moment at which it can be called off: a thread that checks and seals hears of it only afterwards.
      report(changes.length, changes.length)
      const last = records.at(-1)
      if (!last) throw new Error('a command sealed no record')
      const history = withCommand(head.history, { closes: last.closes, undoes })
      await db.meta.put({ key: 'head', ...headOf(last), counts: countsAfter(head.counts, changes), history })
      return written({ changes, closes: last.closes, history, summaries })
    })
    .catch(asRefusal)
}

/** Throws at the first row that is none, which takes back whatever is being written. */
async function checkRows(changes: readonly Change[], breath: Breath | null): Promise<void> {
  for (const change of changes) {
    if (change.after !== null && !tables[change.table].safeParse(change.after).success) throw new NotValid(change)
    if (breath?.isDue() === true) await breath.take()
  }
}

/** A transaction that the browser had to break off changed nothing; anything else that is thrown in it is a bug. */
function asRefusal(error: unknown): Refused<WriteRefusal> {
  if (error instanceof CalledOff) return refused(fail('command-cancelled'))
  if (error instanceof NotValid) {
    const { table, id } = error.change
    return refused(fail('row-not-valid', { table, id }))
  }
  if (!isStoreFailure(error)) throw error
  return refused(fail('store-failed', { reason: error instanceof Error ? error.name : '' }))
}

const refused = <C extends string>(result: Failure<C>): Refused<C> => ({ kind: 'refused', result })
const written = (what: Omit<Written, 'kind'>): Written => ({ kind: 'written', ...what })

function asPlan(decided: readonly Change[] | CommandPlan): CommandPlan {
  return 'changes' in decided ? decided : { changes: decided, undoes: null }
}

import { created, tables, type Change } from '@shared/domain/change'
import { localDay, type Instant, type IsoDate } from '@shared/domain/day'
import type { IdSource } from '@shared/domain/ids'
import { loopEventsOf } from '@shared/domain/loop'
import type { OfficeSettings } from '@shared/domain/settings'
import { sensitiveFields } from '@shared/domain/sensitive'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { headOf, type SealedRecord } from '@shared/log/record'
import { sealing } from '@shared/log/split'
import { withCommand, type UndoHistory } from '@shared/log/undo-history'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { breathOf, inParts, type Breath } from './breath'
import { storeHeadOf, type DubanDatabase } from './database'
import { countsAfter, writeChanges } from './entered-tables'
import { liveStore, type LiveStore } from './live-store'
import { pastDay } from './past-day'
import { currentName } from './person'
import { askReason, type SensitiveChange } from './reason-asking'
import { isStoreFailure } from './store-failure'
import { refreshSummaries } from './summaries'

/** What a command may read and use while it decides. All reads happen inside its own transaction. */
export interface CommandScope {
  readonly db: DubanDatabase
  readonly target: (id: string) => Promise<Target | undefined>
  readonly settings: OfficeSettings
  /** Who does it. */
  readonly who: string
  readonly today: IsoDate
  readonly now: Instant
  readonly ids: IdSource
  readonly breath: Breath
}

/** What was done: how many rows changed, and the number by which it can be taken back. */
export interface CommandReceipt {
  readonly changes: readonly Change[]
  readonly closes: number
}

/**
 * `editing-stopped`: the journal can not be written, so nothing may be added to what is not safe. `store-failed`: the
 * browser could not write, as on a full disk. `reason-not-given`: a deadline, a goal or an end of work would change, and
 * the person did not say why. `looking-back`: a past day is shown, and what is seen is not what would be changed.
 */
export type RunRefusal = 'editing-stopped' | 'looking-back' | 'store-failed' | 'row-not-valid' | 'reason-not-given'

/** Each holds up to a megabyte. */
const RECORDS_AT_ONCE = 4

export interface CommandPlan {
  readonly changes: readonly Change[]
  readonly undoes: number | null
}

async function firstInvalid(changes: readonly Change[], breath: Breath): Promise<Change | null> {
  for (const change of changes) {
    if (change.after !== null && !tables[change.table].safeParse(change.after).success) return change
    if (breath.isDue()) await breath.take()
  }
  return null
}

type Decide<C extends string> = (
  scope: CommandScope,
) => Promise<Result<readonly Change[] | CommandPlan, C>> | Result<readonly Change[] | CommandPlan, C>

/**
 * The only way anything is written: one strict transaction in which `decide` reads and returns changes or refuses; the
 * changed rows, their log records, the store's head and the derived summaries then commit together, with an event for
 * every target whose state or deadline moved. Refused: nothing
 * is written. The answer comes when the change is in the store; `已保存` follows when the journal has it too.
 * Sensitive changes need a reason: the person is asked, outside of any transaction, and `decide` then runs again.
 */
export async function runCommand<C extends string>(
  command: string,
  decide: Decide<C>,
  reason: string | null = null,
): Promise<Result<CommandReceipt, C | RunRefusal>> {
  const done = await attempt(command, decide, reason)
  if (done.kind !== 'reason-needed') return done.result
  const said = await askReason(done.sensitive)
  if (said === null) return fail('reason-not-given')
  const again = await attempt(command, decide, said)
  return again.kind === 'reason-needed' ? fail('reason-not-given') : again.result
}

type Attempt<C extends string> =
  | { readonly kind: 'done'; readonly result: Result<CommandReceipt, C | RunRefusal> }
  | { readonly kind: 'reason-needed'; readonly sensitive: SensitiveChange }

async function attempt<C extends string>(
  command: string,
  decide: Decide<C>,
  reason: string | null,
): Promise<Attempt<C>> {
  const store = liveStore()
  if (store.pump.durability.read().state === 'failed') return refused(fail('editing-stopped'))
  if (pastDay.read() !== null) return refused(fail('looking-back'))
  return store.pump.during(decideAndWrite(store, command, decide, reason))
}

async function decideAndWrite<C extends string>(
  store: LiveStore,
  command: string,
  decide: Decide<C>,
  reason: string | null,
): Promise<Attempt<C>> {
  const { db } = store
  const clock = store.clock()
  const breath = breathOf(db)
  const now = clock.toISOString() as Instant
  const scope: CommandScope = {
    db,
    target: (id) => db.targets.get(id),
    settings: store.projection.view().settings,
    who: currentName(),
    today: localDay(clock),
    now,
    ids: store.ids,
    breath,
  }
  const done = await db
    .transaction('rw', db.tables, async () => {
      const decision = await decide(scope)
      if (!decision.ok) return refused(decision)
      const { changes: decided, undoes } = asPlan(decision.value)
      const changes = undoes === null ? withEvents(decided, scope, reason ?? '') : decided
      if (changes.length === 0) return written({ changes, closes: 0, history: null, summaries: [] })
      const invalid = await firstInvalid(changes, breath)
      if (invalid) return refused(fail('row-not-valid', { table: invalid.table, id: invalid.id }))
      // What takes back names the command that it is about, and that one gave its reason.
      const fields = reason === null && undoes === null ? sensitiveFields(changes) : []
      if (fields.length > 0) return { kind: 'reason-needed', sensitive: { fields, changes } } as const
      const head = await storeHeadOf(db)
      const facts = { epoch: head.epoch, at: now, who: scope.who, command, undoes, basis: null, reason: reason ?? '' }
      const records: SealedRecord[] = []
      for (const record of sealing(head, facts, changes)) {
        records.push(record)
        if (breath.isDue()) await breath.take()
      }
      await writeChanges(db, changes)
      const summaries = await refreshSummaries(db, changes)
      for (const part of inParts(records, RECORDS_AT_ONCE)) await db.log.bulkAdd(part)
      const last = records.at(-1)
      if (!last) throw new Error('a command sealed no record')
      const history = withCommand(head.history, { closes: last.closes, undoes })
      await db.meta.put({ key: 'head', ...headOf(last), counts: countsAfter(head.counts, changes), history })
      return written({ changes, closes: last.closes, history, summaries })
    })
    .catch(asStoreFailure)
  if (done.kind !== 'written') return done
  const { changes, closes, history, summaries } = done
  if (history) {
    store.projection.apply(changes, summaries)
    store.history.set(history)
    store.pump.committed(closes)
  }
  return { kind: 'done', result: ok({ changes, closes }) }
}

/** Whatever moves a target's state or deadline leaves its event; what takes back takes the event along. */
function withEvents(changes: readonly Change[], scope: CommandScope, reason: string): readonly Change[] {
  const { who, today, now, ids } = scope
  const events = loopEventsOf(changes, { by: who, reason, today, now, ids })
  return events.length === 0 ? changes : [...changes, ...events.map((event) => created('events', event))]
}

/** A transaction that the browser had to break off changed nothing; anything else that is thrown in it is a bug. */
function asStoreFailure(error: unknown) {
  if (!isStoreFailure(error)) throw error
  return refused(fail('store-failed', { reason: error instanceof Error ? error.name : '' }))
}

interface Written {
  readonly changes: readonly Change[]
  readonly closes: number
  readonly history: UndoHistory | null
  readonly summaries: readonly TargetSummary[]
}

const refused = <C extends string>(result: Failure<C>) => ({ kind: 'done', result }) as const
const written = (what: Written) => ({ kind: 'written', ...what }) as const

function asPlan(decided: readonly Change[] | CommandPlan): CommandPlan {
  return 'changes' in decided ? decided : { changes: decided, undoes: null }
}

import { tables, type Change } from '@shared/domain/change'
import { localDay, type Instant, type IsoDate } from '@shared/domain/day'
import type { IdSource } from '@shared/domain/ids'
import type { OfficeSettings } from '@shared/domain/settings'
import type { Target } from '@shared/domain/target'
import { headOf } from '@shared/log/record'
import { sealCommand } from '@shared/log/split'
import { withCommand } from '@shared/log/undo-history'
import { fail, ok, type Result } from '@shared/result'
import { storeHeadOf, type DubanDatabase } from './database'
import { countsAfter, writeChanges } from './entered-tables'
import { liveStore } from './live-store'
import { refreshSummaries } from './summaries'

/** What a command may read and use while it decides. All reads happen inside its own transaction. */
export interface CommandScope {
  readonly db: DubanDatabase
  readonly target: (id: string) => Promise<Target | undefined>
  readonly settings: OfficeSettings
  readonly today: IsoDate
  readonly now: Instant
  readonly ids: IdSource
}

/** What was done: how many rows changed, and the number by which it can be taken back. */
export interface CommandReceipt {
  readonly changes: readonly Change[]
  readonly closes: number
}

/** `editing-stopped`: the journal can not be written, so nothing may be added to what is not safe. */
export type RunRefusal = 'editing-stopped' | 'row-not-valid'

export interface CommandPlan {
  readonly changes: readonly Change[]
  readonly undoes: number | null
}

function firstInvalid(changes: readonly Change[]): Change | null {
  return (
    changes.find((change) => change.after !== null && !tables[change.table].safeParse(change.after).success) ?? null
  )
}

/**
 * The only way anything is written: one strict transaction in which `decide` reads and returns changes or refuses; the
 * changed rows, their log records, the store's head and the derived summaries then commit together. Refused: nothing
 * is written. The answer comes when the change is in the store; `已保存` follows when the journal has it too.
 */
export async function runCommand<C extends string>(
  command: string,
  decide: (
    scope: CommandScope,
  ) => Promise<Result<readonly Change[] | CommandPlan, C>> | Result<readonly Change[] | CommandPlan, C>,
): Promise<Result<CommandReceipt, C | RunRefusal>> {
  const store = liveStore()
  if (store.pump.durability.read().state === 'failed') return fail('editing-stopped')
  const { db } = store
  const clock = store.clock()
  const now = clock.toISOString() as Instant
  const settings = store.projection.view().settings
  const scope: CommandScope = {
    db,
    target: (id) => db.targets.get(id),
    settings,
    today: localDay(clock),
    now,
    ids: store.ids,
  }
  const done = await db.transaction('rw', db.tables, async () => {
    const decision = await decide(scope)
    if (!decision.ok) return decision
    const { changes, undoes } = asPlan(decision.value)
    if (changes.length === 0) return ok({ changes, closes: 0, history: null, summaries: [] })
    const invalid = firstInvalid(changes)
    if (invalid) return fail('row-not-valid', { table: invalid.table, id: invalid.id })
    const head = await storeHeadOf(db)
    const records = sealCommand(
      head,
      { epoch: head.epoch, at: now, who: settings.handler, command, undoes, basis: null },
      changes,
    )
    await writeChanges(db, changes)
    const summaries = await refreshSummaries(db, changes)
    await db.log.bulkAdd(records)
    const last = records.at(-1)
    if (!last) throw new Error('a command sealed no record')
    const history = withCommand(head.history, { closes: last.closes, undoes })
    await db.meta.put({ key: 'head', ...headOf(last), counts: countsAfter(head.counts, changes), history })
    return ok({ changes, closes: last.closes, history, summaries })
  })
  if (!done.ok) return done
  const { changes, closes, history, summaries } = done.value
  if (history) {
    store.projection.apply(changes, summaries)
    store.history.set(history)
    store.pump.committed(closes)
  }
  return ok({ changes, closes })
}

function asPlan(decided: readonly Change[] | CommandPlan): CommandPlan {
  return 'changes' in decided ? decided : { changes: decided, undoes: null }
}

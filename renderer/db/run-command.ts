import type { Change } from '@shared/domain/change'
import { localDay, type Instant, type IsoDate } from '@shared/domain/day'
import type { IdSource } from '@shared/domain/ids'
import type { OfficeSettings } from '@shared/domain/settings'
import type { Target } from '@shared/domain/target'
import { fail, ok, type Result } from '@shared/result'
import { breathOf, type Breath } from './breath'
import type { DubanDatabase } from './database'
import { writeLarge } from './large-command'
import type { LargeWork } from './large-command-work'
import type { TakeBackRefusal } from './take-back-command'
import { liveStore, type LiveStore } from './live-store'
import { pastDay } from './past-day'
import { currentName } from './person'
import { askReason } from './reason-asking'
import {
  writeCommand,
  type CommandHead,
  type CommandPlan,
  type Refused,
  type ReasonNeeded,
  type WriteRefusal,
  type Written,
  type OnRows,
} from './write-command'

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
export type RunRefusal = 'editing-stopped' | 'looking-back' | 'reason-not-given' | WriteRefusal

type Decide<C extends string> = (
  scope: CommandScope,
) => Promise<Result<readonly Change[] | CommandPlan, C>> | Result<readonly Change[] | CommandPlan, C>

type Outcome<C extends string> = Written | Refused<C> | ReasonNeeded

/** Large commands that are under way; whatever is asked meanwhile waits, so that the view follows the store in order. */
let underWay: Promise<unknown> | null = null

/**
 * The only way anything is written, in one transaction as `writeCommand` says. The answer comes when the change is in
 * the store; `已保存` follows when the journal has it too. Sensitive changes need a reason: the person is asked, outside
 * of any transaction, and `decide` then runs again. `onRows` may call a command off until the last of it is written.
 */
export async function runCommand<C extends string>(
  command: string,
  decide: Decide<C>,
  reason: string | null = null,
  onRows: OnRows = () => true,
): Promise<Result<CommandReceipt, C | RunRefusal>> {
  const write = (said: string | null) =>
    attempt<C | RunRefusal>(async (store) => {
      // Without a wait the reads are on their way before the window draws what was typed.
      if (underWay) await underWay
      const head = headOf(store, command, said)
      const { db, ids, projection } = store
      const { who, today, now } = head
      const { settings } = projection.view()
      const breath = breathOf(db)
      const scope: CommandScope = { db, target: (id) => db.targets.get(id), settings, who, today, now, ids, breath }
      return writeCommand<C | RunRefusal>(db, head, ids, () => decide(scope), { breath, onRows })
    })
  const done = await write(reason)
  if (done.kind !== 'reason-needed') return resultOf(done)
  const said = await askReason(done.sensitive)
  return said === null ? fail('reason-not-given') : resultOf(await write(said))
}

/**
 * As `runCommand` for what may touch tens of thousands of rows: changes that are known, or an earlier command that is taken
 * back. It is checked, sealed and written in a worker, so that the window stays alive; `largeProgress` tells how far it has
 * come and calls it off until it is committed. Refused as a whole with `row-changed-since` where a row is no longer as
 * it was.
 */
export async function runLarge(
  command: string,
  work: LargeWork,
  reason: string | null,
): Promise<Result<CommandReceipt, TakeBackRefusal | RunRefusal>> {
  const done = await attempt<TakeBackRefusal | RunRefusal>((store) => {
    const before = underWay ?? Promise.resolve()
    const written = before.then(() => writeLarge(store.db, headOf(store, command, reason), work))
    const ended: Promise<unknown> = written
      .catch(() => undefined)
      .finally(() => {
        if (underWay === ended) underWay = null
      })
    underWay = ended
    return written
  })
  return resultOf(done)
}

async function attempt<C extends string>(
  write: (store: LiveStore) => Promise<Outcome<C>>,
): Promise<Outcome<C | RunRefusal>> {
  const store = liveStore()
  if (store.pump.durability.read().state === 'failed') return { kind: 'refused', result: fail('editing-stopped') }
  if (pastDay.read() !== null) return { kind: 'refused', result: fail('looking-back') }
  return store.pump.during(writeAndShow(store, write))
}

/** Writes, and brings the view and the journal along. */
async function writeAndShow<C extends string>(
  store: LiveStore,
  write: (store: LiveStore) => Promise<Outcome<C>>,
): Promise<Outcome<C>> {
  const done = await write(store)
  if (done.kind === 'written' && done.history) {
    store.projection.apply(done.changes, done.summaries)
    store.history.set(done.history)
    store.pump.committed(done.closes)
  }
  return done
}

function headOf({ clock }: LiveStore, command: string, reason: string | null): CommandHead {
  const now = clock()
  return { command, who: currentName(), today: localDay(now), now: now.toISOString() as Instant, reason }
}

function resultOf<C extends string>(done: Outcome<C>): Result<CommandReceipt, C | 'reason-not-given'> {
  if (done.kind === 'written') return ok({ changes: done.changes, closes: done.closes })
  return done.kind === 'refused' ? done.result : fail('reason-not-given')
}

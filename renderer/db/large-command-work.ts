import { tableNames, type Change } from '@shared/domain/change'
import type { TargetSummary } from '@shared/domain/summary'
import { canonicalJson } from '@shared/log/canonical'
import type { UndoHistory } from '@shared/log/undo-history'
import { fail, ok } from '@shared/result'
import { DubanDatabase } from './database'
import { tableOf } from './entered-tables'
import { chanceIds } from './live-store'
import { takeBackCommand, type TakeBackRefusal } from './take-back-command'
import { writeCommand, type CommandHead, type Refused, type WriteRefusal } from './write-command'

/** What a large command does: changes that are known, or taking back the command that ends with a record. */
export type LargeWork =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'take-back'; readonly closes: number }

/** What the window tells the worker: the changes in parts, then to write them, and perhaps that it is called off. */
export type LargeMessage =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | {
      readonly kind: 'write'
      readonly storeName: string
      readonly head: CommandHead
      /** The last record of the command that is taken back; null writes the changes that were told. */
      readonly takesBack: number | null
    }
  | { readonly kind: 'call-off' }

/**
 * How far it has come; once it is committed the changes that were not told before (events, or all that a taking back does) and
 * the summaries, in parts; its end.
 */
export type LargeAnswer =
  | { readonly kind: 'rows'; readonly done: number; readonly total: number }
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'summaries'; readonly summaries: readonly TargetSummary[] }
  | { readonly kind: 'done'; readonly closes: number; readonly history: UndoHistory | null }
  | Refused<TakeBackRefusal | WriteRefusal>
  | { readonly kind: 'broken'; readonly message: string }

const ROWS_A_MESSAGE = 500

/** One large command in the worker. */
export class LargeCommandWork {
  readonly #changes: Change[] = []
  #isCalledOff = false

  async take(message: LargeMessage, answer: (answer: LargeAnswer) => void): Promise<void> {
    if (message.kind === 'changes') this.#changes.push(...message.changes)
    else if (message.kind === 'call-off') this.#isCalledOff = true
    else await this.#write(message, answer)
  }

  async #write(
    { storeName, head, takesBack }: LargeMessage & { kind: 'write' },
    answer: (answer: LargeAnswer) => void,
  ): Promise<void> {
    const db = new DubanDatabase(storeName)
    const known = this.#changes
    const decide = async () => {
      if (takesBack !== null) return takeBackCommand(db, takesBack)
      return (await isStale(db, known)) ? fail('row-changed-since') : ok(known)
    }
    const onRows = (done: number, total: number) => {
      answer({ kind: 'rows', done, total })
      return !this.#isCalledOff
    }
    const ids = chanceIds(() => new Date())
    const done = await writeCommand<TakeBackRefusal>(db, head, ids, decide, { breath: null, onRows })
    db.close()
    if (done.kind === 'refused') return answer(done)
    if (done.kind === 'reason-needed') throw new Error('a large command came without its reason')
    for (const changes of inParts(done.changes.slice(known.length))) answer({ kind: 'changes', changes })
    for (const summaries of inParts(done.summaries)) answer({ kind: 'summaries', summaries })
    answer({ kind: 'done', closes: done.closes, history: done.history })
  }
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_MESSAGE) yield rows.slice(at, at + ROWS_A_MESSAGE)
}

/** Whether a row that would change is no longer as it was when the changes were worked out. */
async function isStale(db: DubanDatabase, changes: readonly Change[]): Promise<boolean> {
  for (const name of tableNames) {
    const changed = changes.filter(({ table, before }) => table === name && before !== null)
    const present = await tableOf(db, name).bulkGet(changed.map(({ id }) => id))
    if (changed.some(({ before }, index) => canonicalJson(present[index] ?? null) !== canonicalJson(before)))
      return true
  }
  return false
}

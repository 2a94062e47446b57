import { tableNames, type Change } from '@shared/domain/change'
import type { TargetSummary } from '@shared/domain/summary'
import { canonicalJson } from '@shared/log/canonical'
import type { UndoHistory } from '@shared/log/undo-history'
import { fail, ok } from '@shared/result'
import { DubanDatabase } from './database'
import { tableOf } from './entered-tables'
import { chanceIds } from './live-store'
import { writeCommand, type CommandHead, type Refused, type WriteRefusal } from './write-command'

/** What the window tells the worker: the changes in parts, then to write them, and perhaps that it is called off. */
export type LargeMessage =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'write'; readonly storeName: string; readonly head: CommandHead }
  | { readonly kind: 'call-off' }

/** How far it has come; once it is committed the events that it brought about and the summaries, in parts; its end. */
export type LargeAnswer =
  | { readonly kind: 'rows'; readonly done: number; readonly total: number }
  | { readonly kind: 'events'; readonly changes: readonly Change[] }
  | { readonly kind: 'summaries'; readonly summaries: readonly TargetSummary[] }
  | { readonly kind: 'done'; readonly closes: number; readonly history: UndoHistory | null }
  | Refused<'row-changed-since' | WriteRefusal>
  | { readonly kind: 'broken'; readonly message: string }

const SUMMARIES_A_MESSAGE = 500

/** One large command in the worker. */
export class LargeCommandWork {
  readonly #changes: Change[] = []
  #isCalledOff = false

  async take(message: LargeMessage, answer: (answer: LargeAnswer) => void): Promise<void> {
    if (message.kind === 'changes') this.#changes.push(...message.changes)
    else if (message.kind === 'call-off') this.#isCalledOff = true
    else await this.#write(message.storeName, message.head, answer)
  }

  async #write(storeName: string, head: CommandHead, answer: (answer: LargeAnswer) => void): Promise<void> {
    const db = new DubanDatabase(storeName)
    const changes = this.#changes
    const decide = async () => ((await isStale(db, changes)) ? fail('row-changed-since') : ok(changes))
    const onRows = (done: number, total: number) => {
      answer({ kind: 'rows', done, total })
      return !this.#isCalledOff
    }
    const done = await writeCommand(
      db,
      head,
      chanceIds(() => new Date()),
      decide,
      onRows,
    )
    db.close()
    if (done.kind === 'refused') return answer(done)
    if (done.kind === 'reason-needed') throw new Error('a large command came without its reason')
    answer({ kind: 'events', changes: done.changes.slice(changes.length) })
    for (let at = 0; at < done.summaries.length; at += SUMMARIES_A_MESSAGE) {
      answer({ kind: 'summaries', summaries: done.summaries.slice(at, at + SUMMARIES_A_MESSAGE) })
    }
    answer({ kind: 'done', closes: done.closes, history: done.history })
  }
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

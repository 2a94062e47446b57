import type { ChangeLine } from '@shared/reports/change-sheet'
import type { CommandEntry } from '../../db/history/history-types'
import { momentText } from '../../ui/when'
import type { Messages } from '../../ui/messages/messages'
import type { ToldRow } from './tell-command'

/** Rows of what people keep of targets; settings, kinds and ledgers are no part of a list of changes. */
const TOLD: ReadonlySet<ToldRow['table']> = new Set(['targets', 'notes'])

interface Open extends ChangeLine {
  readonly isGone: boolean
}

/**
 * Gathers what changed over many commands into one line a field: what it said before the first of them and what it says
 * after the last, when that was and by whom. What came back to what it was is no change. To be told newest first.
 */
export class ChangeLines {
  readonly #lines = new Map<string, Open>()
  readonly #messages: Messages

  constructor(messages: Messages) {
    this.#messages = messages
  }

  tell(entry: CommandEntry, rows: readonly ToldRow[]): void {
    const { history, commands } = this.#messages
    const common = { at: momentText(entry.at), who: entry.who === '' ? commands.nobody : entry.who }
    for (const row of rows.filter(({ table }) => TOLD.has(table))) {
      const line = { ...common, target: row.title, isGone: false }
      if (row.kind !== 'changed' && row.table === 'targets') {
        const field = history.rowKinds.targets[row.kind]
        this.#put(`${row.id} row`, { ...line, field, before: '', after: '', isGone: row.kind === 'removed' })
        continue
      }
      // Who wrote a note stands in the line's own column.
      for (const { label, before, after } of row.fields.filter(({ key }) => row.table !== 'notes' || key !== 'by'))
        this.#put(`${row.id} ${label}`, { ...line, field: label, before, after })
    }
  }

  /** Told from the newest on: a line that is there already keeps its end and gets an earlier beginning. */
  #put(key: string, line: Open): void {
    const later = this.#lines.get(key)
    this.#lines.set(key, later ? { ...later, before: line.before } : line)
  }

  /** The lines, newest first. */
  lines(): readonly ChangeLine[] {
    return [...this.#lines]
      .filter(([key, { before, after }]) => key.endsWith(' row') || before !== after)
      .map(([, { target, field, before, after, at, who }]) => ({ target, field, before, after, at, who }))
  }
}

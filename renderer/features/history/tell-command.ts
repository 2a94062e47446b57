import type { Change } from '@shared/domain/change'
import { describeChange, namesWith, type FieldChange } from '@shared/domain/describe-change'
import { describeCommand, factsOf } from '@shared/domain/describe-command'
import type { TargetId } from '@shared/domain/ids'
import type { RowNames } from '@shared/domain/row-fields'
import { targetOf } from '../../db/history/command-entry'
import type { CommandEntry } from '../../db/history/history-types'
import type { Messages } from '../../ui/messages/messages'

/** One row that a command touched, in words. */
export interface ToldRow {
  readonly id: string
  readonly table: Change['table']
  readonly kind: 'made' | 'changed' | 'removed'
  /** The target that the row is or belongs to. */
  readonly targetId: TargetId | null
  /** The target's title, or the name of a ledger or kind. */
  readonly title: string
  readonly fields: readonly FieldChange[]
}

/** What a command did, as far as it is known: `rows` is null until its changes are read. */
export interface ToldCommand {
  readonly did: string
  /** The one target that it was about. */
  readonly targetId: TargetId | null
  readonly subject: string | null
  readonly rows: readonly ToldRow[] | null
}

/** Where names and earlier commands are found. */
export interface Telling {
  readonly names: RowNames
  readonly entryAt: (closes: number) => CommandEntry | null
  readonly messages: Messages
}

/** As many rows of one command as are gone through for the names of its fields. */
const ROWS_READ = 400

/** The rows of a command in words, in its own order. */
export function tellRows(changes: readonly Change[], { names, messages }: Telling): readonly ToldRow[] {
  const known = namesWith(changes, names)
  const moved = new Set<string>(changes.flatMap(({ table, id }) => (table === 'targets' ? [id] : [])))
  // An event that goes along with its target's own change says nothing that is not told there.
  const told = changes.filter((change) => change.table !== 'events' || !moved.has(targetOf(change) ?? ''))
  return told.map((change) => {
    const targetId = targetOf(change)
    return {
      id: change.id,
      table: change.table,
      kind: change.before === null ? 'made' : change.after === null ? 'removed' : 'changed',
      targetId,
      title: (targetId === null ? rowName(change) : known.target(targetId)?.title) ?? messages.changes.unknownRow,
      fields: describeChange(change, known, messages.changes),
    }
  })
}

function rowName({ before, after }: Change): string | null {
  const row = after ?? before
  return row && 'name' in row ? row.name : null
}

/** A command in words; with its changes, the sentence names the fields too. */
export function tellCommand(entry: CommandEntry, changes: readonly Change[] | null, telling: Telling): ToldCommand {
  const { names, messages, entryAt } = telling
  const rows = changes && tellRows(changes.slice(0, ROWS_READ), telling)
  const targetId = subjectOf(entry, rows)
  const title = targetId && (rows?.find((row) => row.targetId === targetId)?.title ?? names.target(targetId)?.title)
  const subject = title ?? null
  const found = { subject, ledger: ledgerOf(changes, names), kind: kindOf(changes) }
  const facts = factsOf(entry, { ...found, fields: fieldsOf(rows) })
  const told = (closes: number) => {
    const earlier = entryAt(closes)
    if (!earlier) return null
    return { command: earlier, facts: factsOf(earlier, { ...found, fields: [] }) }
  }
  return { did: describeCommand(entry, facts, told, messages.commands), targetId, subject, rows }
}

/** The only target; where more were touched, such as the children of a removed one, the only one that came or went. */
function subjectOf({ targetIds, targetCount }: CommandEntry, rows: readonly ToldRow[] | null): TargetId | null {
  if (targetCount === 1) return targetIds[0] ?? null
  const whole = rows?.filter(({ table, kind }) => table === 'targets' && kind !== 'changed') ?? []
  return whole.length === 1 ? (whole[0]?.targetId ?? null) : null
}

function ledgerOf(changes: readonly Change[] | null, names: RowNames): string | null {
  for (const { table, before, after } of changes ?? []) {
    const row = after ?? before
    if (table === 'ledgers' && row && 'name' in row) return row.name
    if (table === 'targets' && row && 'ledgerIds' in row) {
      const [first] = row.ledgerIds
      const ledger = first === undefined ? null : namesWith(changes ?? [], names).ledger(first)
      if (ledger) return ledger.name
    }
  }
  return null
}

/** The kind as the command left it, or as it was where it was deleted. */
function kindOf(changes: readonly Change[] | null): string | null {
  const change = changes?.findLast(({ table }) => table === 'kinds')
  return change ? rowName(change) : null
}

/** Labels of what changed in rows that were there before and are there now, each once. */
function fieldsOf(rows: readonly ToldRow[] | null): readonly string[] {
  const changed = rows?.filter(({ kind }) => kind === 'changed') ?? []
  return [...new Set(changed.flatMap(({ fields }) => fields.map(({ label }) => label)))]
}

/** What a note says besides its news. */
const NOT_SAID: ReadonlySet<string> = new Set(['on', 'by', 'corrects'])

/** What a line of the trail shows of a command: changed fields, or what a single new note or the first settings say. */
export function mainFields(rows: readonly ToldRow[]): readonly FieldChange[] {
  const changed = rows.filter(({ kind }) => kind === 'changed').flatMap(({ fields }) => fields)
  if (changed.length > 0) return changed
  const [first, ...others] = rows
  if (!first || others.length > 0 || first.kind !== 'made') return []
  if (first.table === 'settings') return first.fields
  return first.table === 'notes' ? first.fields.filter(({ key }) => !NOT_SAID.has(key)) : []
}

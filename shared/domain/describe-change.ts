import { assertNever } from '../result'
import type { Change, Row, TableName } from './change'
import type { ChangeWords } from './change-words'
import { documentFields } from './document-fields'
import type { League } from './league'
import type { Ledger } from './ledger'
import type { LedgerKind } from './ledger-kind'
import type { LoopEvent } from './loop-event'
import { leagueFields } from './league-fields'
import { eventFields, slipFields } from './loop-fields'
import { isReordered } from './milestone-edit'
import type { ProgressNote } from './progress-note'
import {
  kindFields,
  MILESTONE_ORDER,
  ledgerFields,
  noteFields,
  targetFields,
  type RowField,
  type RowNames,
} from './row-fields'
import type { OfficeSettings } from './settings'
import { settingsFields } from './settings-fields'
import type { Slip } from './slip'
import type { SourceDocument } from './source-document'
import type { Target } from './target'

/** One field that a change touches, whole and in words. An empty `before` was filled in, an empty `after` was emptied. */
export interface FieldChange {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/**
 * A change in words, field by field in the order in which the row shows them. A new row tells all that it says, a removed
 * one all that it said. Positions alone tell nothing where a row is made or removed, and are then left out.
 */
export function describeChange(change: Change, names: RowNames, words: ChangeWords): readonly FieldChange[] {
  const before = fieldsOf(change.table, change.before, names, words)
  const after = fieldsOf(change.table, change.after, names, words)
  const isWhole = change.before === null || change.after === null
  const was = new Map(before.map((field) => [field.key, field]))
  const is = new Map(after.map((field) => [field.key, field]))
  const order = [...after, ...before.filter(({ key }) => !is.has(key))]
  return order.flatMap(({ key, label }) => {
    const from = was.get(key)?.text ?? ''
    const to = is.get(key)?.text ?? ''
    if (from === to || (isWhole && key === 'order')) return []
    if (key === MILESTONE_ORDER && !hasMovedMilestones(change)) return []
    return [{ key, label, before: from, after: to }]
  })
}

function hasMovedMilestones({ table, before, after }: Change): boolean {
  return table === 'targets' && before !== null && after !== null && isReordered(before.milestones, after.milestones)
}

function fieldsOf(table: TableName, row: Row | null, names: RowNames, words: ChangeWords): readonly RowField[] {
  if (row === null) return []
  switch (table) {
    case 'targets':
      return targetFields(row as Target, names, words)
    case 'notes':
      return noteFields(row as ProgressNote, names, words)
    case 'ledgers':
      return ledgerFields(row as Ledger, names, words)
    case 'kinds':
      return kindFields(row as LedgerKind, words)
    case 'events':
      return eventFields(row as LoopEvent, words)
    case 'slips':
      return slipFields(row as Slip, names, words)
    case 'leagues':
      return leagueFields(row as League, names, words)
    case 'documents':
      return documentFields(row as SourceDocument, words)
    case 'settings':
      return settingsFields(row as OfficeSettings, words)
    default:
      return assertNever(table)
  }
}

/** The names that the rows of the changes themselves give, before those of `beyond`: what was removed keeps its name. */
export function namesWith(changes: readonly Change[], beyond: RowNames): RowNames {
  const rows = new Map<string, Row>()
  for (const { table, id, before, after } of changes) {
    const row = after ?? before
    if (row) rows.set(`${table} ${id}`, row)
  }
  const found = (table: TableName, id: string) => rows.get(`${table} ${id}`) ?? null
  return {
    target: (id) => (found('targets', id) as Target | null) ?? beyond.target(id),
    ledger: (id) => (found('ledgers', id) as Ledger | null) ?? beyond.ledger(id),
    kind: (id) => (found('kinds', id) as LedgerKind | null) ?? beyond.kind(id),
    note: (id) => (found('notes', id) as ProgressNote | null) ?? beyond.note(id),
  }
}

/** The text cut to so many characters, for a line that is scanned; a line break becomes a space. */
export function cutText(text: string, most: number): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  const characters = Array.from(line)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

import type { Change } from '@shared/domain/change'
import type { TrailLine } from '@shared/reports/trail-sheet'
import type { CommandEntry } from '../../db/history/history-types'
import { momentText } from '../../ui/when'
import { tellCommand, tellRows, type Telling, type ToldRow } from './tell-command'

/** Commands that touch more rows than this are told by one line with their count, or a sheet would be all import. */
export const ROWS_SPELLED = 200

/** A row that came or went is told by so many fields; more would not fit a printed line. */
const FIELDS_SPELLED = 20

/** The lines of the printed trail for one command: one a changed field, one a row that came or went. */
export function trailLines(entry: CommandEntry, changes: readonly Change[], telling: Telling): readonly TrailLine[] {
  const { messages } = telling
  const told = tellCommand(entry, changes, telling)
  const common = {
    number: entry.closes,
    at: momentText(entry.at),
    who: entry.who === '' ? messages.commands.nobody : entry.who,
    did: told.did,
    reason: entry.reason,
  }
  const whole: TrailLine = { ...common, target: told.subject ?? '', field: '', before: '', after: '' }
  if (changes.length > ROWS_SPELLED) return [{ ...whole, after: messages.history.manyRows(changes.length) }]
  const lines = tellRows(changes, telling).flatMap((row) => rowLines(row, { ...whole, target: row.title }, telling))
  return lines.length > 0 ? lines : [whole]
}

function rowLines(row: ToldRow, line: TrailLine, { messages }: Telling): readonly TrailLine[] {
  if (row.kind === 'changed')
    return row.fields.map(({ label, before, after }) => ({ ...line, field: label, before, after }))
  const isMade = row.kind === 'made'
  const told = row.fields.map(
    ({ label, before, after }) => `${messages.audit.fieldLabel(label)}${isMade ? after : before}`,
  )
  const more = told.length > FIELDS_SPELLED ? [messages.audit.reasonMore(told.length)] : []
  const text = [...told.slice(0, FIELDS_SPELLED), ...more].join('\n')
  const field = messages.history.rowKinds[row.table][row.kind]
  return [{ ...line, field, before: isMade ? '' : text, after: isMade ? text : '' }]
}

import { commentsOn } from '../domain/cell-comment'
import type { Ledger } from '../domain/ledger'
import type { ProgressNote } from '../domain/progress-note'
import { slipNumber, type Slip } from '../domain/slip'
import type { SourceDocument } from '../domain/source-document'
import type { Target } from '../domain/target'
import type { EntryField, SearchEntry } from './entry'

const field = (name: string, text: string, isSpelled = false): EntryField => ({ name, text, isSpelled })

function filled(fields: readonly EntryField[]): readonly EntryField[] {
  return fields.filter(({ text }) => text !== '')
}

type WithFiles = Pick<Target | ProgressNote, 'attachments'>

function fileEntries({ attachments }: WithFiles, opens: string, on: SearchEntry['on']): readonly SearchEntry[] {
  return attachments.map(({ id, name }) => ({
    key: `file ${id}`,
    group: 'file',
    title: name,
    fields: [],
    opens,
    on,
  }))
}

/** A target by everything that is typed into its line, and its files by their names. */
export function entriesOfTarget(target: Target): readonly SearchEntry[] {
  const { id, code, title, measure, leadLeader, leadUnits, coUnits, contact, remark, extra } = target
  const fields = filled([
    field('code', code),
    ...leadUnits.map((unit) => field('leadUnits', unit, true)),
    field('leadLeader', leadLeader, true),
    ...coUnits.map((unit) => field('coUnits', unit, true)),
    field('contact', contact, true),
    field('measure', measure),
    field('remark', remark),
    ...Object.entries(extra).map(([key, text]) => field(`extra:${key}`, text)),
    ...commentsOn(target).map(({ text }) => field('comment', text)),
  ])
  return [
    { key: `target ${id}`, group: 'target', title, fields, opens: id, on: null },
    ...fileEntries(target, id, null),
  ]
}

export function entriesOfLedger({ id, name, year, issuer }: Ledger): readonly SearchEntry[] {
  const fields = filled([field('year', String(year)), field('issuer', issuer)])
  return [{ key: `ledger ${id}`, group: 'ledger', title: name, fields, opens: id, on: null }]
}

/** A slip by its number, its unit, what was demanded and what was answered. */
export function entriesOfSlip(slip: Slip): readonly SearchEntry[] {
  const fields = filled([field('unit', slip.unit, true), field('demand', slip.demand), field('reply', slip.reply)])
  const number = slipNumber(slip)
  return [{ key: `slip ${slip.id}`, group: 'slip', title: number, fields, opens: slip.id, on: slip.issuedOn }]
}

/** A source document by its title and the name of its file. */
export function entriesOfDocument({ id, title, on, original }: SourceDocument): readonly SearchEntry[] {
  const fields = filled([field('on', on), field('original', original?.name ?? '')])
  return [{ key: `document ${id}`, group: 'document', title, fields, opens: id, on: null }]
}

/** The files of a note open its target. Its text is kept elsewhere, since there are so many. */
export function fileEntriesOfNote(note: ProgressNote): readonly SearchEntry[] {
  return note.attachments.length === 0 ? [] : fileEntries(note, note.targetId, note.on)
}

export const NOTE_FIELDS = ['progress', 'problem', 'nextStep'] as const

/** All that a note says. */
export function textOfNote(note: Pick<ProgressNote, (typeof NOTE_FIELDS)[number]>): string {
  return NOTE_FIELDS.map((name) => note[name])
    .filter((text) => text !== '')
    .join('\n')
}

/** A unit or a leader, who is found as long as some target names them. */
export function entryOfName(group: 'unit' | 'leader', name: string): SearchEntry {
  return { key: `${group} ${name}`, group, title: name, fields: [], opens: name, on: null }
}

import { inState } from '../domain/cell-edit'
import { compare } from '../domain/decimal'
import type { NoteId } from '../domain/ids'
import { moveRefusal, type MoveRefusal } from '../domain/loop'
import type { ProgressNote } from '../domain/progress-note'
import { mainMetric } from '../domain/standing'
import type { Column, ExtraColumn } from '../domain/ledger-kind'
import { isCompleted, type Target } from '../domain/target'
import { writtenCell, writtenExtra, type EditableColumn, type WrittenCell } from '../domain/written-cell'
import { chineseDay, type IsoDate } from '../domain/day'
import { applyFigures, type ChangedCells } from './apply-figures'
import type { Difference } from './import-plan'
import { knownNames } from '../domain/known-names'
import { cellText, columnLetters, isBlank } from './raw-table'
import {
  dayFrom,
  deadlineFrom,
  figureFrom,
  inUnit,
  namesFrom,
  saysSame,
  startFrom,
  stateFrom,
  unitsFrom,
} from './read-cells'
import { extraFrom } from './read-extra'
import { repeatedReport } from './repeated-report'
import { remark, type Entry, type RowBasis } from './row-basis'
import { doubtsOfRow } from './row-doubts'
import type { CellDoubt, CellRemark } from './row-note'

export interface AppliedRow {
  readonly target: Target
  readonly note: ProgressNote | null
  readonly differences: readonly Difference[]
  readonly refused: readonly CellRemark[]
  readonly warnings: readonly CellRemark[]
  readonly doubts: readonly CellDoubt[]
  /** The day that the row or its sheet names lies before the latest note, which would be covered. */
  readonly isOlder: boolean
}

const NOT_READ = new Set(['ordinal', 'computed', 'id', 'parentId', 'level', 'group', 'unit-or-owner'])
const FIGURES = new Set(['goal', 'actual', 'unit', 'growth', 'rank'])
const NOTE_TEXTS = ['progress', 'problem', 'nextStep'] as const
const SHORT = new Set(['code', 'leadLeader', 'contact'])
const SHORT_CHARS = 2_000

function shown(written: WrittenCell): string {
  if (written.kind === 'text') return written.text
  if (written.kind === 'date') return chineseDay(written.on)
  return written.kind === 'percent' ? `${written.value}%` : written.value
}

function writtenNow({ target, summary, context }: RowBasis, field: string): WrittenCell {
  if (!field.startsWith('extra:')) return writtenCell(target, summary, field as EditableColumn)
  const column = extraColumnOf(field, context.kind.columns)
  return column ? writtenExtra(target, column) : { kind: 'text', text: target.extra[extraKeyOf(field)] ?? '' }
}

const extraKeyOf = (field: string) => field.slice('extra:'.length)

function extraColumnOf(field: string, columns: readonly Column[]) {
  const key = extraKeyOf(field)
  return columns.find((column): column is ExtraColumn => column.source === 'extra' && column.key === key)
}

/** Written otherwise, but the same figure or the same day: 12公里 beside 12, 11400万元 beside 1.14亿元, 2026.10.31. */
function readsSame({ target, context }: RowBasis, field: string, entry: Entry, written: WrittenCell): boolean {
  if (written.kind === 'date') {
    const read = field === 'startOn' ? startFrom : dayFrom
    const day = read(entry.cell, { ledgerYear: context.ledger.year, uses1904: context.uses1904 })
    return day.ok && day.value === written.on
  }
  if (written.kind !== 'figure' || (field !== 'goal' && field !== 'actual')) return false
  const read = figureFrom(entry.cell)
  if (!read.ok || !read.value || read.value.operator !== null || read.value.qualifier !== 'exact') return false
  const value = inUnit(read.value.value, read.value.unit || entry.mapped.unit, mainMetric(target)?.unit ?? '')
  return value !== null && compare(value, written.value) === 0
}

/** The cells that say something else than the ledger does, by field. */
function changedCells(basis: RowBasis): { readonly cells: ChangedCells; readonly differences: readonly Difference[] } {
  const cells = new Map<string, Entry>()
  const differences: Difference[] = []
  for (const [field, entry] of basis.entries) {
    if (NOT_READ.has(field)) continue
    const written = writtenNow(basis, field)
    if (saysSame(written, entry.cell) || readsSame(basis, field, entry, written)) continue
    const isNoteText = NOTE_TEXTS.some((one) => one === field) || field === 'actual' || field === 'noteOn'
    if (isBlank(entry.cell) && (!basis.blankClears || isNoteText)) continue
    cells.set(field, entry)
    const { column, header } = entry.mapped
    differences.push({ column: columnLetters(column), header, before: shown(written), after: cellText(entry.cell) })
  }
  return { cells, differences }
}

/** Brings one row of a sheet to a target: what differs is read and set, what reads wrong is refused with its cell. */
export function applyRow(basis: RowBasis): AppliedRow {
  const { row, context } = basis
  const { cells, differences } = changedCells(basis)
  const refused: CellRemark[] = []
  const warnings: CellRemark[] = []
  const unwritten = new Set<string>()
  const reading = { ledgerYear: context.ledger.year, uses1904: context.uses1904 }
  const noteOn = noteDay(basis, cells, refused, warnings)
  const named = (names: readonly string[]) => knownNames(names, context.aliases)
  let target = basis.target
  for (const [field, entry] of cells) {
    if (FIGURES.has(field) || field === 'noteOn' || NOTE_TEXTS.some((one) => one === field)) continue
    const text = cellText(entry.cell)
    if (SHORT.has(field) && text.length > SHORT_CHARS) refused.push(remark(row, entry, 'text-too-long'))
    else if (field === 'deadline') {
      const read = deadlineFrom(entry.cell, reading)
      if (read.ok) target = { ...target, deadline: read.value }
      else refused.push(remark(row, entry, 'not-a-date'))
    } else if (field === 'startOn') {
      const read = startFrom(entry.cell, reading)
      if (read.ok) target = { ...target, startOn: read.value }
      else refused.push(remark(row, entry, 'not-a-date'))
    } else if (field === 'state') {
      const state = stateFrom(text.replaceAll(/[\s●▲■◆○✓]/g, ''))
      const refusal = state === null ? 'state-unknown' : refusalOfMove(basis, state)
      if (refusal === null && state !== null) target = inState(target, state, noteOn)
      if (refusal !== null) warnings.push(remark(row, entry, refusal))
      if (refusal !== null) unwritten.add(columnLetters(entry.mapped.column))
    } else if (field === 'leadUnits') {
      const { lead, along } = unitsFrom(text)
      const hasOwnColumn = along === null || basis.entries.has('coUnits')
      target = { ...target, leadUnits: named(lead), ...(!hasOwnColumn && { coUnits: named(along) }) }
    } else if (field === 'coUnits') target = { ...target, coUnits: named(namesFrom(text)) }
    else if (field === 'leadLeader') target = { ...target, leadLeader: named([text])[0] ?? '' }
    else if (field.startsWith('extra:')) {
      const read = extraFrom(entry.cell, extraColumnOf(field, context.kind.columns), reading)
      if (read.warning) warnings.push(remark(row, entry, read.warning))
      target = { ...target, extra: withExtra(target.extra, extraKeyOf(field), read.text) }
    } else target = { ...target, [field]: text }
  }
  if (basis.isStruck && !basis.entries.has('state') && !isCompleted(target)) target = { ...target, state: 'cancelled' }
  const figures = applyFigures(target, cells, basis, noteOn)
  refused.push(...figures.refused)
  const note = noteFrom(basis, cells, figures.observation, noteOn)
  const doubts = doubtsOfRow(basis, { target: figures.target, note, stated: figures.stated })
  const isOlder = note !== null && isBehind(basis, cells)
  const written = differences.filter(({ column }) => !unwritten.has(column))
  return { target: figures.target, note, differences: written, refused, warnings, doubts, isOlder }
}

/** The loop's rule holds for a target that the ledger has, as in the grid; a new one is taken up where it stands. */
function refusalOfMove({ target, isKnown, context }: RowBasis, to: Target['state']): MoveRefusal | null {
  return isKnown ? moveRefusal(target.state, to, context.role ?? 'supervising') : null
}

function isBehind({ entries, context, sheetDay, summary }: RowBasis, cells: ChangedCells): boolean {
  const own = cells.get('noteOn') ?? entries.get('noteOn')
  const read = own ? dayFrom(own.cell, { ledgerYear: context.ledger.year, uses1904: context.uses1904 }) : null
  const stated = (read?.ok ? read.value : null) ?? sheetDay
  return stated !== null && stated < (summary?.latestNoteOn ?? stated)
}

/** An emptied cell leaves nothing behind, as when it is emptied in the grid. */
function withExtra(extra: Target['extra'], key: string, text: string): Target['extra'] {
  if (text !== '') return { ...extra, [key]: text }
  const { [key]: _, ...others } = extra
  return others
}

/** The day of the row's note: its own, else the sheet's, else today; never in the future, never before the last note. */
function noteDay(basis: RowBasis, cells: ChangedCells, refused: CellRemark[], warnings: CellRemark[]): IsoDate {
  const { row, context, summary, sheetDay } = basis
  const own = cells.get('noteOn')
  const read = own ? dayFrom(own.cell, { ledgerYear: context.ledger.year, uses1904: context.uses1904 }) : null
  if (own && read && !read.ok) refused.push(remark(row, own, 'not-a-date'))
  const named = read?.ok ? read.value : null
  if (own && named !== null && named > context.today) warnings.push(remark(row, own, 'date-in-future'))
  const day = named ?? sheetDay ?? context.today
  const last = named === null ? (summary?.latestNoteOn ?? day) : day
  const notBefore = last > day ? last : day
  return notBefore > context.today ? context.today : notBefore
}

function noteFrom(
  basis: RowBasis,
  cells: ChangedCells,
  observation: ProgressNote['observations'][number] | null,
  on: IsoDate,
): ProgressNote | null {
  const { context, entries, summary, target } = basis
  const saysNew = observation !== null || NOTE_TEXTS.some((field) => cells.has(field))
  const repeated = !saysNew && cells.has('noteOn') ? repeatedReport(basis, on) : null
  if (!saysNew && !repeated) return null
  const standing = (field: 'problem' | 'nextStep') => {
    const entry = entries.get(field)
    return entry ? cellText(entry.cell) : (summary?.[field] ?? '')
  }
  const progress = cells.get('progress')
  const seen = observation ?? repeated?.observation
  return {
    id: context.ids.text() as NoteId,
    targetId: target.id,
    on,
    progress: progress ? cellText(progress.cell) : (repeated?.progress ?? ''),
    problem: standing('problem'),
    nextStep: standing('nextStep'),
    observations: seen ? [seen] : [],
    attachments: [],
    by: context.handler,
    recordedAt: context.now,
    corrects: null,
  }
}

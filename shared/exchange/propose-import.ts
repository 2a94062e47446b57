import { headerKey } from '../domain/header-key'
import type { LedgerKind } from '../domain/ledger-kind'
import { fail, ok, type Result } from '../result'
import { findTables, findTablesIn, type HeaderFound } from './find-header'
import type { ImportTable } from './import-plan'
import { alikeTables, joinTables, type TablePart } from './join-tables'
import { mapColumns } from './map-columns'
import type { RawWorkbook } from './raw-table'

export type ProposalRefusal = 'sheet-empty' | 'header-not-found' | 'sheet-missing'

/** A table of the workbook with its header and columns, as far as they can be told. */
export interface ImportProposal extends ImportTable {
  /** All tables of the visible sheets and of the chosen one, in the order in which they stand. */
  readonly tables: readonly HeaderFound[]
  /** Tables of other sheets with the same columns. */
  readonly alike: readonly HeaderFound[]
  /** Whose rows are whose, where those tables are read as one with this; null where it stands alone. */
  readonly parts: readonly TablePart[] | null
}

/** Which table is meant: the best of all, or of one sheet, or the n-th of a sheet from its top. */
export interface TableChoice {
  readonly sheet?: number | null
  readonly table?: number | null
  /** Reads it as one with the tables of other sheets that have the same columns. */
  readonly joins?: boolean
}

/**
 * Finds the table to import and says what its columns mean: the one that is chosen, or the best visible one. With a
 * kind, headers in that kind's words are certain.
 */
export function proposeImport(
  workbook: RawWorkbook,
  kind: LedgerKind | null,
  { sheet: sheetIndex = null, table: place = null, joins = false }: TableChoice = {},
): Result<ImportProposal, ProposalRefusal> {
  const best = findTables(workbook)
  const ofSheet = sheetIndex === null ? best : tablesOf(workbook, sheetIndex)
  const header = place === null ? ofSheet[0] : tablesOf(workbook, sheetIndex ?? ofSheet[0]?.sheet ?? 0)[place]
  const sheet = header && workbook.sheets[header.sheet]
  if (header && sheet) {
    const tables = [...best, ...(best.some((one) => one.sheet === header.sheet) ? [] : ofSheet)]
    const inOrder = tables.toSorted((a, b) => a.sheet - b.sheet || a.row - b.row)
    const alike = alikeTables(workbook, header, inOrder)
    const joined = joins && alike.length > 0 ? joinTables(workbook, [header, ...alike]) : null
    const read = joined ?? { sheet, header, parts: null }
    return ok({ ...read, mapping: mapColumns(read.sheet, read.header, kind), tables: inOrder, alike })
  }
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden)
  if (visible.length === 0) return fail('sheet-missing')
  if (visible.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null || cell === '')))) {
    return fail('sheet-empty', { sheet: visible[0]?.name ?? '' })
  }
  return fail('header-not-found', { sheet: visible[0]?.name ?? '' })
}

/** The tables of a sheet that was asked for, which may be a hidden one. */
function tablesOf(workbook: RawWorkbook, index: number): readonly HeaderFound[] {
  const sheet = workbook.sheets[index]
  return sheet ? findTablesIn(sheet, index) : []
}

/** Headers of what any office sets itself to do, whatever other columns stand beside it. */
const PLAIN_TASK =
  /^(?:年度|具体|主要|目标)?(?:重点)?(?:任务|工作|工作任务|工作内容|任务内容|事项|工作事项|督办事项|任务名称)$/

/**
 * The kind whose own column titles the table's headers name. A title that many kinds share says little: each match
 * counts as much as it is rare. A plain word for a task speaks for the first kind, which is also taken where none is
 * named better.
 */
export function likeliestKind(headers: readonly string[], kinds: readonly LedgerKind[]): LedgerKind {
  const words = new Set(headers.map(headerKey))
  const owners = new Map<string, number>()
  for (const kind of kinds) {
    for (const title of new Set(kind.columns.map((column) => headerKey(column.title))))
      owners.set(title, (owners.get(title) ?? 0) + 1)
  }
  const [first] = kinds
  const plain = [...words].some((word) => PLAIN_TASK.test(word)) ? 1 : 0
  const fit = (kind: LedgerKind) =>
    kind.columns
      .map(({ title }) => headerKey(title))
      .reduce((sum, title) => sum + (words.has(title) ? 1 / (owners.get(title) ?? 1) : 0), kind === first ? plain : 0)
  if (!first) throw new Error('no ledger kind to choose from')
  return kinds.reduce((best, kind) => (fit(kind) > fit(best) + 0.001 ? kind : best), first)
}

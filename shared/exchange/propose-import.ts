import { headerKey } from '../domain/header-key'
import type { LedgerKind } from '../domain/ledger-kind'
import { fail, ok, type Result } from '../result'
import { findHeaderIn, findHeaders, type HeaderFound } from './find-header'
import type { ImportTable } from './import-plan'
import { mapColumns } from './map-columns'
import type { RawWorkbook } from './raw-table'

export type ProposalRefusal = 'sheet-empty' | 'header-not-found' | 'sheet-missing'

/** A table of the workbook with its header and columns, as far as they can be told. */
export interface ImportProposal extends ImportTable {
  /** Other visible sheets that hold a table as well, by number. */
  readonly others: readonly HeaderFound[]
}

/**
 * Finds the table to import and says what its columns mean: in the named sheet, or in the best visible one. With a
 * kind, headers in that kind's words are certain.
 */
export function proposeImport(
  workbook: RawWorkbook,
  kind: LedgerKind | null,
  sheetIndex: number | null = null,
): Result<ImportProposal, ProposalRefusal> {
  const found = sheetIndex === null ? findHeaders(workbook) : oneSheet(workbook, sheetIndex)
  const [header, ...others] = found
  const sheet = header && workbook.sheets[header.sheet]
  if (header && sheet) return ok({ sheet, header, mapping: mapColumns(sheet, header, kind), others })
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden)
  if (visible.length === 0) return fail('sheet-missing')
  if (visible.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null || cell === '')))) {
    return fail('sheet-empty', { sheet: visible[0]?.name ?? '' })
  }
  return fail('header-not-found', { sheet: visible[0]?.name ?? '' })
}

function oneSheet(workbook: RawWorkbook, index: number): readonly HeaderFound[] {
  const sheet = workbook.sheets[index]
  const header = sheet ? findHeaderIn(sheet, index) : null
  return header ? [header] : []
}

/**
 * The kind whose own column titles the table's headers name. A title that many kinds share says little: each match
 * counts as much as it is rare. The first kind, where none is named better.
 */
export function likeliestKind(headers: readonly string[], kinds: readonly LedgerKind[]): LedgerKind {
  const words = new Set(headers.map(headerKey))
  const owners = new Map<string, number>()
  for (const kind of kinds) {
    for (const title of new Set(kind.columns.map((column) => headerKey(column.title))))
      owners.set(title, (owners.get(title) ?? 0) + 1)
  }
  const fit = ({ columns }: LedgerKind) =>
    columns
      .map(({ title }) => headerKey(title))
      .reduce((sum, title) => sum + (words.has(title) ? 1 / (owners.get(title) ?? 1) : 0), 0)
  const [first] = kinds
  if (!first) throw new Error('no ledger kind to choose from')
  return kinds.reduce((best, kind) => (fit(kind) > fit(best) + 0.001 ? kind : best), first)
}

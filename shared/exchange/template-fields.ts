import { headerKey } from '../domain/header-key'
import type { TemplateField } from '../domain/export-template'
import type { CommonColumn, LedgerKind } from '../domain/ledger-kind'
import { findTables, type HeaderFound } from './find-header'
import { mapColumns, type MappedColumn } from './map-columns'
import type { RawCell, RawSheet, RawWorkbook } from './raw-table'

/** A column of an office's own workbook, and what it is most likely to be filled with; null leaves it as it is. */
export interface TemplateGuess {
  readonly column: number
  readonly header: string
  readonly field: TemplateField | null
}

/** Headers of what this program reckons, the more particular before the broader. */
const RECKONED: readonly (readonly [RegExp, CommonColumn])[] = [
  [/上期.*(位次|排名)/, 'previousRank'],
  [/灯|预警/, 'light'],
  [/差距|与序时|超欠/, 'gap'],
  [/序时/, 'expected'],
  [/率|比例|进度/, 'completion'],
]

function reckonedField(header: string, kind: LedgerKind | null): CommonColumn | null {
  const key = headerKey(header)
  const own = kind?.columns.find((column) => column.source === 'common' && headerKey(column.title) === key)
  if (own?.source === 'common') return own.key
  return RECKONED.find(([words]) => words.test(key))?.[1] ?? null
}

function fieldOf({ field, header }: MappedColumn, kind: LedgerKind | null): TemplateField | null {
  switch (field) {
    case null:
      return null
    case 'computed':
      return reckonedField(header, kind)
    case 'unit-or-owner':
      return 'leadUnits'
    case 'id':
    case 'parentId':
    case 'level':
      return null
    default:
      return field
  }
}

/** A blank to be filled in above a table, 填报单位：, or words between braces: no part of a header. */
const BLANK_TO_FILL = /\{\{|^\s*(?:填报|填表|报送|单位|日期|时间|截至|截止)[^:：]{0,8}[:：]/

const withoutBlanks = (cell: RawCell): RawCell => (typeof cell === 'string' && BLANK_TO_FILL.test(cell) ? null : cell)

/** The tables of a template, best first. Lines to be filled in above them are not taken for a header's upper row. */
export function templateTables({ sheets, ...workbook }: RawWorkbook): readonly HeaderFound[] {
  return findTables({
    ...workbook,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(withoutBlanks)) })),
  })
}

/** What each column of a template's table is filled with, as far as its header tells; no two get the same. */
export function guessTemplateFields(
  sheet: RawSheet,
  header: HeaderFound,
  kind: LedgerKind | null,
): readonly TemplateGuess[] {
  const taken = new Set<TemplateField>()
  return mapColumns(sheet, header, kind).map((mapped) => {
    const field = fieldOf(mapped, kind)
    const isFree = field !== null && !taken.has(field)
    if (isFree) taken.add(field)
    return { column: mapped.column, header: mapped.header, field: isFree ? field : null }
  })
}

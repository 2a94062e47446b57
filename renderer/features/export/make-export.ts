import { chineseDay } from '@shared/domain/day'
import type { ExportTemplate } from '@shared/domain/export-template'
import { ledgerBook } from '@shared/reports/ledger-book'
import { isHead, type LedgerSheetBasis, type SheetLine } from '@shared/reports/ledger-sheet'
import type { LedgerSheet } from '@shared/reports/sheet-model'
import { templateSources } from '@shared/reports/template-columns'
import { fail, ok, type Result } from '@shared/result'
import { arrangeTree } from '@shared/domain/target-tree'
import { attachmentBytes } from '../../db/attachment-bytes'
import { fillTemplateFile, writeBook, writeCsvSheet } from '../../formats/spreadsheet-client'
import type { ShownTable } from '../../ui/export-request'
import type { ExportBasis } from './export-basis'
import type { ExportWish } from './export-wish'

/** The columns and lines of what was wished for: all of the ledger, the table as shown, or one unit's part. */
function chosenBasis({ basis, targets, isCounted }: ExportBasis, wish: ExportWish, shown: ShownTable | null) {
  if (wish.what === 'view' && shown !== null) return { ...basis, columns: shown.columns, rows: shown.lines() }
  if (wish.what !== 'unit') return basis
  const own = targets.filter((target) => {
    const standing = basis.standings(target.id)
    return (target.leadUnits[0] ?? '') === wish.unit && standing !== null && isCounted({ target, standing })
  })
  return { ...basis, rows: arrangeTree(own), scope: wish.unit }
}

const countOf = (rows: readonly SheetLine[]) => rows.filter((line) => !isHead(line) && !line.isPlaceOnly).length

/** What the words between braces of a template stand for. */
export function templateWords(basis: LedgerSheetBasis): Readonly<Record<string, string>> {
  return {
    标题: basis.ledger.name,
    台账: basis.ledger.name,
    填报单位: basis.issuer,
    日期: chineseDay(basis.on),
    截至日期: chineseDay(basis.on),
    年度: String(basis.ledger.year),
    范围: basis.scope ?? '',
    项数: String(countOf(basis.rows)),
  }
}

/** The sheet that a template is filled with: its own columns, without totals of this program. */
export function templateSheet(
  made: ExportBasis,
  basis: LedgerSheetBasis,
  columns: ExportTemplate['columns'],
  arrangement: ExportWish['arrangement'],
): LedgerSheet | null {
  const sources = templateSources(columns, basis.kind)
  const look = { paper: 'a3', orientation: 'landscape', isProtected: false } as const
  const wish = { arrangement, hasSummaries: false, hasTotals: false, isLive: false, look }
  return ledgerBook({ ...basis, columns: sources }, made.isCounted, wish).sheets[0] ?? null
}

/** The bytes of the wished export; null when it was called off. */
export async function makeExport(
  made: ExportBasis,
  wish: ExportWish,
  shown: ShownTable | null,
  signal: AbortSignal,
): Promise<Result<Uint8Array> | null> {
  const basis = chosenBasis(made, wish, shown)
  if (wish.format === 'xlsx' && wish.template !== '') return filledTemplate(made, basis, wish, signal)
  const isCsv = wish.format === 'csv'
  const book = ledgerBook({ ...basis, hasComments: wish.hasComments }, made.isCounted, {
    arrangement: isCsv ? 'one' : wish.arrangement,
    hasSummaries: !isCsv && wish.hasSummaries,
    hasTotals: wish.hasTotals,
    isLive: !isCsv && wish.isLive,
    look: { paper: wish.paper, orientation: wish.orientation, isProtected: wish.isProtected },
  })
  const [first] = book.sheets
  const bytes = isCsv && first ? await writeCsvSheet(first, signal) : await writeBook(book, signal)
  return bytes === null ? null : ok(bytes)
}

async function filledTemplate(made: ExportBasis, basis: LedgerSheetBasis, wish: ExportWish, signal: AbortSignal) {
  const template = made.templates.find(({ id }) => id === wish.template)
  if (!template) return fail('template-gone')
  const bytes = await attachmentBytes(template.file.sha256, template.file.bytes)
  if (!bytes.ok) return bytes
  const arrangement = wish.arrangement === 'grouped' ? 'grouped' : 'one'
  const sheet = templateSheet(made, basis, template.columns, arrangement)
  if (!sheet) return fail('ledger-gone')
  const filling = { sheet, words: templateWords(basis), isProtected: wish.isProtected }
  return fillTemplateFile({ bytes: bytes.value, plan: template, filling }, signal)
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { localDay, type Instant } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId } from '@shared/domain/ids'
import type { ImportPlan } from '@shared/exchange/import-plan'
import { columnLetters, type RawWorkbook } from '@shared/exchange/raw-table'
import { planImport } from '@shared/exchange/plan-import'
import { likeliestKind, proposeImport, type ImportProposal } from '@shared/exchange/propose-import'
import type { Detail } from '@shared/result'
import { readWorkbook } from '../renderer/formats/read-workbook'
import { FILE_MESSAGES, REMARK_WORDS, SKIP_WORDS } from './import-words'

interface Report {
  readonly file: string
  readonly fileType: string
  readonly encoding: string | null
  readonly uses1904: boolean
  readonly sheets: readonly object[]
  readonly sheet: string
  readonly headerRow: number
  readonly headerHeight: number
  readonly kind: string
  readonly columns: readonly {
    column: string
    header: string
    field: string | null
    confidence: number
    unit: string
  }[]
  readonly rowsRead: number
  readonly counts: ImportPlan['counts']
  readonly rowsRefused: readonly object[]
  readonly rowsSkipped: readonly object[]
  readonly warnings: readonly object[]
  readonly unknownColumns: readonly string[]
}

class Refusal extends Error {}

function refuse(code: string, detail: Detail): never {
  const place = Object.entries(detail).map(([key, value]) => `${key}=${value}`)
  throw new Refusal(`${FILE_MESSAGES[code] ?? code}${place.length > 0 ? `（${place.join('，')}）` : ''} [${code}]`)
}

async function reportOf(path: string): Promise<Report> {
  const bytes = await readFile(path).catch(() => refuse('file-not-found', { file: path }))
  const workbook = await readWorkbook(basename(path), new Uint8Array(bytes))
  if (!workbook.ok) return refuse(workbook.code, workbook.detail)
  const first = proposeImport(workbook.value, null)
  if (!first.ok) return refuse(first.code, first.detail)
  const kind = likeliestKind(first.value.header.headers, GIVEN_KINDS)
  const proposal = proposeImport(workbook.value, kind)
  if (!proposal.ok) return refuse(proposal.code, proposal.detail)
  const now = new Date()
  const ledger = {
    id: 'L' as LedgerId,
    name: basename(path),
    kindId: kind.id,
    year: now.getFullYear(),
    issuer: '',
    expectedMethod: null,
    order: 1,
  }
  const plan = planImport(proposal.value, {
    ledger,
    kind,
    existing: [],
    summaries: new Map(),
    today: localDay(now),
    now: now.toISOString() as Instant,
    handler: '',
    ids: idSource(Date.now, Math.random),
    uses1904: workbook.value.uses1904,
  })
  return assembled(path, workbook.value, proposal.value, kind.name, plan)
}

function assembled(file: string, workbook: RawWorkbook, found: ImportProposal, kind: string, plan: ImportPlan): Report {
  const { header, mapping, sheet } = found
  const remarks = (list: ImportPlan['refused'] | ImportPlan['doubts']) =>
    list.map(({ row, column, header: title, code, text }) => ({
      sheet: sheet.name,
      row,
      column,
      header: title,
      code,
      reason: REMARK_WORDS[code],
      text,
    }))
  return {
    file,
    fileType: workbook.fileType,
    encoding: workbook.encoding,
    uses1904: workbook.uses1904,
    sheets: workbook.sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: rows.length })),
    sheet: sheet.name,
    headerRow: header.row + 1,
    headerHeight: header.height,
    kind,
    columns: mapping.map(({ column, header: title, field, confidence, unit }) => ({
      column: columnLetters(column),
      header: title,
      field,
      confidence: Math.round(confidence * 100) / 100,
      unit,
    })),
    rowsRead: plan.counts.rows,
    counts: plan.counts,
    rowsRefused: remarks(plan.refused),
    rowsSkipped: plan.skipped.map(({ row, reason }) => ({ sheet: sheet.name, row, reason: SKIP_WORDS[reason] })),
    warnings: [...remarks(plan.warnings), ...remarks(plan.doubts)],
    unknownColumns: plan.unknownColumns,
  }
}

function readable(report: Report): string {
  const lines = [
    `文件　　${report.file}（${report.fileType}${report.encoding ? `，${report.encoding}` : ''}${report.uses1904 ? '，1904 年起算' : ''}）`,
    `工作表　${report.sheet}，表头在第 ${report.headerRow} 行${report.headerHeight === 2 ? '起两行' : ''}，按“${report.kind}”识别`,
    '',
    ...report.columns.map(({ column, header, field, confidence }) => {
      const meaning = field === null ? '未识别' : field
      return `  ${column.padEnd(4)}${header.padEnd(14, '　')}→ ${meaning}${field === null ? '' : `  ${Math.round(confidence * 100)}%`}`
    }),
    '',
    `读入 ${report.rowsRead} 行：可建 ${report.counts.created}，拒收 ${report.counts.refused}，跳过 ${report.counts.skipped}`,
  ]
  for (const one of [...report.rowsRefused, ...report.warnings] as {
    row: number
    column: string
    header: string
    reason: string
    text: string
  }[]) {
    lines.push(`  第 ${one.row} 行 ${one.column} 列“${one.header}”：${one.reason}${one.text ? `：${one.text}` : ''}`)
  }
  if (report.unknownColumns.length > 0) lines.push(`未识别的列：${report.unknownColumns.join('、')}`)
  return lines.join('\n')
}

/** `npm run import -- FILE [--json]`: what an import of the file would do, without writing anything. */
async function main(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (file === undefined) {
    console.error('用法：npm run import -- 文件 [--json]')
    return 1
  }
  try {
    const report = await reportOf(file)
    console.log(args.includes('--json') ? JSON.stringify(report, null, 2) : readable(report))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))

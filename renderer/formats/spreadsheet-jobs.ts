import type { FileRefusal, RawWorkbook, TextEncoding } from '@shared/exchange/raw-table'
import type { LedgerSheet } from '@shared/reports/sheet-model'
import { ok, type Result } from '@shared/result'
import { readWorkbook } from './read-workbook'
import { writeLedgerCsv } from './write-csv'
import { writeLedgerXlsx } from './write-ledger-xlsx'

/** What can be asked of the spreadsheet worker. */
export type SpreadsheetJob =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly encoding: TextEncoding | null }
  | { readonly kind: 'write'; readonly format: 'xlsx' | 'csv'; readonly sheet: LedgerSheet }

export type SpreadsheetAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly result: Result<RawWorkbook, FileRefusal> }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly message: string }

/** Does one job; the same code runs in the worker, on the command line and in tests. */
export async function doSpreadsheetJob(
  job: SpreadsheetJob,
  onProgress: (share: number) => void,
): Promise<Exclude<SpreadsheetAnswer, { kind: 'progress' | 'broken' }>> {
  if (job.kind === 'read') {
    const result = await readWorkbook(job.name, job.bytes, { encoding: job.encoding, onProgress })
    return { kind: 'read', result: result.ok ? ok(result.value) : result }
  }
  const bytes = job.format === 'csv' ? writeLedgerCsv(job.sheet) : await writeLedgerXlsx(job.sheet)
  return { kind: 'written', bytes }
}

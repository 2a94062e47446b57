import type { FileRefusal, RawWorkbook, TextEncoding } from '@shared/exchange/raw-table'
import type { LedgerSheet, SheetBook } from '@shared/reports/sheet-model'
import type { Result } from '@shared/result'
import { fillTemplate, type TemplateFilling, type TemplatePlan } from './fill-template'
import { readTemplate, type TemplateReading, type TemplateRefusal } from './read-template'
import { readWorkbook } from './read-workbook'
import { writeLedgerCsv } from './write-csv'
import { writeBookXlsx } from './write-ledger-xlsx'

/** What can be asked of the spreadsheet worker. */
export type SpreadsheetJob =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly encoding: TextEncoding | null }
  | { readonly kind: 'write-book'; readonly book: SheetBook }
  | { readonly kind: 'write-csv'; readonly sheet: LedgerSheet }
  | { readonly kind: 'read-template'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fill-template'
      readonly bytes: Uint8Array
      readonly plan: TemplatePlan
      readonly filling: TemplateFilling
    }

export type SpreadsheetAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly result: Result<RawWorkbook, FileRefusal> }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'template'; readonly result: Result<TemplateReading, TemplateRefusal> }
  | { readonly kind: 'filled'; readonly result: Result<Uint8Array, TemplateRefusal> }
  | { readonly kind: 'broken'; readonly message: string }

/** Does one job; the same code runs in the worker, on the command line and in tests. */
export async function doSpreadsheetJob(
  job: SpreadsheetJob,
  onProgress: (share: number) => void,
): Promise<Exclude<SpreadsheetAnswer, { kind: 'progress' | 'broken' }>> {
  switch (job.kind) {
    case 'read':
      return { kind: 'read', result: await readWorkbook(job.name, job.bytes, { encoding: job.encoding, onProgress }) }
    case 'write-book':
      return { kind: 'written', bytes: await writeBookXlsx(job.book) }
    case 'write-csv':
      return { kind: 'written', bytes: writeLedgerCsv(job.sheet) }
    case 'read-template':
      return { kind: 'template', result: await readTemplate(job.bytes) }
    case 'fill-template':
      return { kind: 'filled', result: await fillTemplate(job.bytes, job.plan, job.filling) }
  }
}

import type { FileRefusal, RawWorkbook } from '@shared/exchange/raw-table'
import { cellText } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { guardFile } from './guard'
import { readZipDirectory } from './guard-zip'
import { readWorkbook } from './read-workbook'
import { placeholdersIn } from './template-words'

export type TemplateRefusal =
  | FileRefusal
  | 'template-not-xlsx'
  | 'template-has-macros'
  | 'template-too-large'
  | 'template-sheet-gone'
  | 'template-not-understood'

/** A template goes into every backup and is read for every export. */
const LARGEST_MB = 10

/** An office's workbook as it is looked at before it is kept. */
export interface TemplateReading {
  readonly workbook: RawWorkbook
  /** The words between braces, each once. */
  readonly placeholders: readonly string[]
}

/** Reads a workbook that passed every limit; other formats, macros and locked files are refused by name. */
export async function readTemplateWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, TemplateRefusal>> {
  if (bytes.byteLength > LARGEST_MB * 1_048_576) return fail('template-too-large', { limitMb: LARGEST_MB })
  const file = guardFile(bytes)
  if (!file.ok) return file
  if (file.value.kind !== 'xlsx') return fail('template-not-xlsx')
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  if (directory.value.some(({ name }) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name)))
    return fail('template-has-macros')
  return readWorkbook('template.xlsx', bytes)
}

export async function readTemplate(bytes: Uint8Array): Promise<Result<TemplateReading, TemplateRefusal>> {
  const workbook = await readTemplateWorkbook(bytes)
  if (!workbook.ok) return workbook
  const placeholders = new Set<string>()
  for (const { rows } of workbook.value.sheets)
    for (const row of rows)
      for (const cell of row) for (const word of placeholdersIn(cellText(cell))) placeholders.add(word)
  return ok({ workbook: workbook.value, placeholders: [...placeholders] })
}

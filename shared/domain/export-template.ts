import { z } from 'zod'
import { Attachment } from './attachment'
import { CommonColumn } from './ledger-kind'
import { LedgerKindId, TemplateId } from './ids'

/**
 * What a column of an office's own workbook is filled with: a common column, `group` for the goal that a target stands
 * under, or a column of a kind's own. A column that is not named keeps what its sample row holds.
 */
export const TemplateField = z.union([
  CommonColumn,
  z.literal('group'),
  z.templateLiteral(['extra:', z.string().regex(/^[a-z][a-zA-Z0-9]{0,63}$/)]),
])
export type TemplateField = z.infer<typeof TemplateField>

/** Where a field goes; the column is counted from 0. */
export const TemplateColumn = z.object({ column: z.int().min(0).max(511), field: TemplateField }).readonly()
export type TemplateColumn = z.infer<typeof TemplateColumn>

/**
 * An office's own workbook that exports are filled into. The workbook is a file of the attachment store, so that it goes
 * with backups; `row` and `height` say where its header stands, rows counted from 0.
 */
export const ExportTemplate = z
  .object({
    id: TemplateId,
    name: z.string().min(1).max(100),
    /** The kind of ledger that it is meant for; null serves all. */
    kindId: LedgerKindId.nullable(),
    file: Attachment,
    sheet: z.string().min(1).max(100),
    row: z.int().min(0).max(1_000),
    height: z.int().min(1).max(3),
    columns: z.array(TemplateColumn).min(1).max(512).readonly(),
  })
  .readonly()
export type ExportTemplate = z.infer<typeof ExportTemplate>

export const MOST_TEMPLATES = 50

import type { ExportTemplate, TemplateColumn, TemplateField } from '@shared/domain/export-template'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import type { HeaderFound } from '@shared/exchange/find-header'
import { likeliestKind } from '@shared/exchange/propose-import'
import type { RawSheet } from '@shared/exchange/raw-table'
import { guessTemplateFields, templateTables, type TemplateGuess } from '@shared/exchange/template-fields'
import { fail, ok, type Result } from '@shared/result'
import type { ChosenFile } from '../../db/chosen-file'
import { readTemplateFile } from '../../formats/spreadsheet-client'

/** A workbook on its way to be a template: what was read of it, and what was said of it. */
export interface TemplateDraft {
  readonly file: ChosenFile
  readonly name: string
  readonly kindId: ExportTemplate['kindId']
  readonly tables: readonly TemplateTable[]
  /** Which of the tables is filled. */
  readonly table: number
  readonly placeholders: readonly string[]
}

export interface TemplateTable {
  readonly header: HeaderFound
  readonly sheet: RawSheet
  readonly columns: readonly TemplateGuess[]
}

/** What was chosen of a template before, to be found again in another workbook. */
type Known = Pick<ExportTemplate, 'name' | 'kindId' | 'sheet' | 'row' | 'columns'>

/**
 * Reads a chosen workbook; refused where it can be no template. It serves all kinds, unless it has columns that one kind
 * alone has. `kinds` are those that it may be meant for, one at least.
 */
export async function draftOf(
  file: ChosenFile,
  kinds: readonly LedgerKind[],
  known: Known | null,
): Promise<Result<TemplateDraft>> {
  const read = await readTemplateFile(file.bytes)
  if (!read.ok) return read
  const { workbook, placeholders } = read.value
  const found = templateTables(workbook)
  const [best] = found
  if (!best) return fail('header-not-found')
  const kind = kinds.find(({ id }) => id === known?.kindId) ?? likeliestKind(best.headers, kinds)
  const tables = found.flatMap((header): readonly TemplateTable[] => {
    const sheet = workbook.sheets[header.sheet]
    return sheet ? [{ header, sheet, columns: columnsOf(sheet, header, kind, known) }] : []
  })
  const before = tables.findIndex(({ sheet, header }) => sheet.name === known?.sheet && header.row === known.row)
  const name = known?.name ?? file.name.replace(/\.[^.]*$/, '').slice(0, 100)
  const isOfKind = tables[0]?.columns.some(({ field }) => field?.startsWith('extra:') === true) === true
  const kindId = known ? known.kindId : isOfKind ? kind.id : null
  return ok({ file, name, kindId, tables, table: Math.max(0, before), placeholders })
}

/** What was chosen for a column of this header stays chosen; the others are guessed. */
function columnsOf(sheet: RawSheet, header: HeaderFound, kind: LedgerKind, known: Known | null) {
  const guesses = guessTemplateFields(sheet, header, kind)
  if (!known || known.sheet !== sheet.name || known.row !== header.row) return guesses
  return guesses.map((guess) => ({
    ...guess,
    field: known.columns.find(({ column }) => column === guess.column)?.field ?? null,
  }))
}

/** The draft with a column filled otherwise; whoever was filled with the same before is left as it is. */
export function withField(draft: TemplateDraft, column: number, field: TemplateField | null): TemplateDraft {
  const tables = draft.tables.map((table, place) =>
    place !== draft.table
      ? table
      : {
          ...table,
          columns: table.columns.map((one) =>
            one.column === column ? { ...one, field } : one.field === field ? { ...one, field: null } : one,
          ),
        },
  )
  return { ...draft, tables }
}

/** Where the table stands and what fills it. */
export function planOfDraft({ tables, table }: TemplateDraft) {
  const chosen = tables[table]
  if (!chosen) return null
  const columns = chosen.columns.flatMap(({ column, field }): TemplateColumn[] =>
    field === null ? [] : [{ column, field }],
  )
  const { row, height } = chosen.header
  return { sheet: chosen.sheet.name, row, height, columns }
}

import { cellText, type RawWorkbook } from '@shared/exchange/raw-table'
import { SHEET_SCHEMA } from '@shared/reports/ledger-sheet'

/** What a workbook of our own says of itself in its hidden sheet. */
export interface FileFacts {
  readonly ledgerId: string
  readonly year: number | null
}

/** The facts about a workbook that this program exported; null for any other. */
export function factsOf({ sheets }: RawWorkbook): FileFacts | null {
  const meta = sheets.find(({ name }) => name === '_meta')
  const facts = new Map(meta?.rows.map(([key, value]) => [cellText(key), cellText(value)]))
  if (facts.get('schema') !== SHEET_SCHEMA) return null
  const year = /^20\d\d$/.exec(facts.get('year') ?? '')
  return { ledgerId: facts.get('ledgerId') ?? '', year: year && Number(year[0]) }
}

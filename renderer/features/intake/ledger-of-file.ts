import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { TableChoice } from '@shared/exchange/propose-import'
import { cellText, type RawWorkbook } from '@shared/exchange/raw-table'
import type { Result } from '@shared/result'
import type { View } from '../../db/projection'
import { factsOf } from './file-facts'
import { draftOf, titleAbove, yearIn, type ImportDraft } from './import-draft'

/**
 * The ledger that a file comes back to, or null for one that is not here: the one that our own export names, else the
 * one that most of its record numbers belong to, else the one that the table's title names. Names and file names change
 * after an export, record numbers do not. A title of another year asks for a ledger of its own, as when last year's
 * sheet is written on.
 */
export function ledgerOfFile(draft: ImportDraft, view: View): LedgerId | null {
  const title = titleAbove(draft.proposal)
  const year = yearIn(title)
  const known = view.ledgers.get(factsOf(draft.workbook)?.ledgerId ?? '') ?? ledgerOfRecords(draft, view)
  if (known && (year === null || year === known.year || nameKey(title) === nameKey(known.name))) return known.id
  return namedLedger(draft, view)
}

/** The ledger that most of the table's record numbers belong to. */
function ledgerOfRecords({ proposal }: ImportDraft, view: View): Ledger | null {
  const { sheet, header, mapping } = proposal
  const column = mapping.find(({ field }) => field === 'id')?.column
  if (column === undefined) return null
  const counts = new Map<LedgerId, number>()
  for (const row of sheet.rows.slice(header.row + header.height, header.end)) {
    for (const id of view.targets.get(cellText(row[column]) as TargetId)?.ledgerIds ?? [])
      counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return (most && view.ledgers.get(most[0])) ?? null
}

/** A name with its brackets, which tell ledgers apart: 台账（市级） is not 台账（省级）. */
const nameKey = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()

function namedLedger({ destination }: ImportDraft, view: View): LedgerId | null {
  const name = nameKey(destination.name)
  const found = [...view.ledgers.values()].find((one) => nameKey(one.name) === name && one.year === destination.year)
  return found?.id ?? null
}

/** The first proposal for a file: into the given ledger, else into the one that it comes back to, else a new one. */
export function draftOfFile(
  fileName: string,
  workbook: RawWorkbook,
  ledgerId: LedgerId | null,
  view: View,
  choice: TableChoice = {},
): Result<ImportDraft> {
  const draft = draftOf(fileName, workbook, ledgerId, view, choice)
  const found = draft.ok && ledgerId === null ? ledgerOfFile(draft.value, view) : null
  return found === null ? draft : draftOf(fileName, workbook, found, view, choice)
}

/**
 * The draft of another table of the file, or of more sheets read as one, with the destination and the names as they
 * stand. Only a new ledger that nobody chose in the place of a known one is looked for again by another table's title.
 */
export function withTable(draft: ImportDraft, choice: TableChoice, view: View): Result<ImportDraft> {
  const { fileName, workbook, destination, aliases } = draft
  const next = draftOf(fileName, workbook, destination.ledgerId, view, choice)
  if (!next.ok) return next
  const [now, then] = [draft.proposal.header, next.value.proposal.header]
  const isSame = now.sheet === then.sheet && now.row === then.row
  if (destination.ledgerId !== null || isSame) return { ...next, value: { ...next.value, destination, aliases } }
  const other = ledgerOfFile(draft, view) === null ? draftOfFile(fileName, workbook, null, view, choice) : next
  return other.ok ? { ...other, value: { ...other.value, aliases } } : other
}

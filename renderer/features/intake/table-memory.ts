import { headerKey } from '@shared/domain/header-key'
import { rememberTable, type RememberedTable } from '../../db/import-memory'
import type { ImportDraft, Meaning } from './import-draft'

/** Tables with the same headers in the same order are of one shape, wherever they stand. */
function shapeOf({ proposal }: ImportDraft): string {
  return proposal.header.headers.map(headerKey).join(' ')
}

/** The draft with what was said of such a table the last time. */
export function withMemory(draft: ImportDraft, tables: readonly RememberedTable[]): ImportDraft {
  const shape = shapeOf(draft)
  const remembered = tables.find((one) => one.shape === shape)
  if (!remembered) return draft
  const meanings = new Map<number, Meaning>()
  for (const { column, header } of draft.proposal.mapping) {
    const meaning = remembered.meanings[header]
    // A column of an office's own kind means nothing in another ledger.
    if (meaning !== undefined && !meaning.startsWith('extra:')) meanings.set(column, meaning as Meaning)
  }
  return { ...draft, meanings, splitsMeasures: remembered.splitsMeasures, isRemembered: true }
}

/** Keeps what was said of the table; nothing where everything stayed as it was proposed. */
export async function keepInMemory(draft: ImportDraft): Promise<void> {
  if (draft.meanings.size === 0 && !draft.splitsMeasures && !draft.isRemembered) return
  const said = draft.proposal.mapping.flatMap(({ column, header }) => {
    const meaning = draft.meanings.get(column)
    return meaning === undefined ? [] : [[header, meaning] as const]
  })
  await rememberTable({
    shape: shapeOf(draft),
    meanings: Object.fromEntries(said),
    splitsMeasures: draft.splitsMeasures,
  })
}

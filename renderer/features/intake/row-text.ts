import { placeOfRow } from '@shared/exchange/join-tables'
import { useMessages } from '../../ui/messages/use-messages'
import type { ImportDraft } from './import-draft'

export type Parts = ImportDraft['proposal']['parts']

/** How the row of a plan is named: by its number, and by its sheet where several were joined. */
export interface RowText {
  readonly of: (row: number) => string
  /** The width of a column of them, in pixels. */
  readonly width: number
}

export function useRowText(parts: Parts): RowText {
  const { intake } = useMessages()
  if (parts === null) return { of: String, width: 48 }
  return {
    width: 110,
    of(row) {
      const place = placeOfRow(parts, row)
      return intake.rowOfSheet(place.sheet, place.row)
    },
  }
}

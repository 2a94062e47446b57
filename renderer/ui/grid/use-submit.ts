import { useState } from 'react'
import type { GridEditAnswer, GridEditBatch, GridRefusal } from './grid-types'

/** A cell whose new text was not accepted, with that text, so that F2 brings it back for correction. */
export interface RefusedCell extends GridRefusal {
  readonly text: string
}

/** Hands batches to the parent and keeps what it refused until the next act. */
export function useSubmit(
  onEdit: ((batch: GridEditBatch) => GridEditAnswer | Promise<GridEditAnswer>) | undefined,
  focus: () => void,
): {
  readonly refused: readonly RefusedCell[]
  readonly submit: (batch: GridEditBatch) => void
  readonly refuse: (cells: readonly RefusedCell[]) => void
} {
  const [refused, setRefused] = useState<readonly RefusedCell[]>([])
  /** A question or a button that is gone by now may have had the focus; nobody should be left without. */
  const keepFocus = () => {
    if (document.activeElement === document.body) focus()
  }
  const submit = (batch: GridEditBatch) => {
    setRefused([])
    if (!onEdit || (batch.edits.length === 0 && !batch.rowsBeyond?.length)) return
    const take = (answer: GridEditAnswer) => {
      if (!answer || answer.refused.length === 0) return
      const texts = new Map(batch.edits.map((edit) => [cellId(edit), edit.text]))
      setRefused(answer.refused.map((refusal) => ({ ...refusal, text: texts.get(cellId(refusal)) ?? '' })))
    }
    Promise.resolve(onEdit(batch)).then(take, reportError).finally(keepFocus)
  }
  return { refused, submit, refuse: setRefused }
}

function cellId(cell: { readonly rowId: string; readonly key: string }): string {
  return `${cell.rowId}\n${cell.key}`
}

import type { Column } from '@shared/domain/ledger-kind'
import type { TargetId } from '@shared/domain/ids'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { isTypedColumn } from '@shared/domain/cell-edit'
import { editCells, type AddedRows, type CellEdit, type CellEditOutcome } from '../../commands/edit-cells'
import { undoCommand } from '../../commands/undo'
import type { GridEditAnswer, GridEditBatch } from '../../ui/grid/grid-types'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyInfo, notifyRefused } from '../../ui/notify'
import type { LedgerRow } from '../../ui/ledger-row'
import { whileShown } from '../../ui/running-task'
import { looksLikeFormula } from './formula-text'
import { EditPreview } from './edit-preview'

interface EditSources {
  readonly columns: readonly Column[]
  readonly rows: readonly LedgerRow[]
  /** Where rows go that are pasted beyond the last one; null where the end of the table is not that of a ledger. */
  readonly end: Pick<AddedRows, 'ledgerId' | 'parentId' | 'afterOrder'> | null
}

/** From so many cells on, work is shown in the status bar and can be cancelled. */
const MANY = 2_000

/** Takes what the grid's user did to cells, asks where much would be replaced, and writes it as one step of undo. */
export function useCellEdits({ columns, rows, end }: EditSources): {
  readonly onEdit: (batch: GridEditBatch) => Promise<GridEditAnswer>
  readonly questions: ReactNode
} {
  const messages = useMessages()
  const [modal, questions] = Modal.useModal()
  const words = messages.ledger

  /** Null when nothing shall be done; else whether rows are added for what goes beyond the last one. */
  const askAbout = async (batch: GridEditBatch): Promise<{ readonly isAdding: boolean } | null> => {
    let isAdding = end !== null && batch.rowsBeyond !== undefined && batch.rowsBeyond.length > 0
    const onAdding = (next: boolean) => {
      isAdding = next
    }
    const isAgreed = await modal.confirm({
      title: words.pasteTitle(batch.edits.length),
      width: 760,
      content: <EditPreview batch={batch} rows={rows} columns={columns} onAdding={end && onAdding} />,
      okText: words.pasteConfirm,
      cancelText: messages.common.cancel,
      autoFocusButton: 'ok',
    })
    return isAgreed ? { isAdding } : null
  }

  const isPartAgreed = async (outcome: CellEditOutcome, count: number): Promise<boolean> => {
    const rest = count - outcome.refused.length
    if (rest <= 0) return false
    return await modal.confirm({
      title: words.partTitle(outcome.refused.length, count),
      content: (
        <>
          <p>{words.partText(rest)}</p>
          <ul className="ledger-samples">
            {outcome.refused.slice(0, 3).map(({ edit, code, detail }) => (
              <li key={`${edit.targetId} ${edit.column.key}`}>{cellRefusalText(messages, code, detail)}</li>
            ))}
          </ul>
        </>
      ),
      okText: words.partConfirm(rest),
      cancelText: messages.common.cancel,
    })
  }

  const onEdit = async (batch: GridEditBatch): Promise<GridEditAnswer> => {
    const byKey = new Map<string, Column>(columns.map((column) => [column.key, column]))
    const edits: CellEdit[] = batch.edits.flatMap(({ rowId, key, text }) => {
      const column = byKey.get(key)
      return column ? [{ targetId: rowId as TargetId, column, text }] : []
    })
    // What is not asked about is written without a turn in between.
    const agreed = isAsked(batch) ? await askAbout(batch) : { isAdding: false }
    if (agreed === null) return undefined
    const added = agreed.isAdding && end ? addedRows(batch, byKey, { ...end, title: words.newTitle }) : null
    if (edits.length === 0 && added === null) return undefined
    const count = edits.length + (added?.rows.reduce((sum, cells) => sum + cells.length, 0) ?? 0)
    const write = (isPartOk: boolean) => {
      const options = { isPartAgreed: isPartOk, ...(added && { added }) }
      if (count < MANY) return editCells(edits, options)
      return whileShown(words.pasting, true, (report) => editCells(edits, { ...options, report }))
    }
    let outcome = await write(false)
    // A move that is written in part would empty cells whose text arrives nowhere.
    const mayBePart = batch.kind !== 'move' && !outcome.written.ok && outcome.refused.length > 0
    if (mayBePart && (await isPartAgreed(outcome, count))) {
      outcome = await write(true)
    }
    const { written, refused } = outcome
    if (written.ok) {
      const { changes, closes } = written.value
      const said = added ? words.cellsAndRows(count - refused.length, added.rows.length) : null
      if (changes.length > 0) notifyDone(said ?? words.cellsChanged(count - refused.length), () => undoCommand(closes))
    } else if (written.code === 'cells-cancelled') notifyInfo(words.pasteCancelled)
    else if (!isTold(written.code)) notifyRefused(cellRefusalText(messages, written.code, written.detail))
    if (!written.ok && refused.length === 0 && batch.kind === 'type') {
      // What was typed is not lost with the command: F2 brings it back.
      const message = cellRefusalText(messages, written.code, written.detail)
      return { refused: batch.edits.map(({ rowId, key }) => ({ rowId, key, message })) }
    }
    return {
      refused: refused.map(({ edit, code, detail }) => ({
        rowId: edit.targetId,
        key: edit.column.key,
        message: cellRefusalText(messages, code, detail),
      })),
    }
  }
  return { onEdit, questions }
}

/** Typing and clearing say themselves what they do; so does a paste into empty cells that takes all of it as it is. */
function isAsked({ kind, edits, overwrites, locked, rowsBeyond, skipped }: GridEditBatch): boolean {
  if (kind === 'type' || kind === 'clear') return false
  if (edits.length > 1 && overwrites > 0) return true
  if (kind === 'fill') return false
  const isAllTaken = !rowsBeyond?.length && skipped === 0 && (locked?.size ?? 0) === 0
  return !isAllTaken || edits.some(({ text }) => looksLikeFormula(text))
}

function addedRows(
  { rowsBeyond = [] }: GridEditBatch,
  byKey: ReadonlyMap<string, Column>,
  place: Omit<AddedRows, 'rows'>,
): AddedRows {
  const rows = rowsBeyond.map((texts) =>
    [...texts].flatMap(([key, text]) => {
      const column = byKey.get(key)
      return column && isTypedColumn(column) ? [{ column, text }] : []
    }),
  )
  return { ...place, rows }
}

/** Refused cells say so themselves, and who gave no reason has just chosen to leave everything as it was. */
function isTold(code: string): boolean {
  return code === 'cells-refused' || code === 'reason-not-given'
}

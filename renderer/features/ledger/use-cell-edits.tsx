import type { Column } from '@shared/domain/ledger-kind'
import type { TargetId } from '@shared/domain/ids'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { editCells, type CellEdit, type CellEditOutcome } from '../../commands/edit-cells'
import { undoCommand } from '../../commands/undo'
import type { GridEditAnswer, GridEditBatch } from '../../ui/grid/grid-types'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { EditPreview } from './edit-preview'

interface EditSources {
  readonly columns: readonly Column[]
  readonly textOf: (rowId: string, key: string) => string
}

/** Takes what the grid's user did to cells, asks where much would be replaced, and writes it as one step of undo. */
export function useCellEdits({ columns, textOf }: EditSources): {
  readonly onEdit: (batch: GridEditBatch) => Promise<GridEditAnswer>
  readonly questions: ReactNode
} {
  const messages = useMessages()
  const [modal, questions] = Modal.useModal()
  const words = messages.ledger

  const isReplacingAgreed = async (batch: GridEditBatch): Promise<boolean> => {
    const isMany = batch.edits.length > 1 && batch.overwrites > 0
    if (!isMany || (batch.kind !== 'paste' && batch.kind !== 'fill')) return true
    return await modal.confirm({
      title: words.pasteTitle(batch.edits.length),
      content: <EditPreview batch={batch} textOf={textOf} columns={columns} />,
      okText: words.pasteConfirm,
      cancelText: messages.common.cancel,
      autoFocusButton: 'ok',
    })
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
    if (edits.length === 0 || !(await isReplacingAgreed(batch))) return undefined
    let outcome = await editCells(edits)
    if (!outcome.written.ok && outcome.refused.length > 0 && (await isPartAgreed(outcome, edits.length))) {
      outcome = await editCells(edits, true)
    }
    const { written, refused } = outcome
    if (written.ok) {
      const { changes, closes } = written.value
      if (changes.length > 0) notifyDone(words.cellsChanged(edits.length - refused.length), () => undoCommand(closes))
    } else if (!isTold(written.code)) notifyRefused(cellRefusalText(messages, written.code, written.detail))
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

/** Refused cells say so themselves, and who gave no reason has just chosen to leave everything as it was. */
function isTold(code: string): boolean {
  return code === 'cells-refused' || code === 'reason-not-given'
}

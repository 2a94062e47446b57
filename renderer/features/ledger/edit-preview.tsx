import type { Column } from '@shared/domain/ledger-kind'
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { GridEditBatch } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { ChangeList } from './change-list'
import { looksLikeFormula } from './formula-text'
import type { CellChange } from './replacements'

interface EditPreviewProps {
  readonly batch: GridEditBatch
  readonly columns: readonly Column[]
  readonly rows: readonly LedgerRow[]
  /** Rows can be added at the end of the ledger; told whether they shall be. Null where they can not. */
  readonly onAdding: ((isAdding: boolean) => void) | null
}

/** What pasting, moving or filling comes to, before anything is written. */
export function EditPreview({ batch, columns, rows, onAdding }: EditPreviewProps) {
  const { ledger: words } = useMessages()
  const titles = new Map<string, string>(columns.map(({ key, title }) => [key, title]))
  const beyond = batch.rowsBeyond?.length ?? 0
  const locked = [...(batch.locked ?? [])].map(([key, count]) => words.pasteLocked(titles.get(key) ?? key, count))
  const lockedCount = [...(batch.locked?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const formulas = batch.edits.filter(({ text }) => looksLikeFormula(text)).length
  const replaced = replacedIn(batch, titles, rows)
  const [isAdding, setAdding] = useState(true)
  return (
    <>
      <p>{words.pasteText(batch.overwrites)}</p>
      {locked.length > 0 && <p>{words.pasteLockedCells(locked)}</p>}
      {batch.skipped > lockedCount && <p>{words.pasteBeyondColumns(batch.skipped - lockedCount)}</p>}
      {formulas > 0 && <p>{words.pasteFormulas(formulas)}</p>}
      {beyond > 0 && !onAdding && <p>{words.pasteBeyondRows(beyond)}</p>}
      {beyond > 0 && onAdding && (
        <p>
          <Checkbox
            checked={isAdding}
            onChange={({ target }) => {
              setAdding(target.checked)
              onAdding(target.checked)
            }}
          >
            {words.pasteAddRows(beyond)}
          </Checkbox>
        </p>
      )}
      {replaced.length > 0 && <ChangeList changes={replaced} />}
    </>
  )
}

function replacedIn(
  { edits }: GridEditBatch,
  titles: ReadonlyMap<string, string>,
  rows: readonly LedgerRow[],
): readonly CellChange[] {
  const targets = new Map(rows.map(({ id, target }) => [id, target.title]))
  return edits.flatMap(({ rowId, key, before, text }) =>
    before === ''
      ? []
      : [{ rowId, key, target: targets.get(rowId) ?? '', column: titles.get(key) ?? key, before, after: text }],
  )
}

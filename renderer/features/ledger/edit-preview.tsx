import type { Column } from '@shared/domain/ledger-kind'
import type { GridEditBatch } from '../../ui/grid/grid-types'
import { useMessages } from '../../ui/messages/use-messages'

interface EditPreviewProps {
  readonly batch: GridEditBatch
  readonly columns: readonly Column[]
  readonly textOf: (rowId: string, key: string) => string
}

const SAMPLES = 5
const SHOWN = 24

const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** What pasting or filling would replace: how many cells, and the first of them before and after. */
export function EditPreview({ batch, columns, textOf }: EditPreviewProps) {
  const messages = useMessages().ledger
  const replaced = batch.edits.filter(({ rowId, key }) => textOf(rowId, key) !== '')
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.title ?? ''
  return (
    <>
      <p>{messages.pasteText(batch.overwrites, batch.skipped)}</p>
      <ul className="ledger-samples">
        {replaced.slice(0, SAMPLES).map(({ rowId, key, text }) => (
          <li key={`${rowId} ${key}`}>
            <span className="ledger-sample-title">{titleOf(key)}</span>
            {messages.pasteSample(cut(textOf(rowId, key)), cut(text))}
          </li>
        ))}
        {replaced.length > SAMPLES && <li>{messages.pasteMore(replaced.length - SAMPLES)}</li>}
      </ul>
    </>
  )
}

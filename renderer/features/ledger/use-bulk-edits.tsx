import type { Column } from '@shared/domain/ledger-kind'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import type { GridEditAnswer, GridEditBatch } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { KeyMenu } from '../../ui/key-menu'
import { useMessages } from '../../ui/messages/use-messages'
import { BulkDialog } from './bulk-dialog'
import { ReplaceDialog } from './replace-dialog'
import type { CellChange } from './replacements'

interface BulkSources {
  /** The targets that are shown. */
  readonly rows: readonly LedgerRow[]
  /** The columns that are shown. */
  readonly columns: readonly Column[]
  readonly textOf: (row: LedgerRow, key: string) => string
  readonly selectedIds: () => readonly string[]
  readonly onEdit: (batch: GridEditBatch) => Promise<GridEditAnswer>
  readonly onClosed: () => void
}

type Opened =
  | { readonly what: 'replace' }
  | { readonly what: 'bulk'; readonly ids: ReadonlySet<string>; readonly key: string | null }

/** Changing many cells at once, each seen before: find and replace, and one text for all selected rows. */
export function useBulkEdits({ rows, columns, textOf, selectedIds, onEdit, onClosed }: BulkSources): {
  readonly replace: () => void
  readonly edit: (ids: readonly string[], key: string | null) => void
  readonly menu: ReactNode
  readonly dialog: ReactNode
} {
  const { table: words } = useMessages()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => {
    setOpened(null)
    // The dialog holds the focus until it is gone.
    setTimeout(onClosed, 0)
  }
  const write = (changes: readonly CellChange[]) => {
    close()
    const edits = changes.map(({ rowId, key, before, after }) => ({ rowId, key, before, text: after }))
    inBackground(onEdit({ kind: 'type', edits, overwrites: 0, skipped: 0 }))
  }
  const replace = () => setOpened({ what: 'replace' })
  const edit = (ids: readonly string[], key: string | null) => setOpened({ what: 'bulk', ids: new Set(ids), key })
  const menu = (
    <KeyMenu
      menu={{
        items: [
          { key: 'replace', label: words.replaceTitle, extra: 'Ctrl+H' },
          { key: 'bulk', label: words.bulkEdit },
        ],
        onClick: ({ key }) => (key === 'replace' ? replace() : edit(selectedIds(), null)),
      }}
    >
      <Button size="small" disabled={rows.length === 0}>
        {words.bulk}
      </Button>
    </KeyMenu>
  )
  const dialog =
    opened === null ? null : opened.what === 'replace' ? (
      <ReplaceDialog rows={rows} columns={columns} textOf={textOf} onReplace={write} onCancel={close} />
    ) : (
      <BulkDialog
        rows={rows.filter(({ id }) => opened.ids.has(id))}
        columns={columns}
        columnKey={opened.key}
        textOf={textOf}
        onSet={write}
        onCancel={close}
      />
    )
  return { replace, edit, menu, dialog }
}

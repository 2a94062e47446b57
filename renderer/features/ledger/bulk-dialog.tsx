import { choicesOfColumn, isTypedColumn } from '@shared/domain/cell-edit'
import type { Column } from '@shared/domain/ledger-kind'
import { Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { ChangeList } from './change-list'
import { settingsOf, type CellChange } from './replacements'

interface BulkDialogProps {
  /** The rows that are selected. */
  readonly rows: readonly LedgerRow[]
  readonly columns: readonly Column[]
  /** The column where the selection stands, if any. */
  readonly columnKey: string | null
  readonly textOf: (row: LedgerRow, key: string) => string
  readonly onSet: (changes: readonly CellChange[]) => void
  readonly onCancel: () => void
}

/** Puts one text into a column of all selected rows, in one step, after every change was seen. */
export function BulkDialog({ rows, columns, columnKey, textOf, onSet, onCancel }: BulkDialogProps) {
  const { table: words, common } = useMessages()
  const typed = columns.filter((column) => isTypedColumn(column) && column.key !== 'title')
  const [key, setKey] = useState(typed.find((column) => column.key === columnKey)?.key ?? typed[0]?.key ?? '')
  const [text, setText] = useState('')
  const id = useId()
  const column = typed.find((each) => each.key === key)
  const changes = column ? settingsOf(rows, column, textOf, text.trim()) : []
  const choices = column ? choicesOfColumn(column) : []
  return (
    <Modal
      title={words.bulkTitle(rows.length)}
      open
      width={760}
      okText={words.bulkSet(changes.length)}
      cancelText={common.cancel}
      okButtonProps={{ disabled: changes.length === 0 }}
      onOk={() => onSet(changes)}
      onCancel={onCancel}
    >
      <div className="change-fields">
        <span>{words.bulkColumn}</span>
        <Select
          aria-label={words.bulkColumn}
          value={key}
          options={typed.map((each) => ({ value: each.key, label: each.title }))}
          onChange={(next) => {
            setKey(next)
            setText('')
          }}
        />
        <label htmlFor={`${id}-text`}>{words.bulkText}</label>
        {choices.length > 0 ? (
          <Select
            id={`${id}-text`}
            aria-label={words.bulkText}
            allowClear
            value={text === '' ? null : text}
            options={choices.map((choice) => ({ value: choice, label: choice }))}
            onChange={(next) => setText(next ?? '')}
          />
        ) : (
          <Input id={`${id}-text`} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </div>
      <p className="change-note" aria-live="polite">
        {text.trim() === '' ? words.bulkEmpties(changes.length) : words.bulkChanges(changes.length)}
      </p>
      {changes.length > 0 && <ChangeList changes={changes} />}
    </Modal>
  )
}

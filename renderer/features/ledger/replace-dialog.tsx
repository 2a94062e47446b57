import type { Column } from '@shared/domain/ledger-kind'
import { Checkbox, Input, Modal, Select, Space, type InputRef } from 'antd'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { ChangeList } from './change-list'
import { isWorded, replacementsIn, type CellChange, type Wanted } from './replacements'

interface ReplaceDialogProps {
  readonly rows: readonly LedgerRow[]
  /** The columns that are shown. */
  readonly columns: readonly Column[]
  readonly textOf: (row: LedgerRow, key: string) => string
  readonly onReplace: (changes: readonly CellChange[]) => void
  readonly onCancel: () => void
}

const NOTHING: Wanted = { find: '', replaceWith: '', key: null, isCaseSensitive: false, isWholeCell: false }
const EVERYWHERE = ''

/** Finds words in the rows that are shown and replaces them, all in one step, after every change was seen. */
export function ReplaceDialog({ rows, columns, textOf, onReplace, onCancel }: ReplaceDialogProps) {
  const { table: words, common } = useMessages()
  const [wanted, setWanted] = useState(NOTHING)
  const asked = useDeferredValue(wanted)
  const id = useId()
  const first = useRef<InputRef>(null)
  const changes = useMemo(() => replacementsIn(rows, columns, textOf, asked), [rows, columns, textOf, asked])
  const set = (patch: Partial<Wanted>) => setWanted({ ...wanted, ...patch })
  const isReady = changes.length > 0 && asked === wanted
  const places = columns.filter(isWorded).map(({ key, title }) => ({ value: key, label: title }))
  return (
    <Modal
      title={words.replaceTitle}
      open
      width={760}
      afterOpenChange={() => first.current?.focus()}
      okText={words.replaceAll(changes.length)}
      cancelText={common.cancel}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => onReplace(changes)}
      onCancel={onCancel}
    >
      <div className="change-fields">
        <label htmlFor={`${id}-find`}>{words.find}</label>
        <Input
          id={`${id}-find`}
          ref={first}
          maxLength={200}
          value={wanted.find}
          onChange={({ target }) => set({ find: target.value })}
        />
        <label htmlFor={`${id}-with`}>{words.replaceWith}</label>
        <Input
          id={`${id}-with`}
          maxLength={2_000}
          value={wanted.replaceWith}
          onChange={({ target }) => set({ replaceWith: target.value })}
        />
        <span>{words.replaceIn}</span>
        <Space className="change-wide">
          <Select
            style={{ minWidth: 160 }}
            aria-label={words.replaceIn}
            value={wanted.key ?? EVERYWHERE}
            options={[{ value: EVERYWHERE, label: words.replaceEverywhere }, ...places]}
            onChange={(key) => set({ key: key === EVERYWHERE ? null : key })}
          />
          <Checkbox
            checked={wanted.isCaseSensitive}
            onChange={({ target }) => set({ isCaseSensitive: target.checked })}
          >
            {words.caseSensitive}
          </Checkbox>
          <Checkbox checked={wanted.isWholeCell} onChange={({ target }) => set({ isWholeCell: target.checked })}>
            {words.wholeCell}
          </Checkbox>
        </Space>
      </div>
      <p className="change-note" aria-live="polite">
        {asked.find === '' ? words.replaceHint : words.replaceFound(changes.length)}
      </p>
      {changes.length > 0 && <ChangeList changes={changes} />}
    </Modal>
  )
}

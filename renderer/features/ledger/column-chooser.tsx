/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the fields within */
import type { Column } from '@shared/domain/ledger-kind'
import { Button, Checkbox, Popover } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { useEffect, useRef, useState } from 'react'
import { keepTabInside } from './popup-place'
import { AS_GIVEN, type ColumnPreference } from './column-preference'
import { isColumnShown } from './ledger-columns'

interface ColumnChooserProps {
  readonly columns: readonly Column[]
  readonly preference: ColumnPreference
  readonly onChange: (patch: Partial<ColumnPreference>) => void
}

/** Which columns are shown, and in which order; kept for this ledger. */
export function ColumnChooser(props: ColumnChooserProps) {
  const messages = useMessages().ledger
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={messages.columnsTitle}
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Choices {...props} onClose={close} />}
    >
      <Button ref={opener} size="small">
        {messages.columns}
      </Button>
    </Popover>
  )
}

function Choices({ columns, preference, onChange, onClose }: ColumnChooserProps & { readonly onClose: () => void }) {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => box.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus(), 0)
    return () => clearTimeout(timer)
  }, [])
  const { ledger: messages, table } = useMessages()
  const show = (column: Column, isShown: boolean) => {
    const without = (keys: readonly string[]) => keys.filter((key) => key !== column.key)
    const hidden = isShown ? without(preference.hidden) : [...without(preference.hidden), column.key]
    const shown = isShown ? [...without(preference.shown), column.key] : without(preference.shown)
    onChange({ hidden, shown })
  }
  const move = (index: number, delta: number) => {
    const keys: string[] = columns.map(({ key }) => key)
    const [moved] = keys.splice(index, 1)
    if (moved === undefined) return
    keys.splice(index + delta, 0, moved)
    onChange({ order: keys })
  }
  const canMove = (index: number, delta: number) => {
    const other = columns[index + delta]
    return other !== undefined && other.isFrozen === columns[index]?.isFrozen
  }
  return (
    <fieldset
      ref={box}
      aria-label={messages.columnsTitle}
      className="ledger-columns"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Tab' && box.current) keepTabInside(event, box.current)
      }}
    >
      <ul>
        {columns.map((column, index) => (
          <li key={column.key}>
            <Checkbox
              checked={isColumnShown(column, preference)}
              disabled={column.key === 'title'}
              onChange={(event) => show(column, event.target.checked)}
            >
              {column.title}
            </Checkbox>
            <Button
              type="text"
              size="small"
              aria-label={messages.columnUp(column.title)}
              title={messages.columnUp(column.title)}
              disabled={!canMove(index, -1)}
              onClick={() => move(index, -1)}
            >
              ↑
            </Button>
            <Button
              type="text"
              size="small"
              aria-label={messages.columnDown(column.title)}
              title={messages.columnDown(column.title)}
              disabled={!canMove(index, 1)}
              onClick={() => move(index, 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <Checkbox checked={preference.isTinted} onChange={(event) => onChange({ isTinted: event.target.checked })}>
        {table.tinted}
      </Checkbox>
      <Button size="small" type="link" onClick={() => onChange(AS_GIVEN)}>
        {messages.columnsReset}
      </Button>
    </fieldset>
  )
}

import type { Column } from '@shared/domain/ledger-kind'
import { Button, Checkbox, Popover } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
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
  return (
    <Popover trigger="click" placement="bottomRight" title={messages.columnsTitle} content={<Choices {...props} />}>
      <Button size="small">{messages.columns}</Button>
    </Popover>
  )
}

function Choices({ columns, preference, onChange }: ColumnChooserProps) {
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
    <div className="ledger-columns">
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
    </div>
  )
}

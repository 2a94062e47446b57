import type { Column } from '@shared/domain/ledger-kind'
import { Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { DownIcon, PlusIcon } from '../../ui/icons'
import { KeyMenu } from '../../ui/key-menu'
import { useMessages } from '../../ui/messages/use-messages'
import { ColumnChooser } from './column-chooser'
import type { ColumnPreference } from './column-preference'
import { RowHeight } from './row-height'

interface LedgerToolbarProps {
  readonly columns: readonly Column[]
  readonly preference: ColumnPreference
  readonly onPreference: (patch: Partial<ColumnPreference>) => void
  /** There is something to fold: a tree, or groups. */
  readonly canFold: boolean
  readonly isCollapsed: boolean
  readonly canAdd: boolean
  /** Targets that pass the filter, of all. */
  readonly shown: number
  readonly all: number
  readonly hasCurrent: boolean
  readonly actions: ReactNode
  readonly lookSwitch: ReactNode
  /** What is done with many cells at once. */
  readonly bulk: ReactNode
  /** Where there are comments, the way to them. */
  readonly comments: ReactNode
  /** What the rows are grouped by. */
  readonly grouping: ReactNode
  /** What the rows come to, beside their number. */
  readonly summary: ReactNode
  /** Row height and columns are the table's only. */
  readonly isTable: boolean
  readonly onAdd: (place: 'sibling' | 'child') => void
  readonly onRemove: () => void
  readonly onFold: (isCollapsing: boolean) => void
}

/** What can be done with the ledger, above its filter. */
export function LedgerToolbar(props: LedgerToolbarProps) {
  const { preference, onPreference, hasCurrent, isCollapsed, shown, all } = props
  const messages = useMessages().ledger
  const places = [
    { key: 'sibling', label: messages.addSibling },
    { key: 'child', label: messages.addChild, disabled: !hasCurrent },
  ]
  return (
    <div className="ledger-toolbar" role="toolbar" aria-label={messages.title}>
      {props.lookSwitch}
      <Space.Compact size="small">
        <Button
          type="primary"
          size="small"
          icon={<PlusIcon />}
          title={messages.addHint}
          disabled={!props.canAdd}
          onClick={() => props.onAdd('sibling')}
        >
          {messages.add}
        </Button>
        <KeyMenu menu={{ items: places, onClick: ({ key }) => props.onAdd(key === 'child' ? 'child' : 'sibling') }}>
          <Button
            type="primary"
            size="small"
            icon={<DownIcon />}
            aria-label={messages.addMore}
            disabled={!props.canAdd}
          />
        </KeyMenu>
      </Space.Compact>
      <Button size="small" disabled={!hasCurrent} onClick={props.onRemove}>
        {messages.remove}
      </Button>
      {props.bulk}
      {props.comments}
      {props.actions}
      <span className="ledger-gap" />
      {props.summary}
      <output className="ledger-shown">{shown === all ? messages.count(all) : messages.shown(shown, all)}</output>
      {props.canFold && (
        <Button size="small" type="text" onClick={() => props.onFold(!isCollapsed)}>
          {isCollapsed ? messages.expandAll : messages.collapseAll}
        </Button>
      )}
      {props.isTable && (
        <>
          <RowHeight preference={preference} onChange={onPreference} />
          {props.grouping}
          <ColumnChooser columns={props.columns} preference={preference} onChange={onPreference} />
        </>
      )}
    </div>
  )
}

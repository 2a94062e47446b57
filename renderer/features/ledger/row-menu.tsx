import { Dropdown, type MenuProps } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'

export interface MenuPlace {
  readonly rowId: string
  readonly key: string
  readonly x: number
  readonly y: number
  readonly selectedIds: readonly string[]
}

interface RowMenuProps {
  readonly place: MenuPlace | null
  readonly onClose: () => void
  readonly onOpen: (rowId: string) => void
  readonly onAdd: (place: 'sibling' | 'child') => void
  readonly onBulk: (ids: readonly string[], key: string) => void
  readonly onRemove: (ids: readonly string[]) => void
}

/** What can be done with a row, where the pointer is. */
export function RowMenu({ place, onClose, onOpen, onAdd, onBulk, onRemove }: RowMenuProps) {
  const { ledger: messages, table } = useMessages()
  if (!place) return null
  const count = place.selectedIds.length
  const items: MenuProps['items'] = [
    { key: 'open', label: messages.open },
    { type: 'divider' },
    { key: 'sibling', label: messages.addSibling, extra: 'Ctrl+N' },
    { key: 'child', label: messages.addChild, extra: 'Ctrl+Shift+N' },
    { type: 'divider' },
    { key: 'bulk', label: table.bulkEdit },
    { key: 'remove', danger: true, label: count > 1 ? messages.removeSelected(count) : messages.remove },
  ]
  const act = (key: string) => {
    onClose()
    if (key === 'open') onOpen(place.rowId)
    else if (key === 'remove') onRemove(place.selectedIds)
    else if (key === 'bulk') onBulk(place.selectedIds, place.key)
    else onAdd(key === 'child' ? 'child' : 'sibling')
  }
  return (
    <Dropdown
      open
      trigger={['click']}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was just asked for is worked by keys at once
      autoFocus
      menu={{ items, onClick: ({ key }) => act(key) }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <span className="ledger-menu-anchor" style={{ left: place.x, top: place.y }} />
    </Dropdown>
  )
}

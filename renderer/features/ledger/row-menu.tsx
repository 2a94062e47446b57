import { Dropdown, type MenuProps } from 'antd'
import type { MenuPlace } from '../../ui/grid/grid-types'
import { useMessages } from '../../ui/messages/use-messages'

interface RowMenuProps {
  readonly place: MenuPlace | null
  readonly onClose: () => void
  readonly onOpen: (rowId: string) => void
  readonly onAdd: (place: 'sibling' | 'child') => void
  readonly hasComment: (rowId: string, key: string) => boolean
  readonly onComment: (place: MenuPlace) => void
  readonly onUncomment: (rowId: string, key: string) => void
  readonly onBulk: (ids: readonly string[], key: string) => void
  readonly onRemove: (ids: readonly string[]) => void
}

/** What can be done with a row, where the pointer is. */
export function RowMenu(props: RowMenuProps) {
  const { place, onClose, onOpen, onAdd, onBulk, onRemove } = props
  const { ledger: messages, table } = useMessages()
  if (!place) return null
  const isCommented = props.hasComment(place.rowId, place.key)
  const count = place.selectedIds.length
  const items: MenuProps['items'] = [
    { key: 'open', label: messages.open },
    { type: 'divider' },
    { key: 'sibling', label: messages.addSibling, extra: 'Ctrl+N' },
    { key: 'child', label: messages.addChild, extra: 'Ctrl+Shift+N' },
    { type: 'divider' },
    { key: 'comment', label: isCommented ? table.commentEdit : table.commentAdd, extra: 'Shift+F2' },
    ...(isCommented ? [{ key: 'uncomment', label: table.commentRemove }] : []),
    { type: 'divider' },
    { key: 'bulk', label: table.bulkEdit },
    { key: 'remove', danger: true, label: count > 1 ? messages.removeSelected(count) : messages.remove },
  ]
  const act = (key: string) => {
    onClose()
    if (key === 'open') onOpen(place.rowId)
    else if (key === 'remove') onRemove(place.selectedIds)
    else if (key === 'comment') props.onComment(place)
    else if (key === 'uncomment') props.onUncomment(place.rowId, place.key)
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

import { Button } from 'antd'
import { KeyMenu } from '../../ui/key-menu'
import { useMessages } from '../../ui/messages/use-messages'
import type { Grouping } from './grouping'

interface GroupChooserProps {
  readonly groupings: readonly Grouping[]
  readonly current: Grouping | null
  readonly onGroup: (by: string | null) => void
}

/** What the rows are grouped by, for this ledger. */
export function GroupChooser({ groupings, current, onGroup }: GroupChooserProps) {
  const { table: words } = useMessages()
  const items = [{ key: '', label: words.notGrouped }, ...groupings.map(({ by, title }) => ({ key: by, label: title }))]
  return (
    <KeyMenu
      menu={{
        items,
        selectable: true,
        selectedKeys: [current?.by ?? ''],
        onClick: ({ key }) => onGroup(key === '' ? null : key),
      }}
    >
      <Button size="small" {...(current && { color: 'primary', variant: 'outlined' })}>
        {current ? words.groupedBy(current.title) : words.group}
      </Button>
    </KeyMenu>
  )
}

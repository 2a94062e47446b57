import { Button } from 'antd'
import { KeyMenu } from '../../ui/key-menu'
import { useMessages } from '../../ui/messages/use-messages'
import type { ColumnPreference } from './column-preference'

const HEIGHTS = ['one', 'two', 'text'] as const
type Height = (typeof HEIGHTS)[number]

const PATCHES = {
  one: { isComfortable: false, isByText: false },
  two: { isComfortable: true, isByText: false },
  text: { isByText: true },
} as const

type Kept = Pick<ColumnPreference, 'isComfortable' | 'isByText'>

function heightOf({ isComfortable, isByText }: Kept): Height {
  return isByText ? 'text' : isComfortable ? 'two' : 'one'
}

/** Pixels for one line or two, or the word for rows as tall as their texts. */
export function rowHeightOf(preference: Kept): number | 'text' {
  return { one: 32, two: 44, text: 'text' as const }[heightOf(preference)]
}

interface RowHeightProps {
  readonly preference: ColumnPreference
  readonly onChange: (patch: Partial<ColumnPreference>) => void
}

/** How tall rows are; kept for this ledger. */
export function RowHeight({ preference, onChange }: RowHeightProps) {
  const { table: words } = useMessages()
  return (
    <KeyMenu
      menu={{
        items: HEIGHTS.map((key) => ({ key, label: words.rowHeights[key] })),
        selectable: true,
        selectedKeys: [heightOf(preference)],
        onClick: ({ key }) => onChange(PATCHES[key as Height]),
      }}
    >
      <Button size="small" type="text">
        {words.rowHeight}
      </Button>
    </KeyMenu>
  )
}

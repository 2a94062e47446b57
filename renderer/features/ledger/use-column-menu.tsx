import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { ColumnChips } from './column-chips'
import { ColumnMenu } from './column-menu'
import { LEDGER_KEY } from './ledger-columns'
import type { useLedgerView } from './use-ledger-view'

interface Opened {
  readonly key: string
  readonly head: DOMRect
}

type ViewParts = Pick<
  ReturnType<typeof useLedgerView>,
  'shownColumns' | 'columnFilters' | 'offered' | 'sort' | 'setSort' | 'preference' | 'setPreference'
>

/** The popup of a column's head and the chips of filtered columns. */
export function useColumnMenu(
  view: ViewParts,
  onClosed: () => void,
): { readonly open: (key: string, head: DOMRect) => void; readonly popup: ReactNode; readonly chips: ReactNode } {
  const { shownColumns, columnFilters, offered, setSort, preference, setPreference } = view
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useCallback((key: string, head: DOMRect) => setOpened({ key, head }), [])
  const column = opened && shownColumns.find(({ key }) => key === opened.key)
  // What was offered when the popup opened stays, though the ledger may be edited meanwhile.
  const values = useMemo(
    () => (opened ? offered(opened.key) : []),
    // oxlint-disable-next-line react/exhaustive-deps -- the moment of opening, not of every drawing
    [opened],
  )
  const popup = opened && column && (
    <ColumnMenu
      key={opened.key}
      column={column}
      head={opened.head}
      filter={columnFilters.filters[column.key]}
      offered={values}
      onFilter={(filter) => columnFilters.set(column.key, filter)}
      onSort={(direction) => setSort([{ key: column.key, direction }])}
      freeze={
        column.key === LEDGER_KEY
          ? null
          : {
              isOn: preference.frozenTo === column.key,
              onChange: (isOn) => setPreference({ frozenTo: isOn ? column.key : null }),
            }
      }
      onClose={() => {
        setOpened(null)
        onClosed()
      }}
    />
  )
  const chips =
    columnFilters.active.size === 0 ? null : (
      <ColumnChips
        columns={shownColumns}
        filters={columnFilters.filters}
        onTakeOff={(key) => columnFilters.set(key, null)}
      />
    )
  return { open, popup, chips }
}

import { cellText } from '@shared/domain/cell-text'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react'
import { Grid } from '../../ui/grid/grid'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { FilterBar } from './filter-bar'
import { gridColumns, LEDGER_KEY } from './ledger-columns'
import { LedgerEmpty } from './ledger-empty'
import type { LedgerRow } from './ledger-row'
import { LedgerToolbar } from './ledger-toolbar'
import './ledger.css'
import { RowMenu, type MenuPlace } from './row-menu'
import { useCellEdits } from './use-cell-edits'
import { useGoTo } from './use-go-to'
import { useLedgerKeys } from './use-ledger-keys'
import { useLedgerView } from './use-ledger-view'
import { useRowActions } from './use-row-actions'
import { useTotalsInBar } from './use-totals-in-bar'

/** What the page asks of whatever is shown beside the table. */
export interface PanelMoves {
  readonly onClose: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

interface LedgerPageProps {
  readonly ledgerId: LedgerId | 'all'
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly renderPanel: (targetId: TargetId, moves: PanelMoves) => ReactNode
  /** Buttons of other features for the toolbar and the empty page: import, export. */
  readonly actions?: ReactNode
}

/** The ledger: everything about these rows. Filter above, table in the middle, the opened target beside it. */
export function LedgerPage({ ledgerId, filter, onFilter, renderPanel, actions }: LedgerPageProps) {
  const messages = useMessages()
  const shown = useLedgerView(ledgerId, filter)
  const { lines, preference, setPreference, columns, ledgers } = shown
  const grid = useRef<GridHandle>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const current = lines.rows.find(({ id }) => id === currentId) ?? lines.rows[0]
  const { goTo, isWanted } = useGoTo(grid, lines.rows, shown)
  const openId = useDeferredValue(isPanelOpen ? (current?.target.id ?? null) : null)

  const [seenOpen, setSeenOpen] = useState<TargetId | undefined>(undefined)
  if (filter.open !== seenOpen) {
    setSeenOpen(filter.open)
    if (filter.open) {
      setCurrentId(filter.open)
      setPanelOpen(true)
    }
  }

  const getText = useMemo(() => {
    const byKey = new Map<string, Column>(columns.map((column) => [column.key, column]))
    return (row: LedgerRow, key: string) => {
      if (key === 'ordinal') return String(row.number)
      if (key === LEDGER_KEY) return row.target.ledgerIds.map((id) => ledgers.get(id)?.name ?? '').join('、')
      const column = byKey.get(key)
      return column ? cellText(column, row.target, row.summary, row.standing) : ''
    }
  }, [columns, ledgers])
  const textOf = (rowId: string, key: string) => {
    const row = lines.rows.find(({ id }) => id === rowId)
    return row ? getText(row, key) : ''
  }
  const edits = useCellEdits({ columns, textOf })
  const firstLedger = ledgerId === 'all' ? ([...ledgers.values()][0]?.id ?? null) : ledgerId
  const rowActions = useRowActions({
    ledgerId: ledgerId === 'all' ? (current?.target.ledgerIds[0] ?? firstLedger) : ledgerId,
    all: shown.all,
    current,
    onAdded: (id) => {
      if (shown.isFiltered) onFilter({ ledger: ledgerId })
      goTo(id, 'title')
    },
  })
  const open = useCallback((rowId: string) => {
    setCurrentId(rowId)
    setPanelOpen(true)
  }, [])
  const openRow = useCallback((row: LedgerRow) => open(row.id), [open])
  const wishes = { preference, messages, onOpen: openRow }
  const drawn = useMemo(
    () => gridColumns(columns, ledgerId === 'all', wishes),
    // oxlint-disable-next-line react/exhaustive-deps -- the parts of the wishes, not the object made for them
    [columns, ledgerId, preference, messages, openRow],
  )
  const onTotals = useTotalsInBar()
  const page = useLedgerKeys(rowActions.add)
  const closePanel = () => {
    setPanelOpen(false)
    grid.current?.focus()
    if (filter.open) {
      const { open: _, ...rest } = filter
      onFilter(rest)
    }
  }
  const hasTree = shown.all.some(({ hasChildren }) => hasChildren)
  return (
    <section ref={page} className="ledger-page" aria-label={shown.ledger?.name ?? messages.ledger.allLedgers}>
      <LedgerToolbar
        columns={columns}
        preference={preference}
        onPreference={setPreference}
        hasTree={hasTree}
        isCollapsed={shown.collapsed.length > 0}
        canAdd={firstLedger !== null}
        hasCurrent={current !== undefined}
        actions={actions}
        onAdd={rowActions.add}
        onRemove={() => rowActions.remove(grid.current?.selectedRowIds() ?? [])}
        onFold={shown.fold}
      />
      <FilterBar filter={filter} onFilter={onFilter} choices={shown.choices} shown={lines.matching} all={lines.all} />
      <div className="ledger-main">
        <div className="ledger-table">
          <Grid
            ref={grid}
            label={messages.ledger.gridLabel}
            columns={drawn}
            rows={lines.rows}
            getText={getText}
            {...(hasTree && { treeKey: 'title' })}
            rowHeight={preference.isComfortable ? 44 : 32}
            sort={shown.sort}
            currentRowId={isWanted ? null : currentId}
            emptyState={
              <LedgerEmpty
                all={lines.all}
                actions={actions}
                canAdd={firstLedger !== null}
                onAdd={() => rowActions.add('sibling')}
                onClear={() => onFilter({ ledger: ledgerId })}
              />
            }
            onEdit={edits.onEdit}
            onSort={shown.sortBy}
            onWidthChange={(key, width) => setPreference({ widths: { ...preference.widths, [key]: width } })}
            onToggle={shown.toggle}
            onCurrentRowChange={setCurrentId}
            onOpen={open}
            onSelectionChange={onTotals}
            onContextMenu={(rowId, _key, x, y) =>
              setMenu({ rowId, x, y, selectedIds: grid.current?.selectedRowIds() ?? [rowId] })
            }
          />
        </div>
        {openId !== null &&
          renderPanel(openId, {
            onClose: closePanel,
            onNext: () => grid.current?.moveRow(1),
            onPrevious: () => grid.current?.moveRow(-1),
          })}
      </div>
      <RowMenu
        place={menu}
        onClose={() => setMenu(null)}
        onOpen={open}
        onAdd={rowActions.add}
        onRemove={rowActions.remove}
      />
      <div>{edits.questions}</div>
      <div>{rowActions.questions}</div>
    </section>
  )
}

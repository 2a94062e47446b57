import type { LedgerId } from '@shared/domain/ids'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Grid } from '../../ui/grid/grid'
import type { GridHandle, MenuPlace } from '../../ui/grid/grid-types'
import { useMessages } from '../../ui/messages/use-messages'
import { FilterBar } from './filter-bar'
import { GroupBanner } from './group-banner'
import { GroupChooser } from './group-chooser'
import { currentTarget, targetsAmong, type LedgerLine } from './group-line'
import { gridColumns, isColumnShown } from './ledger-columns'
import { LedgerEmpty } from './ledger-empty'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerPageProps } from './page-parts'
import { LedgerToolbar } from './ledger-toolbar'
import { LevelSummary } from './level-summary'
import './ledger.css'
import { rowHeightOf } from './row-height'
import { RowMenu } from './row-menu'
import { useBulkEdits } from './use-bulk-edits'
import { commentedKeys } from './comments'
import { useCellEdits } from './use-cell-edits'
import { useCellTexts } from './use-cell-texts'
import { useColumnMenu } from './use-column-menu'
import { useComments } from './use-comments'
import { useGoTo, useUnfoldAsked } from './use-go-to'
import { useLedgerKeys } from './use-ledger-keys'
import { isFiltering } from './use-ledger-rows'
import { useLedgerView } from './use-ledger-view'
import { useOpenTarget, withoutOpen } from './use-open-target'
import { useRowActions } from './use-row-actions'
import { useSavedViews } from './use-saved-views'
import { useTellTable } from './use-tell-table'
import { useTotalsInBar } from './use-totals-in-bar'
import { ViewTabs } from './view-tabs'

/** The light that a row is tinted by. */
function lightOfLine(line: LedgerLine): string | undefined {
  return line.isBanner ? undefined : line.light
}

/** Where rows go that are added at the end: below the last one, among its siblings. */
function endOf(ledgerId: LedgerId, all: readonly LedgerRow[]) {
  const last = all.at(-1)?.target
  return { ledgerId, parentId: last?.parentId ?? null, afterOrder: last?.order ?? 0 }
}

/** The ledger: everything about these rows. Filter above, table in the middle, the opened target beside it. */
export function LedgerPage({ ledgerId, filter, onFilter, renderPanel, actions, lookSwitch, chart }: LedgerPageProps) {
  const messages = useMessages()
  const shown = useLedgerView(ledgerId, filter, chart === undefined)
  const { lines, preference, setPreference, columns, ledgers } = shown
  const grid = useRef<GridHandle>(null)
  const { currentId, setCurrentId, isPanelOpen, closeTarget, open } = useOpenTarget(filter.open)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const current = useMemo(() => currentTarget(lines.rows, shown.all, currentId), [lines.rows, shown.all, currentId])
  const clearFilters = () => {
    shown.columnFilters.clear()
    if (isFiltering(filter)) onFilter({ ledger: ledgerId })
  }
  const { goTo, lookFor, isWanted } = useGoTo(grid, lines.rows, { ...shown, clearFilters })
  useUnfoldAsked(filter.open, lines.rows, lookFor)
  const openId = useDeferredValue(isPanelOpen ? (current?.target.id ?? null) : null)

  const getText = useCellTexts(columns, ledgers)
  const firstLedger = ledgerId === 'all' ? ([...ledgers.values()][0]?.id ?? null) : ledgerId
  const isWholeLedger = ledgerId !== 'all' && !shown.isFiltered && shown.grouping === null
  const edits = useCellEdits({ columns, rows: shown.all, end: isWholeLedger ? endOf(ledgerId, shown.all) : null })
  const rowActions = useRowActions({
    ledgerId: ledgerId === 'all' ? (current?.target.ledgerIds[0] ?? firstLedger) : ledgerId,
    all: shown.all,
    current,
    onAdded: (id) => goTo(id, 'title'),
  })
  const openRow = useCallback((row: LedgerRow) => open(row.id), [open])
  const wishes = { preference, messages, onOpen: openRow }
  const drawn = useMemo(
    () => gridColumns(columns, ledgerId === 'all', wishes),
    // oxlint-disable-next-line react/exhaustive-deps -- the parts of the wishes, not the object made for them
    [columns, ledgerId, preference, messages, openRow],
  )
  const groupTitle = shown.grouping?.title ?? ''
  const shownKinds = useMemo(() => columns.filter((column) => isColumnShown(column, preference)), [columns, preference])
  const renderBanner = useCallback(
    (line: LedgerLine) => (line.isBanner ? <GroupBanner line={line} title={groupTitle} columns={shownKinds} /> : null),
    [groupTitle, shownKinds],
  )
  useTellTable({ ledgerId, columns: shownKinds, lines: lines.rows, groupTitle, all: shown.all })
  const savedViews = useSavedViews(ledgerId, shown, filter, onFilter)
  const onTotals = useTotalsInBar()
  const columnMenu = useColumnMenu(shown, () => grid.current?.focus())
  /** A new row is typed into where it stands, and that is in the table. */
  const add = (place: 'sibling' | 'child') => {
    grid.current?.commitEdit()
    chart?.onTable()
    rowActions.add(place)
  }
  const targets = useMemo(() => targetsAmong(lines.rows), [lines.rows])
  const hasTree = useMemo(() => shown.all.some(({ hasChildren }) => hasChildren), [shown.all])
  const bulk = useBulkEdits({
    rows: targets,
    columns: shownKinds,
    textOf: getText,
    selectedIds: () => grid.current?.selectedRowIds() ?? [],
    onEdit: edits.onEdit,
    onClosed: () => grid.current?.focus(),
  })
  const comments = useComments({ grid, all: shown.all, lines: lines.rows, columns, goTo })
  useLedgerKeys({ add, replace: bulk.replace, comment: comments.move })
  const closeMenu = () => {
    setMenu(null)
    // The menu had the focus; what was chosen in it may take it for itself.
    setTimeout(() => {
      if (document.activeElement === document.body) grid.current?.focus()
    }, 0)
  }
  const forgetAsked = () => filter.open && onFilter(withoutOpen(filter))
  const closePanel = () => {
    closeTarget()
    grid.current?.focus()
    forgetAsked()
  }
  const emptyState = (
    <LedgerEmpty
      all={lines.all}
      actions={actions}
      canAdd={firstLedger !== null}
      onAdd={() => add('sibling')}
      onClear={clearFilters}
    />
  )
  const common = {
    ref: grid,
    currentRowId: isWanted ? null : currentId,
    emptyState,
    onToggle: shown.toggle,
    onCurrentRowChange: (rowId: string) => {
      setCurrentId(rowId)
      forgetAsked()
    },
    onOpen: open,
  }
  return (
    <section className="ledger-page" aria-label={shown.ledger?.name ?? messages.ledger.allLedgers}>
      <LedgerToolbar
        columns={columns}
        preference={preference}
        onPreference={setPreference}
        canFold={hasTree || shown.grouping !== null}
        isCollapsed={shown.isFolded}
        grouping={
          <GroupChooser groupings={shown.groups.groupings} current={shown.grouping} onGroup={shown.groups.groupBy} />
        }
        canAdd={firstLedger !== null}
        hasCurrent={current !== undefined}
        shown={lines.matching}
        all={lines.all}
        actions={actions}
        lookSwitch={lookSwitch}
        bulk={bulk.menu}
        comments={comments.button}
        summary={<LevelSummary rows={shown.all} />}
        isTable={chart === undefined}
        onAdd={add}
        onRemove={() => rowActions.remove(grid.current?.selectedRowIds() ?? [])}
        onFold={shown.fold}
      />
      <ViewTabs saved={savedViews} />
      <FilterBar
        filter={filter}
        onFilter={onFilter}
        choices={shown.choices}
        columnChips={columnMenu.chips}
        onClear={clearFilters}
      />
      <div className="ledger-main">
        <div className="ledger-table">
          {chart ? (
            chart.render({
              ...common,
              rows: targets,
              name: shown.ledger?.name ?? messages.ledger.allLedgers,
              issuer: shown.ledger?.issuer ?? '',
              matching: lines.matching,
              all: lines.all,
            })
          ) : (
            <Grid
              {...common}
              rows={lines.rows}
              label={messages.ledger.gridLabel}
              columns={drawn}
              getText={getText}
              {...(hasTree && !shown.grouping && { treeKey: 'title' })}
              renderBanner={renderBanner}
              markedKeysOf={commentedKeys}
              renderNote={comments.renderNote}
              onComment={comments.open}
              {...(preference.isTinted && { tintOf: lightOfLine })}
              rowHeight={rowHeightOf(preference)}
              sort={shown.sort}
              onEdit={edits.onEdit}
              onSort={shown.sortBy}
              filteredKeys={shown.columnFilters.active}
              onColumnMenu={columnMenu.open}
              onWidthChange={(key, width) => setPreference({ widths: { ...preference.widths, [key]: width } })}
              onSelectionChange={onTotals}
              onContextMenu={setMenu}
            />
          )}
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
        onClose={closeMenu}
        onOpen={open}
        onAdd={add}
        hasComment={comments.hasComment}
        onComment={({ rowId, key, x, y }) => comments.open(rowId, key, { left: x, bottom: y })}
        onUncomment={comments.remove}
        onBulk={bulk.edit}
        onRemove={rowActions.remove}
      />
      {columnMenu.popup}
      {bulk.dialog}
      {comments.popup}
      <div>{edits.questions}</div>
      <div>{rowActions.questions}</div>
    </section>
  )
}

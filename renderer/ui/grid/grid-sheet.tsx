/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { useId, useImperativeHandle, useRef } from 'react'
import { useMessages } from '../messages/use-messages'
import { useFitWidth } from './fit-width'
import { isEditable, rowIdsIn } from './fill'
import { GridBody } from './grid-body'
import { GridHeader } from './grid-header'
import { GridInput } from './grid-input'
import { GridNote } from './grid-note'
import { handleKey } from './grid-keys'
import type { RowLines } from './grid-row-view'
import type { GridProps, GridRow, GridSort } from './grid-types'
import { HEAD_HEIGHT, pageFrom } from './layout'
import { RefusalBubble } from './refusal-bubble'
import { clamped, rangeOf, singleCell, type CellPosition } from './selection'
import { useClipboard } from './use-clipboard'
import { useDragSelect } from './use-drag-select'
import { useEditing, type ActiveCell } from './use-editing'
import { useGridActions } from './use-grid-actions'
import { gridMouse } from './use-grid-mouse'
import { useGridSelection } from './use-grid-selection'
import { useRowPlaces } from './use-row-places'
import { useSteadyView } from './use-steady-view'
import { useSubmit } from './use-submit'
import { useTotals } from './use-totals'
import { useColumnLayout, viewportOf } from './use-viewport'

const unsorted: readonly GridSort[] = []
const TWO_LINES = 40

interface GridSheetProps<R extends GridRow> extends GridProps<R> {
  readonly scroller: HTMLElement
}

/** Everything inside the scrolling frame; the frame is there before the sheet asks how large it is. */
export function GridSheet<R extends GridRow>({ ref: handleRef, scroller, ...props }: GridSheetProps<R>) {
  const { columns, rows, getText, treeKey, label, rowHeight = 32 } = props
  const messages = useMessages().grid
  const gridId = useId()
  const layout = useColumnLayout(columns, scroller)
  const { places, seeHeights } = useRowPlaces({ rows, columns, layout, getText, treeKey, rowHeight, scroller })
  const show = useSteadyView(scroller, rows, layout, places)
  const size = { rows: rows.length, columns: columns.length }

  const { selection, select, activeId } = useGridSelection(rows, columns.length, {
    currentRowId: props.currentRowId,
    onCurrentRowChange: props.onCurrentRowChange,
    show,
  })
  const active = activeCell(props, selection.active)
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const { refused, submit, refuse } = useSubmit(props.onEdit, () => fieldRef.current?.focus({ preventScroll: true }))
  const editor = useEditing(active, submit, fieldRef)
  const boundsOf = ({ row, column }: CellPosition) =>
    document.getElementById(`${gridId}-${row}-${column}`)?.getBoundingClientRect() ?? null
  const actions = useGridActions({
    props,
    active,
    selection,
    select,
    editor,
    refused,
    submit,
    refuse,
    pageFrom: (row, direction) => pageFrom(row, direction, viewportOf(scroller), places),
    boundsOf,
    headOf: (column) => scroller.querySelectorAll('[role=columnheader]')[column]?.getBoundingClientRect() ?? null,
  })
  const stretchTo = (corner: CellPosition) => select({ active: selection.active, corner }, false)
  const startDrag = useDragSelect(scroller, layout, places, stretchTo)
  const mouse = gridMouse({ props, selection, select, editor, startDrag })
  const isEditing = editor.editing !== null
  const { cut, forgetCut, ...clipboard } = useClipboard({
    rows,
    columns,
    getText,
    selection,
    isEditing,
    submit: actions.hand,
    select,
  })
  useTotals(rows, columns, getText, selection, props.onSelectionChange)

  const fitWidth = useFitWidth(columns, rows, getText, treeKey, scroller)
  useImperativeHandle(handleRef, () => ({
    focus: () => editor.fieldRef.current?.focus({ preventScroll: true }),
    moveRow: (delta) => {
      editor.commit()
      const { row, column } = selection.active
      // Where the current row has left, the next one stands in its place already.
      const step = delta > 0 && isCurrentGone(props) ? delta - 1 : delta
      select(singleCell(clamped({ row: row + step, column }, size)))
    },
    goTo: (rowId, key) => {
      const row = rows.findIndex(({ id }) => id === rowId)
      if (row < 0) return false
      editor.commit()
      const column = columns.findIndex((candidate) => candidate.key === key)
      select(singleCell({ row, column: column < 0 ? selection.active.column : column }))
      return true
    },
    selectedRowIds: () => rowIdsIn(rows, rangeOf(selection)),
    currentCell: () => active && { rowId: active.row.id, key: active.column.key, bounds: boundsOf(selection.active) },
    commitEdit: () => editor.commit(),
  }))

  const [first] = refused
  const refusedColumn = columns.findIndex(({ key }) => key === first?.key)
  const inputLabel = active ? messages.cellLabel(active.column.title, selection.active.row + 1, active.text) : label
  const hasNote = active !== null && isMarked(props, active)
  const note = props.renderNote && {
    id: `${gridId}-note`,
    scroller,
    rows,
    columns,
    layout,
    places,
    active: selection.active,
    render: props.renderNote,
  }
  const body = {
    gridId,
    scroller,
    rows,
    columns,
    layout,
    places,
    lines: linesOf(rowHeight),
    seeHeights,
    selection,
    refused,
    cut,
    treeKey,
    getText,
    tintOf: props.tintOf,
    markedKeysOf: props.markedKeysOf,
    renderBanner: props.renderBanner,
  }
  return (
    <>
      <div
        role="presentation"
        className="grid-sheet"
        style={{ width: layout.totalWidth, height: HEAD_HEIGHT + places.total }}
        {...mouse}
      >
        <div
          role={treeKey === undefined && !rows[0]?.isBanner ? 'grid' : 'treegrid'}
          id={gridId}
          className="grid-table"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
        >
          <GridHeader
            columns={columns}
            layout={layout}
            height={HEAD_HEIGHT}
            sort={props.sort ?? unsorted}
            onSort={props.onSort}
            filteredKeys={props.filteredKeys}
            onColumnMenu={props.onColumnMenu}
            onWidthChange={props.onWidthChange}
            fitWidth={fitWidth}
          />
          <GridBody {...body} />
        </div>
        <GridInput
          gridId={gridId}
          label={inputLabel}
          cell={selection.active}
          layout={layout}
          places={places}
          editor={editor}
          describedBy={hasNote ? `${gridId}-note` : undefined}
          isReadOnly={!active || !isEditable(active.column, active.row)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') forgetCut()
            handleKey(event, { editor, move: actions.move, act: actions.act })
          }}
          {...clipboard}
        />
        {note && !isEditing && <GridNote {...note} render={note.render} />}
        {first && (
          <RefusalBubble
            refused={refused}
            row={first.rowId === activeId ? selection.active.row : rows.findIndex(({ id }) => id === first.rowId)}
            column={refusedColumn}
            layout={layout}
            places={places}
          />
        )}
      </div>
      {rows.length === 0 && <div className="grid-empty">{props.emptyState}</div>}
      <div className="grid-announce" aria-live="polite">
        {first && messages.refusedAnnouncement(columns[refusedColumn]?.title ?? '', first.message)}
      </div>
    </>
  )
}

function isCurrentGone<R extends GridRow>({ currentRowId, rows }: GridProps<R>): boolean {
  return typeof currentRowId === 'string' && !rows.some(({ id }) => id === currentRowId)
}

function isMarked<R extends GridRow>({ markedKeysOf }: GridProps<R>, { row, column }: ActiveCell<R>): boolean {
  return !row.isBanner && (markedKeysOf?.(row).split(' ').includes(column.key) ?? false)
}

function linesOf(rowHeight: number | 'text'): RowLines {
  return rowHeight === 'text' ? 'all' : rowHeight >= TWO_LINES ? 'two' : 'one'
}

function activeCell<R extends GridRow>(props: GridProps<R>, { row: number, column: place }: CellPosition) {
  const row = props.rows[number]
  const column = props.columns[place]
  const cell: ActiveCell<R> | null = row && column ? { row, column, text: props.getText(row, column.key) } : null
  return cell
}

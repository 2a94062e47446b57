/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, type ReactNode } from 'react'
import { GridBanner } from './grid-banner'
import { GridRowView } from './grid-row-view'
import type { GridColumn, GridRow } from './grid-types'
import type { ColumnLayout, Sizes } from './layout'
import { rangeOf, type Selection } from './selection'
import type { RefusedCell } from './use-submit'

interface GridBodyProps<R extends GridRow> {
  readonly gridId: string
  readonly scroller: HTMLElement
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  readonly sizes: Sizes
  readonly selection: Selection
  readonly refused: readonly RefusedCell[]
  readonly treeKey: string | undefined
  readonly getText: (row: R, key: string) => string
  readonly tintOf: ((row: R) => string | undefined) | undefined
  readonly renderBanner: ((row: R) => ReactNode) | undefined
}

const OVERSCAN_ROWS = 8
const OVERSCAN_COLUMNS = 2

/** The rows and columns that are in view, and a few around them. */
export function GridBody<R extends GridRow>(props: GridBodyProps<R>) {
  const { gridId, rows, columns, layout, sizes, selection, refused, treeKey, getText } = props
  const getScrollElement = () => props.scroller
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize: () => sizes.rowHeight,
    overscan: OVERSCAN_ROWS,
    paddingStart: sizes.headHeight,
  })
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement,
    estimateSize: (column) => layout.widths[column] ?? 0,
    overscan: OVERSCAN_COLUMNS,
  })
  useLayoutEffect(() => {
    rowWindow.measure()
  }, [rowWindow, sizes.rowHeight])
  useLayoutEffect(() => {
    columnWindow.measure()
  }, [columnWindow, layout])

  const range = rangeOf(selection)
  const shown = columnWindow.getVirtualItems()
  const firstColumn = shown[0]?.index ?? 0
  const lastColumn = shown.at(-1)?.index ?? -1
  return (
    <div role="rowgroup" className="grid-body">
      {rowWindow.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        const isSelected = index >= range.top && index <= range.bottom
        if (row.isBanner) {
          return (
            <GridBanner
              key={row.id}
              gridId={gridId}
              row={row}
              index={index}
              top={start}
              width={layout.totalWidth}
              columnCount={columns.length}
              isSelected={isSelected}
              activeColumn={index === selection.active.row ? selection.active.column : -1}
              render={props.renderBanner}
            />
          )
        }
        return (
          <GridRowView
            key={row.id}
            gridId={gridId}
            row={row}
            index={index}
            top={start}
            columns={columns}
            layout={layout}
            firstColumn={firstColumn}
            lastColumn={lastColumn}
            selectedFrom={isSelected ? range.left : -1}
            selectedTo={isSelected ? range.right : -1}
            activeColumn={index === selection.active.row ? selection.active.column : -1}
            refusedKeys={refusedKeysOf(refused, row.id)}
            tint={props.tintOf?.(row)}
            treeKey={treeKey}
            getText={getText}
          />
        )
      })}
    </div>
  )
}

function refusedKeysOf(refused: readonly RefusedCell[], rowId: string): string {
  if (refused.length === 0) return ''
  return refused
    .filter((cell) => cell.rowId === rowId)
    .map((cell) => cell.key)
    .join(' ')
}

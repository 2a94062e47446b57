/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { GridBanner } from './grid-banner'
import { GridRowView, type RowLines } from './grid-row-view'
import type { GridColumn, GridRow } from './grid-types'
import { HEAD_HEIGHT, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import { rangeOf, type Selection } from './selection'
import type { CutCells } from './use-clipboard'
import type { SeeHeights } from './use-row-places'
import { useShownCells } from './use-shown-cells'
import type { RefusedCell } from './use-submit'

interface GridBodyProps<R extends GridRow> {
  readonly gridId: string
  readonly scroller: HTMLElement
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  readonly places: RowPlaces
  readonly lines: RowLines
  readonly seeHeights: SeeHeights<R> | null
  readonly selection: Selection
  readonly refused: readonly RefusedCell[]
  readonly cut: CutCells | null
  readonly treeKey: string | undefined
  readonly getText: (row: R, key: string) => string
  readonly tintOf: ((row: R) => string | undefined) | undefined
  readonly markedKeysOf: ((row: R) => string) | undefined
  readonly renderBanner: ((row: R) => ReactNode) | undefined
}

/** The rows and columns that are in view, and a few around them. */
export function GridBody<R extends GridRow>(props: GridBodyProps<R>) {
  const { gridId, rows, columns, layout, places, lines, seeHeights, selection, refused, cut, treeKey, getText } = props
  const body = useRef<HTMLDivElement>(null)
  const shown = useShownCells(props.scroller, places, layout, HEAD_HEIGHT)
  useLayoutEffect(() => {
    if (seeHeights === null || body.current === null) return
    const drawn = [...body.current.children].flatMap((element) => {
      const row = rows[Number((element as HTMLElement).dataset['row'])]
      return row ? [{ row, element }] : []
    })
    seeHeights(drawn)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- whatever draws other cells has them looked at
  }, [seeHeights, rows, layout, places, shown])

  const range = rangeOf(selection)
  const drawn: ReactNode[] = []
  for (let index = shown.firstRow; index <= shown.lastRow; index += 1) {
    const row = rows[index]
    if (!row) continue
    const isSelected = index >= range.top && index <= range.bottom
    const common = {
      gridId,
      row,
      index,
      top: HEAD_HEIGHT + places.top(index),
      height: places.height(index),
      activeColumn: index === selection.active.row ? selection.active.column : -1,
    }
    drawn.push(
      row.isBanner ? (
        <GridBanner
          {...common}
          key={row.id}
          width={layout.totalWidth}
          columnCount={columns.length}
          isSelected={isSelected}
          render={props.renderBanner}
        />
      ) : (
        <GridRowView
          {...common}
          key={row.id}
          lines={lines}
          columns={columns}
          layout={layout}
          firstColumn={shown.firstColumn}
          lastColumn={shown.lastColumn}
          selectedFrom={isSelected ? range.left : -1}
          selectedTo={isSelected ? range.right : -1}
          refusedKeys={refusedKeysOf(refused, row.id)}
          cutKeys={cut?.rowIds.has(row.id) ? cut.keys : undefined}
          markedKeys={props.markedKeysOf?.(row) ?? ''}
          tint={props.tintOf?.(row)}
          treeKey={treeKey}
          getText={getText}
        />
      ),
    )
  }
  return (
    <div ref={body} role="rowgroup" className="grid-body">
      {drawn}
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

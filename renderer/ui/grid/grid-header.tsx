/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { memo, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react'
import type { GridColumn, GridRow, GridSort } from './grid-types'
import { HeadMenuButton, openMenuByKey } from './head-menu-button'
import { SMALLEST_WIDTH, type ColumnLayout } from './layout'

interface GridHeaderProps<R extends GridRow> {
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  readonly height: number
  readonly sort: readonly GridSort[]
  readonly onSort: ((key: string, isAdditive: boolean) => void) | undefined
  readonly filteredKeys: ReadonlySet<string> | undefined
  readonly onColumnMenu: ((key: string, head: DOMRect) => void) | undefined
  readonly onWidthChange: ((key: string, width: number) => void) | undefined
  readonly fitWidth: (key: string) => number
}

function Header<R extends GridRow>(props: GridHeaderProps<R>) {
  const { columns, layout, height } = props
  const heads = columns.map((column, number) => head(props, column, number))
  return (
    <div role="rowgroup" className="grid-head" style={{ height, width: layout.totalWidth }}>
      <div role="row" aria-rowindex={1} className="grid-head-row">
        {layout.frozenCount > 0 && (
          <div role="presentation" className="grid-frozen" style={{ width: layout.frozenWidth }}>
            {heads.slice(0, layout.frozenCount)}
          </div>
        )}
        {heads.slice(layout.frozenCount)}
      </div>
    </div>
  )
}

function head<R extends GridRow>(props: GridHeaderProps<R>, column: GridColumn<R>, number: number): ReactNode {
  const { layout, sort, onSort } = props
  const rank = sort.findIndex(({ key }) => key === column.key)
  const direction = sort[rank]?.direction
  const align = column.align ?? (column.kind === 'figure' ? 'end' : 'start')
  const title = <span className="grid-text">{column.title}</span>
  return (
    <div
      role="columnheader"
      key={column.key}
      className={`grid-cell grid-head-cell align-${align}`}
      aria-colindex={number + 1}
      aria-sort={rank === 0 ? direction : undefined}
      // The buttons within would add themselves to the head's name.
      aria-label={column.title}
      title={column.hint ?? column.title}
      style={{ left: layout.lefts[number], width: layout.widths[number] }}
    >
      {onSort && column.isSortable !== false ? (
        <button
          type="button"
          tabIndex={-1}
          className="grid-sort"
          onClick={(event) => onSort(column.key, event.shiftKey || event.ctrlKey)}
          onKeyDown={(event) => openMenuByKey(event, column.key, column.hasMenu ? props.onColumnMenu : undefined)}
        >
          {title}
          {direction && (
            <span className="grid-sort-mark" aria-hidden>
              {direction === 'ascending' ? '↑' : '↓'}
              {sort.length > 1 && rank + 1}
            </span>
          )}
        </button>
      ) : (
        title
      )}
      {props.onColumnMenu && column.hasMenu && (
        <HeadMenuButton
          columnKey={column.key}
          title={column.title}
          isActive={props.filteredKeys?.has(column.key) === true}
          onMenu={props.onColumnMenu}
        />
      )}
      {props.onWidthChange && <WidthEdge {...props} column={column} width={layout.widths[number] ?? 0} />}
    </div>
  )
}

interface WidthEdgeProps<R extends GridRow> extends GridHeaderProps<R> {
  readonly column: GridColumn<R>
  readonly width: number
}

function WidthEdge<R extends GridRow>({ column, width, onWidthChange, fitWidth }: WidthEdgeProps<R>) {
  const smallest = column.minWidth ?? SMALLEST_WIDTH
  const drag = (down: ReactPointerEvent<HTMLElement>) => {
    const edge = down.currentTarget
    const startX = down.clientX
    edge.setPointerCapture(down.pointerId)
    const follow = (move: PointerEvent) =>
      onWidthChange?.(column.key, Math.round(Math.max(smallest, width + move.clientX - startX)))
    edge.addEventListener('pointermove', follow)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), { once: true })
  }
  return (
    <span
      aria-hidden
      className="grid-edge"
      data-edge={column.key}
      onPointerDown={drag}
      onDoubleClick={() => onWidthChange?.(column.key, Math.max(smallest, fitWidth(column.key)))}
    />
  )
}

export const GridHeader = memo(Header) as typeof Header

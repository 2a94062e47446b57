/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { memo, type ReactNode } from 'react'
import { isEditable } from './fill'
import { withSeparators } from './figure'
import type { GridColumn, GridRow } from './grid-types'
import type { ColumnLayout } from './layout'

export interface GridRowViewProps<R extends GridRow> {
  readonly gridId: string
  readonly row: R
  /** Row number from 0. */
  readonly index: number
  readonly top: number
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  /** The visible loose columns, both ends included. */
  readonly firstColumn: number
  readonly lastColumn: number
  /** Selected columns of this row, or -1. */
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly activeColumn: number
  /** Keys of refused cells, joined by spaces. */
  readonly refusedKeys: string
  readonly tint: string | undefined
  readonly treeKey: string | undefined
  readonly getText: (row: R, key: string) => string
}

function RowView<R extends GridRow>(props: GridRowViewProps<R>) {
  const { row, index, layout, treeKey } = props
  const frozen: ReactNode[] = []
  for (let column = 0; column < layout.frozenCount; column += 1) frozen.push(cell(props, column))
  const loose: ReactNode[] = []
  for (let column = Math.max(layout.frozenCount, props.firstColumn); column <= props.lastColumn; column += 1) {
    loose.push(cell(props, column))
  }
  const tree = treeKey === undefined ? {} : treeAttributes(row)
  const tone = `${row.tone ? ` is-${row.tone}` : ''}${props.tint ? ` tint-${props.tint}` : ''}`
  return (
    <div
      role="row"
      className={`grid-row${tone}`}
      aria-rowindex={index + 2}
      data-row={index}
      style={{ top: props.top, width: layout.totalWidth }}
      {...tree}
    >
      {frozen.length > 0 && (
        <div role="presentation" className="grid-frozen" style={{ width: layout.frozenWidth }}>
          {frozen}
        </div>
      )}
      {loose}
    </div>
  )
}

function treeAttributes(row: GridRow) {
  const level = { 'aria-level': (row.depth ?? 0) + 1 }
  return row.hasChildren ? { ...level, 'aria-expanded': row.isExpanded === true } : level
}

function cell<R extends GridRow>(props: GridRowViewProps<R>, number: number): ReactNode {
  const column = props.columns[number]
  if (!column) return null
  const { row, index, layout } = props
  const text = props.getText(row, column.key)
  const isSelected = number >= props.selectedFrom && number <= props.selectedTo
  const isRefused = props.refusedKeys !== '' && props.refusedKeys.split(' ').includes(column.key)
  const isTree = column.key === props.treeKey
  const className = [
    `grid-cell kind-${column.kind} align-${column.align ?? (column.kind === 'figure' ? 'end' : 'start')}`,
    isSelected ? ' is-selected' : '',
    number === props.activeColumn ? ' is-active' : '',
    isRefused ? ' is-refused' : '',
  ].join('')
  return (
    <div
      role="gridcell"
      key={column.key}
      id={`${props.gridId}-${index}-${number}`}
      className={className}
      aria-colindex={number + 1}
      aria-selected={isSelected}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.2 has it for gridcell
      aria-readonly={!isEditable(column, row)}
      aria-invalid={isRefused || undefined}
      title={column.render ? undefined : text}
      style={{ left: layout.lefts[number], width: layout.widths[number] }}
    >
      {isTree && <TreeMark row={row} />}
      {column.render ? column.render(row) : shown(column, text)}
    </div>
  )
}

function shown<R extends GridRow>(column: GridColumn<R>, text: string): ReactNode {
  if (column.kind !== 'figure') return <span className="grid-text">{text}</span>
  return text === '' ? <span className="grid-missing">—</span> : withSeparators(text)
}

function TreeMark({ row }: { readonly row: GridRow }) {
  const indent = { width: (row.depth ?? 0) * 16 }
  return (
    <>
      <span className="grid-indent" style={indent} />
      <span className="grid-toggle" aria-hidden data-toggle={row.hasChildren ? '' : undefined}>
        {row.hasChildren ? (row.isExpanded ? '▾' : '▸') : ''}
      </span>
    </>
  )
}

/** One drawn row; drawn again only when something it shows has changed. */
export const GridRowView = memo(RowView) as typeof RowView

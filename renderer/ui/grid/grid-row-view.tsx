/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { memo, type ReactNode } from 'react'
import { isEditable } from './fill'
import { withSeparators } from './figure'
import type { GridColumn, GridRow } from './grid-types'
import { indentOf, TOGGLE_WIDTH, type ColumnLayout } from './layout'
import { isWrapping } from './text-heights'

/** How much of a text a row shows: one line, two, or all of it. */
export type RowLines = 'one' | 'two' | 'all'

export interface GridRowViewProps<R extends GridRow> {
  readonly gridId: string
  readonly row: R
  /** Row number from 0. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly lines: RowLines
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
  /** Keys of cells that were cut and not yet pasted. */
  readonly cutKeys: ReadonlySet<string> | undefined
  /** Keys of cells with a mark in their corner, joined by spaces. */
  readonly markedKeys: string
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
      style={{ top: props.top, width: layout.totalWidth, height: props.height }}
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
  const isRefused = isAmong(props.refusedKeys, column.key)
  const isTree = column.key === props.treeKey
  const className = [
    `grid-cell kind-${column.kind} align-${column.align ?? (column.kind === 'figure' ? 'end' : 'start')}`,
    isSelected ? ' is-selected' : '',
    number === props.activeColumn ? ' is-active' : '',
    isRefused ? ' is-refused' : '',
    props.cutKeys?.has(column.key) ? ' is-cut' : '',
    isAmong(props.markedKeys, column.key) ? ' is-marked' : '',
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
      {column.render ? column.render(row) : shown(column, text, props.lines)}
    </div>
  )
}

function isAmong(keys: string, key: string): boolean {
  return keys !== '' && keys.split(' ').includes(key)
}

/** More characters than any line shows; laying out thousands of them in every frame would be felt. */
const MOST_SHOWN = 300

/** Boxes cost: only a text that may take several lines has one of its own. */
function shown<R extends GridRow>(column: GridColumn<R>, text: string, lines: RowLines): ReactNode {
  if (column.kind === 'figure') return text === '' ? <span className="grid-missing">—</span> : withSeparators(text)
  if (lines === 'one' || text === '' || !isWrapping(column))
    return text.length > MOST_SHOWN ? text.slice(0, MOST_SHOWN) : text
  return (
    <span className="grid-text" data-wraps={column.key}>
      {text}
    </span>
  )
}

function TreeMark({ row }: { readonly row: GridRow }) {
  if (!row.hasChildren) return <span className="grid-indent" style={{ width: indentOf(row) }} />
  return (
    <span
      className="grid-toggle"
      aria-hidden
      data-toggle=""
      style={{ width: indentOf(row), paddingLeft: indentOf(row) - TOGGLE_WIDTH }}
    >
      {row.isExpanded ? '▾' : '▸'}
    </span>
  )
}

/** One drawn row; drawn again only when something it shows has changed. */
export const GridRowView = memo(RowView) as typeof RowView

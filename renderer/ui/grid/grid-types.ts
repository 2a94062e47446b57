import type { ReactNode, Ref } from 'react'
import type { Totals } from './totals'

/** One line of the grid. Keep the same object while nothing in it changes: a row is drawn again only for a new object. */
export interface GridRow {
  readonly id: string
  /** Levels below the root; 0 when the grid is flat. */
  readonly depth?: number
  readonly hasChildren?: boolean
  readonly isExpanded?: boolean
  /** Heading rows stand out, finished or foreign rows step back. */
  readonly tone?: 'strong' | 'muted'
  /** A line across all columns that heads the rows below it: it can be folded, and holds nothing to edit, copy or add. */
  readonly isBanner?: true
}

export type GridCellKind = 'text' | 'long-text' | 'figure' | 'date' | 'choice' | 'custom'

/** Keep columns and their functions stable between renders; a new array draws every visible row again. */
export interface GridColumn<R extends GridRow = GridRow> {
  readonly key: string
  readonly title: string
  /** Explains the heading in a tooltip. */
  readonly hint?: string
  readonly width: number
  readonly minWidth?: number
  /** Only the leading run of frozen columns stays in place, and only while it leaves room for the others. */
  readonly isFrozen?: boolean
  /** Figures stand at the end unless told otherwise. */
  readonly align?: 'start' | 'center' | 'end'
  readonly kind: GridCellKind
  readonly choices?: readonly string[] | ((row: R) => readonly string[])
  readonly isEditable?: boolean | ((row: R) => boolean)
  readonly isSortable?: boolean
  /** Whether its head has a button that calls `onColumnMenu`. */
  readonly hasMenu?: boolean
  /** Draws the cell; editing, copying and totals still use `getText`. */
  readonly render?: (row: R) => ReactNode
}

export interface GridEdit {
  readonly rowId: string
  readonly key: string
  readonly text: string
  /** What stands in the cell until then. */
  readonly before: string
}

/** What one act of the user changes: one batch is one step of undo. */
export interface GridEditBatch {
  readonly kind: 'type' | 'paste' | 'fill' | 'clear' | 'move'
  /** Only cells that may be edited and whose text really changes. */
  readonly edits: readonly GridEdit[]
  /** How many of the edits replace or remove existing text. */
  readonly overwrites: number
  /** Cells that the act would have touched but that cannot be edited or lie beyond the last row or column. */
  readonly skipped: number
  /** How many of the skipped cells can not be edited, by column. */
  readonly locked?: ReadonlyMap<string, number>
  /** Pasted rows beyond the last one, by the keys of their columns: no edits, unless the parent makes rows of them. */
  readonly rowsBeyond?: readonly ReadonlyMap<string, string>[]
}

export interface GridRefusal {
  readonly rowId: string
  readonly key: string
  readonly message: string
}

/** Nothing, or the cells whose new text was not accepted; they keep the old text. */
export type GridEditAnswer = void | { readonly refused: readonly GridRefusal[] }

export interface GridSort {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

/** Where a menu was asked for, and the rows that it is about: the selected ones where it was asked for among them. */
export interface MenuPlace {
  readonly rowId: string
  readonly key: string
  readonly x: number
  readonly y: number
  readonly selectedIds: readonly string[]
}

/** What a parent may ask of a mounted grid. */
export interface GridHandle {
  readonly focus: () => void
  /** Moves the current row by `delta`, keeping the column; stops at the ends. */
  readonly moveRow: (delta: number) => void
  /** Makes the row current and brings it into view; false when it is not among the rows. */
  readonly goTo: (rowId: string, key?: string) => boolean
  /** The active cell and where it is on the screen; null while there is none. */
  readonly currentCell: () => { readonly rowId: string; readonly key: string; readonly bounds: DOMRect | null } | null
  /** The rows of the selection, from top to bottom; banners are none. */
  readonly selectedRowIds: () => readonly string[]
  /** Hands in text that is still being typed, as leaving the cell would. */
  readonly commitEdit: () => void
}

export interface GridProps<R extends GridRow> {
  /** Names the grid for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: readonly R[]
  /** The text that is edited, copied and totalled; figures without thousands separators. Must be stable. */
  readonly getText: (row: R, key: string) => string
  /** The column that carries indent and ▸ ▾; without it the grid is flat. */
  readonly treeKey?: string
  /** 32 (default) or 44 pixels, or as tall as the texts of each row. */
  readonly rowHeight?: number | 'text'
  readonly sort?: readonly GridSort[]
  readonly currentRowId?: string | null
  readonly emptyState?: ReactNode
  /** A word by which the style sheet tints a row, `tint-…`. Must be stable. */
  readonly tintOf?: (row: R) => string | undefined
  /** The keys of a row's cells that have a mark in their corner, joined by spaces. Must be stable. */
  readonly markedKeysOf?: (row: R) => string
  /** Draws the lines that are banners. Must be stable. */
  readonly renderBanner?: (row: R) => ReactNode
  readonly onEdit?: (batch: GridEditBatch) => GridEditAnswer | Promise<GridEditAnswer>
  readonly onSort?: (key: string, isAdditive: boolean) => void
  /** The keys of columns that hide rows: their buttons are always seen. Must be stable. */
  readonly filteredKeys?: ReadonlySet<string>
  /** The button in a column's head, Alt+↓ or Ctrl+Shift+L; `head` is where the head is on the screen. Must be stable. */
  readonly onColumnMenu?: (key: string, head: DOMRect) => void
  readonly onWidthChange?: (key: string, width: number) => void
  readonly onToggle?: (rowId: string) => void
  /** The user moved to another row. Never called for `currentRowId` itself. */
  readonly onCurrentRowChange?: (rowId: string) => void
  /** Enter or double-click on a cell that cannot be edited. */
  readonly onOpen?: (rowId: string, key: string) => void
  /** Shift+F2 on a cell; `cell` is where it is on the screen. */
  readonly onComment?: (rowId: string, key: string, cell: DOMRect) => void
  /** Draws what the mark of a cell stands for; shown while the pointer or the cursor is there. */
  readonly renderNote?: (row: R, key: string) => ReactNode
  readonly onSelectionChange?: (totals: Totals) => void
  readonly onContextMenu?: (place: MenuPlace) => void
  readonly ref?: Ref<GridHandle>
}

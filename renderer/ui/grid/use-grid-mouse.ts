import type { MouseEvent } from 'react'
import { isEditable, rowIdsIn } from './fill'
import type { GridProps, GridRow } from './grid-types'
import { isInside, rangeOf, singleCell, type CellPosition, type Selection } from './selection'
import type { Editor } from './use-editing'

interface MouseContext<R extends GridRow> {
  readonly props: GridProps<R>
  readonly selection: Selection
  readonly select: (selection: Selection, isShown?: boolean) => void
  readonly editor: Editor
  readonly startDrag: () => void
}

/** Selecting, opening, folding and the context menu by mouse, for the whole sheet at once. */
export function gridMouse<R extends GridRow>({ props, selection, select, editor, startDrag }: MouseContext<R>) {
  const { rows, columns, getText } = props

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (!cell || event.button !== 0) return
    const target = event.target as Element
    const isControl = target.closest('button, a, input, select') !== null
    if (!isControl) {
      event.preventDefault()
      editor.fieldRef.current?.focus({ preventScroll: true })
    }
    editor.commit()
    const row = rows[cell.row]
    if (row && target.closest('[data-toggle]')) {
      props.onToggle?.(row.id)
      return
    }
    select(event.shiftKey ? { active: selection.active, corner: cell } : singleCell(cell))
    if (!isControl) startDrag()
  }

  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    const row = cell && rows[cell.row]
    const column = cell && columns[cell.column]
    if (!row || !column || row.isBanner || (event.target as Element).closest('[data-toggle], button, a')) return
    if (isEditable(column, row)) editor.beginWith(getText(row, column.key))
    else props.onOpen?.(row.id, column.key)
  }

  const onContextMenu = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (!cell) {
      if (!editor.editing && event.target === editor.fieldRef.current) event.preventDefault()
      return
    }
    const row = rows[cell.row]
    const column = columns[cell.column]
    if (!row || !column || row.isBanner || !props.onContextMenu) return
    event.preventDefault()
    editor.commit()
    editor.fieldRef.current?.focus({ preventScroll: true })
    const range = rangeOf(selection)
    const isSelected = isInside(range, cell)
    if (!isSelected) select(singleCell(cell))
    const selectedIds = isSelected ? rowIdsIn(rows, range) : [row.id]
    props.onContextMenu({ rowId: row.id, key: column.key, x: event.clientX, y: event.clientY, selectedIds })
  }
  return { onMouseDown, onDoubleClick, onContextMenu }
}

/** The cell that something drawn belongs to. */
export function cellOf(target: EventTarget): CellPosition | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest('[role=gridcell]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (!cell || !row) return null
  return { row: Number(row.dataset.row), column: Number(cell.getAttribute('aria-colindex')) - 1 }
}

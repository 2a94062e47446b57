import { useRef } from 'react'
import { useMessages } from '../messages/use-messages'
import { choicesOf } from './choices'
import { bannersIn, batchOf, emptied, fillDown, isEditable, rowIdsIn } from './fill'
import type { GridEditBatch, GridProps, GridRow } from './grid-types'
import type { Action, Motion } from './keyboard'
import { moved } from './motion'
import { cellCount, rangeOf, singleCell, type CellPosition, type Selection } from './selection'
import type { ActiveCell, Editor } from './use-editing'
import type { RefusedCell } from './use-submit'

/** Frames in which a cell may appear. */
const MOST_FRAMES = 30

interface ActionContext<R extends GridRow> {
  readonly props: GridProps<R>
  readonly active: ActiveCell<R> | null
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly editor: Editor
  readonly refused: readonly RefusedCell[]
  readonly submit: (batch: GridEditBatch) => void
  readonly refuse: (cells: readonly RefusedCell[]) => void
  readonly pageFrom: (row: number, direction: 'up' | 'down') => number
  readonly boundsOf: (cell: CellPosition) => DOMRect | null
  readonly headOf: (column: number) => DOMRect | null
}

/** What motions and actions do in this grid; both answer false when the key should go on to the page. */
export function useGridActions<R extends GridRow>(context: ActionContext<R>) {
  const { props, active, selection, select, editor, refused, submit, refuse } = context
  const { rows, columns, getText } = props
  const messages = useMessages().grid
  /** After Escape the next Tab leaves the grid: nobody is held in it. */
  const isTabFree = useRef(false)

  const textAt = (row: number, column: number) => {
    const line = rows[row]
    const key = columns[column]?.key
    return line && key !== undefined ? getText(line, key) : ''
  }
  const isFilled = (cell: CellPosition) => textAt(cell.row, cell.column) !== ''
  const explain = () => {
    if (active)
      refuse([{ rowId: active.row.id, key: active.column.key, message: messages.notEditable, text: active.text }])
  }
  const hand = (batch: GridEditBatch) => {
    if (batch.edits.length === 0 && batch.skipped > 0 && !batch.rowsBeyond?.length) explain()
    else submit(batch)
  }

  const move = (motion: Motion): boolean => {
    if (!active) return false
    if (motion.name === 'tab' && isTabFree.current) {
      isTabFree.current = false
      return false
    }
    const isOpening = motion.name === 'enter' && !motion.isBackward && !editor.editing
    if (isOpening && active.row.isBanner) {
      props.onToggle?.(active.row.id)
      return true
    }
    if (isOpening && props.onOpen && !isEditable(active.column, active.row)) {
      props.onOpen(active.row.id, active.column.key)
      return true
    }
    const size = { rows: rows.length, columns: columns.length }
    const next = moved(selection, motion, { size, pageFrom: context.pageFrom, isFilled })
    if (motion.name === 'tab' && next === selection) return false
    select(next)
    return true
  }

  const fold = (isExpanding: boolean): boolean => {
    if (!active) return false
    const { row } = active
    const isFlat = props.treeKey === undefined
    if (isFlat && !rows.some(({ isBanner }) => isBanner)) return false
    if (row.hasChildren && (!isFlat || row.isBanner) && (row.isExpanded === true) !== isExpanding) {
      props.onToggle?.(row.id)
    } else if (!isExpanding) {
      const parent = isFlat ? bannerAbove(rows, selection.active.row) : parentRow(rows, selection.active.row)
      if (parent >= 0) select(singleCell({ row: parent, column: selection.active.column }))
    }
    return true
  }

  const openColumnMenu = (): boolean => {
    const column = columns[selection.active.column]
    const head = context.headOf(selection.active.column)
    if (!column?.hasMenu || !head || !props.onColumnMenu) return false
    props.onColumnMenu(column.key, head)
    return true
  }

  const act = (action: Action): boolean => {
    if (action === 'column-menu') {
      openColumnMenu()
      return true
    }
    if (!active) return action === 'open-choices' && openColumnMenu()
    const sheet = { rows, columns, getText }
    isTabFree.current = action === 'escape'
    switch (action) {
      case 'edit':
        if (!isEditable(active.column, active.row)) explain()
        else editor.beginWith(refusedText(refused, active) ?? active.text)
        return true
      case 'open-choices':
        if (choicesOf(active.column, active.row).length === 0 || !isEditable(active.column, active.row))
          return openColumnMenu()
        editor.beginWith(active.text)
        return true
      case 'clear':
        hand(batchOf('clear', emptied(rangeOf(selection)), 0, sheet))
        return true
      case 'fill-down':
        hand(batchOf('fill', fillDown(rangeOf(selection), textAt, bannersIn(rows)), 0, sheet))
        return true
      case 'comment': {
        const { row, column } = active
        // A cell that fast keys have just come to is drawn a frame or two later.
        const openWhenDrawn = (frames: number) => {
          const bounds = context.boundsOf(selection.active)
          if (bounds) props.onComment?.(row.id, column.key, bounds)
          else if (frames > 0) requestAnimationFrame(() => openWhenDrawn(frames - 1))
        }
        if (!row.isBanner) openWhenDrawn(MOST_FRAMES)
        return true
      }
      case 'collapse':
        return fold(false)
      case 'expand':
        return fold(true)
      case 'menu': {
        const bounds = context.boundsOf(selection.active)
        if (!bounds || !props.onContextMenu || active.row.isBanner) return false
        const { left: x, bottom: y } = bounds
        const selectedIds = rowIdsIn(rows, rangeOf(selection))
        props.onContextMenu({ rowId: active.row.id, key: active.column.key, x, y, selectedIds })
        return true
      }
      default: {
        const hadSomething = refused.length > 0 || cellCount(rangeOf(selection)) > 1
        refuse([])
        if (hadSomething) select(singleCell(selection.active))
        return hadSomething
      }
    }
  }
  return { move, act, hand }
}

/** The nearest row above that is less deep, or -1. */
function parentRow(rows: readonly GridRow[], from: number): number {
  const depth = rows[from]?.depth ?? 0
  let row = from - 1
  while (row >= 0 && (rows[row]?.depth ?? 0) >= depth) row -= 1
  return row
}

/** The banner that heads a row, or -1. */
function bannerAbove(rows: readonly GridRow[], from: number): number {
  let row = from - 1
  while (row >= 0 && !rows[row]?.isBanner) row -= 1
  return row
}

function refusedText<R extends GridRow>(
  refused: readonly RefusedCell[],
  { row, column }: ActiveCell<R>,
): string | null {
  return refused.find((cell) => cell.rowId === row.id && cell.key === column.key)?.text ?? null
}

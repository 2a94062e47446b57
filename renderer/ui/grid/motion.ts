import { assertNever } from '@shared/result'
import type { Direction, Motion } from './keyboard'
import { clamped, reach, selectRange, singleCell, type CellPosition, type GridSize, type Selection } from './selection'

/** What a motion needs to know of the grid. */
export interface MotionView {
  readonly size: GridSize
  /** The row that a page key goes to. */
  readonly pageFrom: (row: number, direction: 'up' | 'down') => number
  readonly isFilled: (cell: CellPosition) => boolean
}

const steps: Readonly<Record<Direction, CellPosition>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

/** The selection after a motion, as in a spreadsheet. Never leaves the grid. */
export function moved(selection: Selection, motion: Motion, view: MotionView): Selection {
  const { size } = view
  switch (motion.name) {
    case 'step': {
      const from = motion.isExtending ? selection.corner : selection.active
      return reach(selection, clamped(plus(from, steps[motion.direction]), size), motion.isExtending)
    }
    case 'edge': {
      const from = motion.isExtending ? selection.corner : selection.active
      return reach(selection, edgeFrom(from, motion.direction, view), motion.isExtending)
    }
    case 'page': {
      const from = motion.isExtending ? selection.corner : selection.active
      const row = view.pageFrom(from.row, motion.direction)
      return reach(selection, clamped({ row, column: from.column }, size), motion.isExtending)
    }
    case 'go': {
      const from = motion.isExtending ? selection.corner : selection.active
      return reach(selection, placeOf(motion.to, from, size), motion.isExtending)
    }
    case 'tab':
      return tabbed(selection, motion.isBackward, size)
    case 'enter': {
      const column = selection.entryColumn ?? selection.active.column
      return singleCell(clamped({ row: selection.active.row + (motion.isBackward ? -1 : 1), column }, size))
    }
    case 'select':
      return widened(selection, motion.what, size)
    default:
      return assertNever(motion)
  }
}

/** Tab at the last cell and Shift+Tab at the first stay where they are, so that the page may take the focus on. */
function tabbed(selection: Selection, isBackward: boolean, size: GridSize): Selection {
  const place = selection.active.row * size.columns + selection.active.column + (isBackward ? -1 : 1)
  if (place < 0 || place >= size.rows * size.columns) return selection
  const cell = { row: Math.floor(place / size.columns), column: place % size.columns }
  if (isBackward || cell.row !== selection.active.row) return singleCell(cell)
  return { ...singleCell(cell), entryColumn: selection.entryColumn ?? selection.active.column }
}

function widened(selection: Selection, what: 'all' | 'row' | 'column', size: GridSize): Selection {
  const { active, corner } = selection
  const last = clamped({ row: size.rows, column: size.columns }, size)
  const whole = selectRange({ top: 0, left: 0, bottom: last.row, right: last.column })
  if (what === 'all') return whole
  if (what === 'row') return { active: { ...active, column: 0 }, corner: { ...corner, column: last.column } }
  return { active: { ...active, row: 0 }, corner: { ...corner, row: last.row } }
}

function placeOf(
  to: 'row-start' | 'row-end' | 'grid-start' | 'grid-end',
  from: CellPosition,
  size: GridSize,
): CellPosition {
  const row = to === 'grid-start' ? 0 : to === 'grid-end' ? size.rows - 1 : from.row
  return clamped({ row, column: to.endsWith('start') ? 0 : size.columns - 1 }, size)
}

/** Ctrl+arrow: the end of a run of filled cells, else the next filled cell, else the last cell that way. */
function edgeFrom(from: CellPosition, direction: Direction, { size, isFilled }: MotionView): CellPosition {
  const step = steps[direction]
  const exists = (cell: CellPosition) =>
    cell.row === clamped(cell, size).row && cell.column === clamped(cell, size).column
  let here = from
  let next = plus(here, step)
  if (!exists(next)) return from
  const isRun = isFilled(here) && isFilled(next)
  while (exists(next)) {
    if (isRun && !isFilled(next)) return here
    here = next
    if (!isRun && isFilled(here)) return here
    next = plus(here, step)
  }
  return here
}

function plus(a: CellPosition, b: CellPosition): CellPosition {
  return { row: a.row + b.row, column: a.column + b.column }
}

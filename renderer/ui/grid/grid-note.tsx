import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { GridColumn, GridRow } from './grid-types'
import { HEAD_HEIGHT, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import type { CellPosition } from './selection'
import { cellOf } from './use-grid-mouse'
import { viewportOf } from './use-viewport'

interface GridNoteProps<R extends GridRow> {
  readonly id: string
  readonly scroller: HTMLElement
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  readonly places: RowPlaces
  readonly active: CellPosition
  readonly render: (row: R, key: string) => ReactNode
}

const GAP = 6

/** What the mark of the cell under the pointer says, else that of the active cell; beside it and wholly in view. */
export function GridNote<R extends GridRow>(props: GridNoteProps<R>) {
  const { scroller, rows, columns, layout, places, active } = props
  const pointed = usePointedMark(scroller)
  const box = useRef<HTMLDivElement>(null)
  const cell = pointed ?? active
  const row = rows[cell.row]
  const column = columns[cell.column]
  const text = row && column ? props.render(row, column.key) : null
  useLayoutEffect(() => {
    const note = box.current
    if (!note) return
    const view = viewportOf(scroller)
    const isFrozen = cell.column < layout.frozenCount
    const from = (layout.lefts[cell.column] ?? 0) + (isFrozen ? view.scrollLeft : 0)
    const after = from + (layout.widths[cell.column] ?? 0) + GAP
    const isBeyond = after + note.offsetWidth > view.scrollLeft + view.width
    const left = Math.max(view.scrollLeft, isBeyond ? from - note.offsetWidth - GAP : after)
    const lowest = view.scrollTop + view.height - note.offsetHeight - GAP
    note.style.left = `${left}px`
    note.style.top = `${Math.max(view.scrollTop + HEAD_HEIGHT, Math.min(HEAD_HEIGHT + places.top(cell.row), lowest))}px`
  })
  if (!text) return null
  return (
    <div ref={box} id={props.id} role="note" className={`grid-note${pointed ? '' : ' is-of-active'}`}>
      {text}
    </div>
  )
}

/** The marked cell under the pointer; none once the table moves. */
function usePointedMark(scroller: HTMLElement): CellPosition | null {
  const [pointed, setPointed] = useState<CellPosition | null>(null)
  useEffect(() => {
    const look = ({ target }: Event) => {
      const isMarked = target instanceof Element && target.closest('.is-marked') !== null
      setPointed(isMarked ? cellOf(target) : null)
    }
    const forget = () => setPointed(null)
    scroller.addEventListener('mouseover', look)
    scroller.addEventListener('mouseleave', forget)
    scroller.addEventListener('scroll', forget, { passive: true })
    return () => {
      scroller.removeEventListener('mouseover', look)
      scroller.removeEventListener('mouseleave', forget)
      scroller.removeEventListener('scroll', forget)
    }
  }, [scroller])
  return pointed
}

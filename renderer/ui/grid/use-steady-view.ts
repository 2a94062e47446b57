import { useEffect, useLayoutEffect, useRef } from 'react'
import { scrollToShow, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import type { CellPosition, Selection } from './selection'
import { viewportOf } from './use-viewport'

/**
 * Answers what brings a selection into view. Rows whose heights are learnt while they are looked at never make the
 * window jump: what stands at its upper edge stays there, unless a cell was asked for, which then stays in view.
 */
export function useSteadyView(
  scroller: HTMLElement,
  rows: readonly { readonly id: string }[],
  layout: ColumnLayout,
  places: RowPlaces,
): (selection: Selection) => void {
  const wanted = useRef<CellPosition | null>(null)
  const before = useRef({ rows, places })
  const showCell = (cell: CellPosition) =>
    scroller.scrollTo({ ...scrollToShow(cell, viewportOf(scroller), layout, places), behavior: 'instant' })

  useEffect(() => {
    const forget = () => {
      wanted.current = null
    }
    scroller.addEventListener('wheel', forget, { passive: true })
    scroller.addEventListener('pointerdown', forget, { passive: true })
    return () => {
      scroller.removeEventListener('wheel', forget)
      scroller.removeEventListener('pointerdown', forget)
    }
  }, [scroller])

  useLayoutEffect(() => {
    const { rows: oldRows, places: oldPlaces } = before.current
    before.current = { rows, places }
    if (oldPlaces === places || oldPlaces.count === 0 || places.count === 0) return
    const { scrollTop } = scroller
    const edge = oldPlaces.at(scrollTop)
    if (rows[edge]?.id !== oldRows[edge]?.id) return
    const moved = places.top(edge) - oldPlaces.top(edge)
    if (moved !== 0) scroller.scrollTo({ top: scrollTop + moved, behavior: 'instant' })
    if (wanted.current && places.top(wanted.current.row) !== oldPlaces.top(wanted.current.row)) showCell(wanted.current)
  })

  return (selection) => {
    wanted.current = selection.corner
    showCell(selection.corner)
  }
}

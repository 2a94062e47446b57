import { useEffect, useRef } from 'react'
import { cellAt, HEAD_HEIGHT, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import type { CellPosition } from './selection'
import { viewportOf } from './use-viewport'

/** Pixels scrolled per frame and pixel beyond the edge. */
const PULL = 0.3

/**
 * Stretches the selection while the button is held, scrolling when the pointer leaves the grid. Returns the function
 * that starts it; it ends with the button.
 */
export function useDragSelect(
  scroller: HTMLElement,
  layout: ColumnLayout,
  places: RowPlaces,
  stretchTo: (cell: CellPosition) => void,
): () => void {
  const latest = useRef({ layout, places, stretchTo })
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = { layout, places, stretchTo }
  })
  useEffect(() => () => stop.current(), [])

  return () => {
    stop.current()
    let point: { readonly x: number; readonly y: number } | null = null
    let frame = requestAnimationFrame(track)
    function track() {
      frame = requestAnimationFrame(track)
      if (!point) return
      const bounds = scroller.getBoundingClientRect()
      const x = point.x - bounds.left
      const y = point.y - bounds.top
      const now = latest.current
      scroller.scrollTop += PULL * beyond(y, HEAD_HEIGHT, scroller.clientHeight)
      if (x > now.layout.frozenWidth || scroller.scrollLeft > 0) {
        scroller.scrollLeft += PULL * beyond(x, 0, scroller.clientWidth)
      }
      now.stretchTo(cellAt({ x, y }, viewportOf(scroller), now.layout, now.places))
    }
    const follow = (event: MouseEvent) => {
      point = { x: event.clientX, y: event.clientY }
      if (event.buttons === 0) stop.current()
    }
    stop.current = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('mousemove', follow)
      window.removeEventListener('mouseup', end)
    }
    const end = () => {
      if (point) track()
      stop.current()
    }
    window.addEventListener('mousemove', follow)
    window.addEventListener('mouseup', end)
  }
}

function beyond(place: number, low: number, high: number): number {
  return place < low ? place - low : Math.max(0, place - high)
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import { isSameCells, shownCells, type ShownCells } from './shown-cells'
import { viewportOf } from './use-viewport'

/**
 * The cells to draw, followed while the frame is scrolled: what comes into view is drawn in the same frame, and a move
 * that shows nothing new draws nothing. Marks the frame while it is scrolled sideways, for the style sheet.
 */
export function useShownCells(
  scroller: HTMLElement,
  places: RowPlaces,
  layout: ColumnLayout,
  headHeight: number,
): ShownCells {
  const [view, setView] = useState(() => viewportOf(scroller))
  const shown = useMemo(() => shownCells(view, places, layout, headHeight), [view, places, layout, headHeight])
  const latest = useRef({ shown, places, layout, headHeight })
  useLayoutEffect(() => {
    latest.current = { shown, places, layout, headHeight }
  })
  useLayoutEffect(() => {
    const look = () => {
      const now = viewportOf(scroller)
      const drawn = latest.current
      scroller.toggleAttribute('data-sideways', now.scrollLeft > 0)
      const wanted = shownCells(now, drawn.places, drawn.layout, drawn.headHeight)
      if (!isSameCells(wanted, drawn.shown)) flushSync(() => setView(now))
    }
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [scroller])
  return shown
}

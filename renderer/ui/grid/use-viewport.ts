import { useLayoutEffect, useMemo, useState } from 'react'
import type { GridColumn, GridRow } from './grid-types'
import { HEAD_HEIGHT, layoutColumns, type ColumnLayout, type Sizes, type Viewport } from './layout'

/** Where columns stand in the present window; the same object until columns or window change. */
export function useColumnLayout<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  scroller: HTMLElement,
): ColumnLayout {
  const width = useViewportWidth(scroller)
  return useMemo(() => layoutColumns(columns, width), [columns, width])
}

export function useSizes(rowHeight: number): Sizes {
  return useMemo(() => ({ rowHeight, headHeight: HEAD_HEIGHT }), [rowHeight])
}

/** The inner width of the scrolling element. */
export function useViewportWidth(scroller: HTMLElement): number {
  const [width, setWidth] = useState(scroller.clientWidth)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(scroller.clientWidth))
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller])
  return width
}

export function viewportOf(element: HTMLElement): Viewport {
  return {
    scrollTop: element.scrollTop,
    scrollLeft: element.scrollLeft,
    width: element.clientWidth,
    height: element.clientHeight,
  }
}

/** Marks the frame while it is scrolled sideways, for the style sheet. */
export function useSidewaysMark(scroller: HTMLElement): void {
  useLayoutEffect(() => {
    const mark = () => scroller.toggleAttribute('data-sideways', scroller.scrollLeft > 0)
    mark()
    scroller.addEventListener('scroll', mark, { passive: true })
    return () => scroller.removeEventListener('scroll', mark)
  }, [scroller])
}

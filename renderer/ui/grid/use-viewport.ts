import { useLayoutEffect, useMemo, useState } from 'react'
import type { GridColumn, GridRow } from './grid-types'
import { layoutColumns, type ColumnLayout, type Viewport } from './layout'

/** Where columns stand in the present window; the same object until columns or window change. */
export function useColumnLayout<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  scroller: HTMLElement,
): ColumnLayout {
  const width = useViewportWidth(scroller)
  return useMemo(() => layoutColumns(columns, width), [columns, width])
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

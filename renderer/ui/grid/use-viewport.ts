import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Viewport } from './layout'

/** The inner width of the scrolling element; 0 before the first drawing. */
export function useViewportWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => setWidth(element.clientWidth)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
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

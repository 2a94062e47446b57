import { useState, type CSSProperties } from 'react'
import { GridSheet } from './grid-sheet'
import type { GridProps, GridRow } from './grid-types'
import { HEAD_HEIGHT } from './layout'
import './grid.css'

/**
 * A table that is worked like a spreadsheet: cell cursor, ranges, clipboard, fill, inline editing, tree, frozen columns.
 * It shows what it is given and reports what the user does; it keeps no data. Input methods are never interrupted.
 * It fills its container, which must have a height.
 */
export function Grid<R extends GridRow>(props: GridProps<R>) {
  const { rowHeight = 32 } = props
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const heights = { '--grid-row-height': `${rowHeight}px`, '--grid-head-height': `${HEAD_HEIGHT}px` }
  return (
    <div
      ref={setScroller}
      className={`duban-grid${rowHeight >= 40 ? ' is-comfortable' : ''}`}
      style={heights as CSSProperties}
    >
      {scroller && <GridSheet {...props} scroller={scroller} />}
    </div>
  )
}

import { useState, type CSSProperties } from 'react'
import { GridSheet } from './grid-sheet'
import type { GridProps, GridRow } from './grid-types'
import { HEAD_HEIGHT } from './layout'
import './grid.css'

const ONE_LINE = 32

/**
 * A table that is worked like a spreadsheet: cell cursor, ranges, clipboard, fill, inline editing, tree, frozen columns.
 * It shows what it is given and reports what the user does; it keeps no data. Input methods are never interrupted.
 * It fills its container, which must have a height.
 */
export function Grid<R extends GridRow>(props: GridProps<R>) {
  const { rowHeight = 32 } = props
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const lineHeight = rowHeight === 'text' ? ONE_LINE : rowHeight
  const look = rowHeight === 'text' ? ' is-by-text' : rowHeight >= 40 ? ' is-comfortable' : ''
  const heights = { '--grid-row-height': `${lineHeight}px`, '--grid-head-height': `${HEAD_HEIGHT}px` }
  return (
    <div ref={setScroller} className={`duban-grid${look}`} style={heights as CSSProperties}>
      {scroller && <GridSheet {...props} scroller={scroller} />}
    </div>
  )
}

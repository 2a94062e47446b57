/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { memo, type ReactNode } from 'react'
import type { GridRow } from './grid-types'

interface GridBannerProps<R extends GridRow> {
  readonly gridId: string
  readonly row: R
  readonly index: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly columnCount: number
  readonly isSelected: boolean
  /** The current column while the banner is the current line, or -1. */
  readonly activeColumn: number
  readonly render: ((row: R) => ReactNode) | undefined
}

/** A line across all columns, which folds what it heads; a click anywhere on its words does. */
function Banner<R extends GridRow>(props: GridBannerProps<R>) {
  const { row, index, activeColumn } = props
  const isActive = activeColumn >= 0
  return (
    <div
      role="row"
      className="grid-row grid-banner"
      aria-rowindex={index + 2}
      aria-expanded={row.isExpanded === true}
      data-row={index}
      style={{ top: props.top, width: props.width, height: props.height }}
    >
      <div
        role="gridcell"
        id={`${props.gridId}-${index}-${Math.max(0, activeColumn)}`}
        className={`grid-banner-cell${props.isSelected ? ' is-selected' : ''}${isActive ? ' is-active' : ''}`}
        aria-colindex={1}
        aria-colspan={props.columnCount}
        aria-selected={props.isSelected}
      >
        <span className="grid-banner-words" data-toggle="">
          <span className="grid-toggle" aria-hidden>
            {row.isExpanded ? '▾' : '▸'}
          </span>
          {props.render?.(row)}
        </span>
      </div>
    </div>
  )
}

export const GridBanner = memo(Banner) as typeof Banner

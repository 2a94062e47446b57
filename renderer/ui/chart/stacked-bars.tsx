import { lazy, Suspense, useMemo } from 'react'
import type { StackedBarContent } from './bar-content'
import { barOption } from './bar-option'
import './chart.css'

const DrawnChart = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }))

interface StackedBarsProps {
  /** All that the picture says, in words. */
  readonly label: string
  readonly content: StackedBarContent
}

/** Bars of parts that add up; every part carries its mark and number, so that it reads without colour. */
export function StackedBars({ label, content }: StackedBarsProps) {
  const option = useMemo(() => barOption(content), [content])
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of many elements is one picture
    <div className="chart-picture" role="img" aria-label={label}>
      <Suspense fallback={null}>
        <DrawnChart option={option} />
      </Suspense>
    </div>
  )
}

import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as takeParts, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { LineChartContent } from './chart-line'
import { lineOption } from './line-option'

takeParts([LineChart, GridComponent, TooltipComponent, SVGRenderer])

/** Draws the content into its own box and follows its size. Loaded when the first chart is shown. */
export function DrawnLines({ content }: { readonly content: LineChartContent }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth > 0) drawn.resize()
    })
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(lineOption(content), { notMerge: true })
  }, [content])
  return <div ref={box} className="chart-drawing" />
}

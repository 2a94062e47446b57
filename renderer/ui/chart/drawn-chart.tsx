import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as takeParts, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { BarOption } from './bar-option'
import type { LineOption } from './line-option'

takeParts([LineChart, BarChart, GridComponent, TooltipComponent, SVGRenderer])

/** Draws into its own box and follows its size. Loaded when the first chart is shown. */
export function DrawnChart({ option }: { readonly option: LineOption | BarOption }) {
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
    chart.current?.setOption(option, { notMerge: true })
  }, [option])
  return <div ref={box} className="chart-drawing" />
}

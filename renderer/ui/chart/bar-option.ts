import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { FONT_STACK } from '../theme'
import type { BarPart, StackedBarContent } from './bar-content'

export type BarOption = ComposeOption<BarSeriesOption | GridComponentOption>

/** A part under this share of the tallest bar is too low for its number. */
const LEAST_SHARE = 0.09

function seriesOf({ name, colour, edge, ink, mark, values }: BarPart, tallest: number): BarSeriesOption {
  return {
    type: 'bar',
    name,
    stack: 'all',
    data: [...values],
    barWidth: '62%',
    itemStyle: { color: colour, borderColor: edge, borderWidth: 1 },
    label: {
      show: true,
      color: ink,
      fontSize: 11,
      formatter: ({ value }) =>
        typeof value === 'number' && value >= tallest * LEAST_SHARE ? `${mark}${String(value)}` : '',
    },
    emphasis: { disabled: true },
  }
}

/** The drawing library's words for the bars. */
export function barOption({ labels, parts }: StackedBarContent): BarOption {
  const sums = labels.map((_, at) => parts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const tallest = Math.max(...sums, 1)
  return {
    animation: false,
    textStyle: { fontFamily: FONT_STACK, fontSize: 12, color: 'var(--duban-muted)' },
    grid: { left: 4, right: 4, top: 10, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLine: { lineStyle: { color: 'var(--duban-border)' } },
      axisTick: { show: false },
      axisLabel: { color: 'var(--duban-muted)', hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { color: 'var(--duban-muted)' },
      splitLine: { lineStyle: { color: 'var(--duban-border)' } },
    },
    series: parts.map((part) => seriesOf(part, tallest)),
  }
}

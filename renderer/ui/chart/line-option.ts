import type { IsoDate } from '@shared/domain/day'
import { asNumber } from '@shared/domain/decimal'
import type { LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { FONT_STACK } from '../theme'
import { STROKES, type ChartLine, type LineChartContent } from './chart-line'

export type LineOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>

const MS_A_DAY = 86_400_000
const SYMBOLS = { circle: 'circle', ring: 'emptyCircle', diamond: 'diamond' } as const

/** Days are drawn as whole numbers, so that no clock and no time zone moves them. */
export function dayPosition(on: IsoDate): number {
  return Date.parse(on) / MS_A_DAY
}

function seriesOf({ name, look, points }: ChartLine): LineSeriesOption {
  const { colour, width, dash, mark } = STROKES[look]
  return {
    type: 'line',
    name,
    data: points.map(({ on, value }) => [dayPosition(on), asNumber(value)]),
    showSymbol: mark !== null,
    symbol: mark === null ? 'none' : SYMBOLS[mark],
    symbolSize: 7,
    lineStyle: { color: colour, width, type: dash === null ? 'solid' : [...dash] },
    itemStyle: { color: colour },
    // The names of colours are the style sheet's; the library can not make a lighter one of them.
    emphasis: { disabled: true },
    z: look === 'actual' ? 4 : 3,
  }
}

/** What is under the pointer, as text nodes: a name that a person typed is never markup. */
function tipOf(content: LineChartContent, line: ChartLine | undefined, index: number): HTMLElement {
  const tip = document.createElement('div')
  const point = line?.points[index]
  if (!line || !point) return tip
  const day = document.createElement('div')
  day.textContent = content.dayText(point.on)
  const figure = document.createElement('strong')
  figure.textContent = `${line.name} ${point.text}`
  tip.append(day, figure)
  return tip
}

/** The drawing library's words for the content. */
export function lineOption(content: LineChartContent): LineOption {
  const { lines, from, to, ticks, scale, figureText } = content
  const marks = ticks.map(({ on }) => dayPosition(on))
  const texts = new Map(ticks.map(({ on, text }) => [dayPosition(on), text]))
  return {
    animation: false,
    textStyle: { fontFamily: FONT_STACK, fontSize: 12, color: 'var(--duban-muted)' },
    grid: { left: 4, right: 14, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      backgroundColor: 'var(--duban-bg)',
      borderColor: 'var(--duban-border)',
      padding: [4, 8],
      textStyle: { color: 'var(--duban-fg)', fontFamily: FONT_STACK, fontSize: 12 },
      formatter: (hovered) => {
        const one = Array.isArray(hovered) ? hovered[0] : hovered
        return tipOf(content, lines[one?.seriesIndex ?? -1], one?.dataIndex ?? -1)
      },
    },
    xAxis: {
      type: 'value',
      min: dayPosition(from),
      max: dayPosition(to),
      axisLine: { onZero: false, lineStyle: { color: 'var(--duban-border)' } },
      axisTick: { show: true, customValues: marks },
      axisLabel: {
        color: 'var(--duban-muted)',
        customValues: marks,
        hideOverlap: true,
        formatter: (at: number) => texts.get(at) ?? '',
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: scale !== 'from-zero',
      ...(scale === 'positions' && { inverse: true, min: 1, minInterval: 1 }),
      splitNumber: 4,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: 'var(--duban-muted)', formatter: figureText },
      splitLine: { lineStyle: { color: 'var(--duban-border)' } },
    },
    series: lines.map(seriesOf),
  }
}

import { lazy, Suspense, useMemo } from 'react'
import { STROKES, type ChartLine, type LineChartContent, type LineLook } from './chart-line'
import './chart.css'
import { lineOption } from './line-option'

const DrawnChart = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }))

interface LineChartProps {
  /** All that the picture says, in words. */
  readonly label: string
  readonly unit: string
  readonly content: LineChartContent
}

/** Lines over days with their legend. The drawing library is loaded when the first chart is shown. */
export function LineChart({ label, unit, content }: LineChartProps) {
  const option = useMemo(() => lineOption(content), [content])
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span className="chart-unit">{unit}</span>
        <ul className="chart-legend">
          {content.lines.map((line) => (
            <LegendEntry key={line.name} line={line} />
          ))}
        </ul>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of many elements is one picture */}
      <div className="chart-picture" role="img" aria-label={label}>
        <Suspense fallback={null}>
          <DrawnChart option={option} />
        </Suspense>
      </div>
    </figure>
  )
}

function LegendEntry({ line: { name, look } }: { readonly line: ChartLine }) {
  const { colour, width, dash } = STROKES[look]
  return (
    <li>
      <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false">
        <line x1="0" y1="5" x2="28" y2="5" stroke={colour} strokeWidth={width} strokeDasharray={dash?.join(' ')} />
        <LegendMark look={look} />
      </svg>
      {name}
    </li>
  )
}

function LegendMark({ look }: { readonly look: LineLook }) {
  const { colour, mark } = STROKES[look]
  switch (mark) {
    case 'circle':
      return <circle cx="14" cy="5" r="3.2" fill={colour} />
    case 'ring':
      return <circle cx="14" cy="5" r="3" fill="var(--duban-bg)" stroke={colour} strokeWidth="1.5" />
    case 'diamond':
      return <path d="M14 1 18 5 14 9 10 5z" fill={colour} />
    case null:
      return null
  }
}

import type { IsoDate } from '@shared/domain/day'
import type { Decimal } from '@shared/domain/decimal'

/** A point of a line; `text` is what it says under the pointer: figure, qualifier and unit. */
export interface ChartPoint {
  readonly on: IsoDate
  readonly value: Decimal
  readonly text: string
}

/** What a line means decides how it looks. */
export type LineLook = 'actual' | 'plan' | 'expected' | 'forecast' | 'goal'

export interface ChartLine {
  readonly name: string
  readonly look: LineLook
  readonly points: readonly ChartPoint[]
}

export interface ChartTick {
  readonly on: IsoDate
  readonly text: string
}

/** Lines over days. Nothing in it knows what the values are of. */
export interface LineChartContent {
  readonly lines: readonly ChartLine[]
  readonly from: IsoDate
  readonly to: IsoDate
  readonly ticks: readonly ChartTick[]
  /** Amounts begin at zero; levels and rates are looked at closely; of positions the first is on top. */
  readonly scale: 'from-zero' | 'close' | 'positions'
  readonly dayText: (on: IsoDate) => string
  readonly figureText: (value: number) => string
}

interface Stroke {
  readonly colour: string
  readonly width: number
  /** Lengths of dashes and gaps; null is a whole line. */
  readonly dash: readonly number[] | null
  readonly mark: 'circle' | 'ring' | 'diamond' | null
}

/** Every line has its own dash and mark, so that they can be told in black-and-white print. */
export const STROKES: Readonly<Record<LineLook, Stroke>> = {
  actual: { colour: 'var(--duban-accent)', width: 2, dash: null, mark: 'circle' },
  plan: { colour: 'var(--duban-fg)', width: 1.5, dash: [7, 4], mark: 'diamond' },
  expected: { colour: 'var(--duban-muted)', width: 1.5, dash: [2, 3], mark: null },
  forecast: { colour: 'var(--duban-accent)', width: 1.5, dash: [4, 4], mark: 'ring' },
  goal: { colour: 'var(--duban-light-green)', width: 1.5, dash: [12, 3, 2, 3], mark: null },
}

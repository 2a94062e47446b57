import { z } from 'zod'
import { daysIn, type TimeSpan, type TimeUnit } from './time-span'

/** 按月, 按季度, 按年: how finely the chart is divided. */
export const ScaleName = z.enum(['month', 'quarter', 'year'])
export type ScaleName = z.infer<typeof ScaleName>

export interface Scale {
  /** The upper line of the head, and the lower one with the lines of the chart. */
  readonly major: TimeUnit
  readonly minor: TimeUnit
  /** The narrowest that a day is drawn, in pixels. */
  readonly dayWidth: number
}

export const SCALES: Readonly<Record<ScaleName, Scale>> = {
  month: { major: 'month', minor: 'ten-days', dayWidth: 4.6 },
  quarter: { major: 'quarter', minor: 'month', dayWidth: 1.3 },
  year: { major: 'year', minor: 'quarter', dayWidth: 0.7 },
}

/** How wide the days are drawn: as the scale asks, or wider where there is room left. */
export function trackWidth(span: TimeSpan, scale: Scale, room: number): number {
  return Math.max(Math.floor(room), Math.ceil(daysIn(span) * scale.dayWidth))
}

/** Whole days that a way of so many pixels stands for. */
export function daysOfWay(way: number, width: number, span: TimeSpan): number {
  return width === 0 ? 0 : Math.round((way / width) * daysIn(span))
}

const LONGEST_BY_MONTH = 550
const LONGEST_BY_QUARTER = 1500

/** How a sheet of paper divides a span that it shows in its whole width. */
export function paperScale(span: TimeSpan): Scale {
  const days = daysIn(span)
  if (days <= LONGEST_BY_MONTH) return SCALES.quarter
  return days <= LONGEST_BY_QUARTER ? SCALES.year : { ...SCALES.year, minor: 'year' }
}

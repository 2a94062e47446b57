import { on } from '@shared/domain/testing/rows'
import { describe, expect, it } from 'vitest'
import { daysIn, shareAt, spanOf, stretchOf, ticksOf, withRoomToMove } from './time-span'
import { daysOfWay, paperScale, SCALES, trackWidth } from './time-scale'

const year = { from: on('2023-01-01'), to: on('2023-12-31') }

describe('the span of a chart', () => {
  it('is the year of the ledger, and quarters more where a day lies behind it', () => {
    expect(spanOf([on('2023-03-01'), on('2023-10-31')], 2023, on('2023-06-30'))).toEqual(year)
    expect(spanOf([on('2022-11-01'), on('2024-02-29')], 2023, on('2023-06-30'))).toEqual({
      from: '2022-01-01',
      to: '2024-03-31',
    })
  })

  it('is the year of the ledger where there is no day', () => {
    expect(spanOf([], 2023, on('2023-06-30'))).toEqual(year)
  })

  it('reaches to the quarter of today where that is near, and no further', () => {
    expect(spanOf([on('2023-10-31')], 2023, on('2024-02-10'))).toEqual({ from: '2023-01-01', to: '2024-03-31' })
    expect(spanOf([on('2023-10-31')], 2023, on('2022-11-20'))).toEqual({ from: '2022-10-01', to: '2023-12-31' })
    expect(spanOf([on('2023-10-31')], 2023, on('2026-11-29'))).toEqual(year)
  })

  it('shows ten years around that of the ledger when a year was mistyped', () => {
    expect(spanOf([on('2023-10-31'), on('2203-10-31')], 2023, on('2023-06-30'))).toEqual({
      from: '2023-01-01',
      to: '2032-12-31',
    })
    expect(spanOf([on('1923-10-31'), on('2023-10-31')], 2023, on('2023-06-30')).from).toBe('2019-01-01')
  })
})

describe('room to move a deadline', () => {
  it('is one more quarter where a deadline lies in the last', () => {
    expect(withRoomToMove(year, [on('2023-12-31')])).toEqual({ from: '2023-01-01', to: '2024-03-31' })
    expect(withRoomToMove(year, [on('2023-09-30')])).toEqual(year)
    expect(withRoomToMove(year, [on('2203-10-31')])).toEqual(year)
  })
})

describe('a place in the span', () => {
  it('is the share of days before it', () => {
    expect(shareAt(year, on('2023-01-01'))).toBe(0)
    expect(shareAt(year, on('2024-01-01'))).toBe(1)
    expect(shareAt(year, on('2023-07-02'))).toBeCloseTo(182 / 365, 12)
    expect(shareAt(year, on('2022-12-31'))).toBeLessThan(0)
  })

  it('takes the last day whole, so that a bar of one day has a length', () => {
    expect(stretchOf(year, on('2023-12-31'), on('2023-12-31'))?.length).toBeCloseTo(1 / 365, 12)
    expect(stretchOf(year, on('2023-01-01'), on('2023-12-31'))).toEqual({
      start: 0,
      length: 1,
      isCutAtStart: false,
      isCutAtEnd: false,
    })
  })

  it('is cut where it leaves the span, and nowhere when it lies outside', () => {
    expect(stretchOf(year, on('2022-05-01'), on('2203-10-31'))).toEqual({
      start: 0,
      length: 1,
      isCutAtStart: true,
      isCutAtEnd: true,
    })
    expect(stretchOf(year, on('2024-01-01'), on('2024-02-01'))).toBeNull()
    expect(stretchOf(year, on('2023-05-02'), on('2023-05-01'))).toBeNull()
  })
})

describe('ticks', () => {
  it('follow each other without a gap and end with the span', () => {
    const units = ['ten-days', 'month', 'quarter', 'year'] as const
    expect(units.map((unit) => ticksOf(year, unit).length)).toEqual([36, 12, 4, 1])
    for (const unit of units) {
      const days = ticksOf(year, unit).reduce((sum, tick) => sum + daysIn(tick), 0)
      expect(days).toBe(365)
    }
  })

  it('are tens of days with the rest of the month in the last', () => {
    expect(ticksOf({ from: on('2024-02-01'), to: on('2024-02-29') }, 'ten-days')).toEqual([
      { from: '2024-02-01', to: '2024-02-10' },
      { from: '2024-02-11', to: '2024-02-20' },
      { from: '2024-02-21', to: '2024-02-29' },
    ])
  })

  it('are cut where the span begins inside a unit', () => {
    expect(ticksOf({ from: on('2022-10-01'), to: on('2023-12-31') }, 'year')[0]).toEqual({
      from: '2022-10-01',
      to: '2022-12-31',
    })
  })
})

describe('a scale', () => {
  it('fills the room, and asks for more where a day would be too narrow', () => {
    expect(trackWidth(year, SCALES.quarter, 900.4)).toBe(900)
    expect(trackWidth(year, SCALES.month, 900)).toBe(1679)
  })

  it('tells whole days from pixels in both directions', () => {
    expect(daysOfWay(20, 730, year)).toBe(10)
    expect(daysOfWay(-1, 730, year) + daysOfWay(-2, 730, year)).toBe(-1)
    expect(daysOfWay(20, 0, year)).toBe(0)
  })

  it('is coarser on paper the longer the span', () => {
    expect(paperScale(year).minor).toBe('month')
    expect(paperScale({ from: on('2023-01-01'), to: on('2025-12-31') }).minor).toBe('quarter')
    expect(paperScale({ from: on('2021-01-01'), to: on('2030-12-31') }).minor).toBe('year')
  })
})

import { describe, expect, it } from 'vitest'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import { monthEndsUntil } from './light-trend'
import { stoodOn } from './stood-on'
import { atLeast, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

describe('ends of months', () => {
  it('lead up to the day, over a new year', () => {
    expect(monthEndsUntil(on('2024-02-10'), 3)).toEqual(['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-10'])
  })
  it('end with the day, be it one itself', () => {
    expect(monthEndsUntil(on('2024-02-29'), 1)).toEqual(['2024-01-31', '2024-02-29'])
  })
})

it('tells the light of each month by what was known then', () => {
  const target = targetWith({
    metrics: [metricWith({ goal: atLeast('100') })],
    state: 'completed',
    completedOn: on('2023-06-20'),
  })
  const notes = [noteWith('a', '2023-01-31', [observed('9')]), noteWith('b', '2023-05-20', [observed('10')])]
  const days = monthEndsUntil(on('2023-06-30'), 5)
  const cadence = { days: 31, graceDays: 10 }
  const basis = { method: 'months' as const, year: 2023, cadence, rules: DEFAULT_LIGHT_RULES }
  expect(days.map((day) => stoodOn(day, target, notes, [], basis).standing.light)).toEqual([
    'green',
    'green',
    'white',
    'white',
    'red',
    'grey',
  ])
})

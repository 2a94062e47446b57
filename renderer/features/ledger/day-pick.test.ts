import { on } from '@shared/domain/testing/rows'
import { expect, it } from 'vitest'
import { firstOfMonth, spanOfPick } from './day-pick'

it('knows months and quarters by the calendar, over the turn of the year', () => {
  expect(spanOfPick('this-month', on('2024-02-10'))).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(spanOfPick('last-month', on('2024-01-31'))).toEqual({ from: '2023-12-01', to: '2023-12-31' })
  expect(spanOfPick('next-month', on('2023-12-05'))).toEqual({ from: '2024-01-01', to: '2024-01-31' })
  expect(spanOfPick('this-quarter', on('2023-11-20'))).toEqual({ from: '2023-10-01', to: '2023-12-31' })
  expect(spanOfPick('this-year', on('2023-11-20'))).toEqual({ from: '2023-01-01', to: '2023-12-31' })
  expect(firstOfMonth(on('2023-11-20'))).toBe('2023-11-01')
})

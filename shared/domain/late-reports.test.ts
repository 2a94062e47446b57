import { describe, expect, it } from 'vitest'
import { lateReportsOf } from './late-reports'
import { on } from './testing/rows'

const cadence = { days: 31, graceDays: 10 }
const late = (days: readonly string[], startOn: string | null = null, completedOn: string | null = null) =>
  lateReportsOf(
    { startOn: startOn === null ? null : on(startOn), completedOn: completedOn === null ? null : on(completedOn) },
    days.map(on),
    cadence,
    2023,
  )

describe('a late report', () => {
  it('comes after cadence and grace of the one before, and is in time on the last day', () => {
    expect(late(['2023-01-31', '2023-03-13', '2023-04-24'])).toEqual(['2023-04-24'])
  })
  it('counts from the new year, and from the start of the work where that is later', () => {
    expect(late(['2023-02-12'])).toEqual(['2023-02-12'])
    expect(late(['2023-02-12'], '2023-02-01')).toEqual([])
    expect(late(['2022-06-30', '2023-02-11'])).toEqual([])
  })
  it('counts once, however long it was waited for', () => expect(late(['2023-12-31'])).toEqual(['2023-12-31']))
  it('is no longer asked for once the work is done', () => {
    expect(late(['2023-03-01', '2023-12-31'], null, '2023-03-31')).toEqual(['2023-03-01'])
  })
  it('is not there where nothing was reported', () => expect(late([])).toEqual([]))
})

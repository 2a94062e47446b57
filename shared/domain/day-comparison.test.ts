import { expect, it } from 'vitest'
import { dayFigures, movedBetween } from './day-comparison'
import type { IsoDate } from './day'
import type { TargetId } from './ids'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import { summarise } from './actual'
import { notesAsOf } from './as-of'
import { standingOf, type StandingTarget } from './standing'
import { atLeast, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const target = (id: string, over = {}) =>
  targetWith({ id: id as TargetId, title: id, metrics: [metricWith({ goal: atLeast('100') })], ...over })
const rising = target('rising')
const falling = target('falling')
const silent = target('silent', { deadline: { asWritten: '6月底', on: on('2023-06-30'), precision: 'day' } })
const same = target('same', { metrics: [] })
const value = (id: string, day: string, figure: string) =>
  noteWith(`${id}-${day}`, day, [observed(figure)], { targetId: id as TargetId })
const notes = [
  value('rising', '2023-03-31', '10'),
  value('rising', '2023-09-30', '80'),
  value('falling', '2023-03-31', '30'),
  value('falling', '2023-09-30', '35'),
]

function asOf(day: IsoDate): ReadonlyMap<TargetId, StandingTarget> {
  const basis = { today: day, method: 'months', year: 2023, cadence: { days: 366, graceDays: 0 } } as const
  return new Map(
    [rising, falling, silent, same].map((one) => {
      const own = notesAsOf(notes, day).filter(({ targetId }) => targetId === one.id)
      const summary = summarise(one, own)
      return [
        one.id,
        { target: one, standing: standingOf({ ...basis, target: one, summary, rules: DEFAULT_LIGHT_RULES }) },
      ]
    }),
  )
}

const march = asOf(on('2023-03-31'))
const september = asOf(on('2023-09-30'))

it('names what got worse first, then what got better, with the points between', () => {
  const moved = movedBetween(march, september)
  expect(moved.map(({ target: { id }, light, points }) => [id, light, points])).toEqual([
    ['falling', 'worse', D('5')],
    ['silent', 'worse', null],
    ['rising', 'better', D('70')],
  ])
})
it('counts what all came to on each day', () => {
  expect([dayFigures(march.values()), dayFigures(september.values())]).toMatchObject([
    { total: 4, overdue: 0 },
    { total: 4, overdue: 1 },
  ])
})
it('tells nothing of a day against itself', () => expect(movedBetween(march, march)).toEqual([]))
it('leaves out a target that is on one of the days only', () => {
  expect(movedBetween(new Map(), september)).toEqual([])
})

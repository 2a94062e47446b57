import { describe, expect, it } from 'vitest'
import { summarise } from './actual'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import { courseOf } from './metric-course'
import type { Goal } from './metric'
import { standingOf } from './standing'
import type { Target } from './target'
import { D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const today = on('2023-06-30')
const notes = [noteWith('n', today, [observed('50')])]
const method = 'plan' as const

function stand(target: Target) {
  return standingOf({
    target,
    summary: summarise(target, notes),
    today,
    method,
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
}

describe('a target that is set aside', () => {
  it('is behind nothing and due on no day', () => {
    const deadline = { on: on('2023-05-31'), precision: 'day' as const, asWritten: '2023-05-31' }
    const goal: Goal = { operator: 'at-least', value: D('1000'), asWritten: '1000', isDerived: false }
    const plan = [{ on: today, value: D('500') }]
    const target = targetWith({ state: 'cancelled', deadline, metrics: [metricWith({ goal, plan })] })
    const asideLooks = { light: 'grey', progressClass: 'other', daysLeft: null, isOverdue: false }
    expect(stand(target)).toMatchObject({ gap: '-45', ...asideLooks })
    expect(stand({ ...target, state: 'paused' })).toMatchObject(asideLooks)
    expect(stand({ ...target, state: 'in-progress' })).toMatchObject({ progressClass: 'behind', daysLeft: -30 })
  })
})

describe('a list with a baseline', () => {
  const goal: Goal = { operator: 'list', total: D('100'), asWritten: '100', isDerived: false }
  const metric = metricWith({ goal, baseline: D('20'), plan: [{ on: today, value: D('50') }] })

  it('is expected to stand where its plan says, counted from nothing as its completion is', () => {
    const target = targetWith({ metrics: [metric] })
    expect(stand(target)).toMatchObject({ completion: { value: '0.5' }, expected: '0.5', gap: '0' })
    const course = courseOf({ target, metric, notes, method, year: 2023, today })
    expect(course.rows).toMatchObject([{ expected: '0.5', gap: '0' }])
    expect(course.planned[0]).toEqual({ on: '2022-12-31', value: '0' })
  })
})

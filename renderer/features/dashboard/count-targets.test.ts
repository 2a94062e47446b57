import { summarise } from '@shared/domain/actual'
import { addDays } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { standingOf } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { atLeast, metricWith, noteWith, observed, on, targetWith } from '@shared/domain/testing/rows'
import { expect, it } from 'vitest'
import type { FilterFacts } from '../../ui/ledger-filter'
import { countIn, turningNext } from './count-targets'

const TODAY = on('2023-06-30')

/** A target with so much of 100 done at mid-year, as it stands on the day and fifteen days later. */
function factsOf(
  id: string,
  due: string,
  over: Partial<Target> = {},
  { done = '60', noted = '2023-06-20' } = {},
): FilterFacts {
  const deadline = { on: on(due), precision: 'day' as const, asWritten: due }
  const metrics = [metricWith({ goal: atLeast('100') })]
  const target = targetWith({ id: id as TargetId, deadline, metrics, ...over })
  const summary = summarise(target, [noteWith(`n-${id}`, noted, [observed(done)])])
  const at = (today: typeof TODAY) =>
    standingOf({
      target,
      summary,
      today,
      method: 'days',
      year: 2023,
      cadence: { days: 31, graceDays: 10 },
      rules: DEFAULT_LIGHT_RULES,
    })
  return {
    target,
    summary,
    isHeading: false,
    standing: at(TODAY),
    ahead: () => at(addDays(TODAY, 15)),
    lacksRequired: () => false,
  }
}

it('looks fifteen days ahead: what falls due, falls behind or goes unreported, the worst first', () => {
  const facts = [
    factsOf('steady', '2023-12-31'),
    factsOf('unreported', '2023-12-31', {}, { noted: '2023-05-25' }),
    factsOf('overdue', '2023-07-10', {}, { done: '96' }),
    factsOf('behind', '2023-08-31', { startOn: on('2023-05-01') }, { done: '45' }),
    factsOf('red already', '2023-06-01'),
    factsOf('paused', '2023-07-10', { state: 'paused' }),
  ]
  const turning = turningNext(facts, 9)
  expect(turning.map(({ target }) => target.id)).toEqual(['overdue', 'behind', 'unreported'])
  expect(turning.map((fact) => fact.ahead().light)).toEqual(['red', 'yellow', 'white'])
  const count = countIn('all', facts)
  expect(count({ turning: true }).count).toBe(3)
  expect(turningNext(facts, 1)).toHaveLength(1)
})

it('counts what is missing by the rule of the list, and no heading', () => {
  const bare = factsOf('bare', '2023-12-31', { leadUnits: [], leadLeader: '张三' })
  const vague = factsOf('vague', '2023-12-31', { leadUnits: ['有关部门'], leadLeader: '' })
  const count = countIn('all', [bare, vague, { ...bare, isHeading: true }])
  expect(count({ lack: 'lead-unit' }).count).toBe(1)
  expect(count({ lack: 'vague-unit' }).count).toBe(1)
  expect(count({ lack: 'lead-leader' }).count).toBe(1)
  expect(count({ lack: 'goal' }).count).toBe(0)
})

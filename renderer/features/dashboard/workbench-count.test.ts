import { summarise } from '@shared/domain/actual'
import type { Count } from '@shared/domain/count'
import { addDays } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { rollUp } from '@shared/domain/light'
import { standingOf } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { atLeast, metricWith, noteWith, observed, on, targetWith } from '@shared/domain/testing/rows'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { passesFilter, type FilterFacts } from '../../ui/ledger-filter'
import { countTurning, countWorkbench, type WorkbenchBasis } from './workbench-count'
import { partsOn, type PartName } from './workbench-parts'

const TODAY = on('2023-06-30')

/** A target with so much of 100 done at mid-year, as it stands on the day and fifteen days later. */
function factFrom(
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

function counted<R>(facts: readonly FilterFacts[], begin: (factsOf: WorkbenchBasis['factsOf']) => Count<R>): R {
  const known = new Map(facts.map((fact) => [fact.target.id, fact]))
  const count = begin((row) => {
    const fact = known.get(row.target.id)
    if (!fact) throw new Error('a target that nobody put in')
    return fact
  })
  for (const { target, standing, summary } of facts) count.put({ target, standing, summary: summary ?? null })
  return count.read()
}

it('looks fifteen days ahead: what falls due, falls behind or goes unreported, the worst first', () => {
  const facts = [
    factFrom('steady', '2023-12-31'),
    factFrom('unreported', '2023-12-31', {}, { noted: '2023-05-25' }),
    factFrom('overdue', '2023-07-10', {}, { done: '96' }),
    factFrom('behind', '2023-08-31', { startOn: on('2023-05-01') }, { done: '45' }),
    factFrom('red already', '2023-06-01'),
    factFrom('paused', '2023-07-10', { state: 'paused' }),
  ]
  const { rows, figure } = counted(facts, (factsOf) => countTurning({ ledger: 'all', factsOf }))
  expect(rows.map(({ target }) => target.id)).toEqual(['overdue', 'behind', 'unreported'])
  expect(rows.map((fact) => fact.ahead().light)).toEqual(['red', 'yellow', 'white'])
  expect(figure).toEqual({ count: 3, filter: { ledger: 'all', turning: true } })
})

it('counts what is missing by the rule of the list', () => {
  const bare = factFrom('bare', '2023-12-31', { leadUnits: [], leadLeader: '张三' })
  const vague = factFrom('vague', '2023-12-31', { leadUnits: ['有关部门'], leadLeader: '' })
  const { count } = counted([bare, vague], (factsOf) =>
    countWorkbench({ ledger: 'all', today: TODAY, lastCircularOn: null, factsOf }),
  )
  expect(count('lack-lead-unit').count).toBe(1)
  expect(count('lack-vague-unit').count).toBe(1)
  expect(count('lack-lead-leader').count).toBe(1)
  expect(count('lack-goal').count).toBe(0)
})

const dueArb = fc.constantFrom('2023-06-01', '2023-07-02', '2023-07-12', '2023-07-25', '2023-12-31')
const rowArb = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    due: dueArb,
    unit: fc.constantFrom('', '甲局', '乙局'),
    state: fc.constantFrom('in-progress' as const, 'completed' as const, 'paused' as const),
    done: fc.constantFrom('5', '45', '96', '120'),
    noted: fc.constantFrom('2023-04-01', '2023-06-24', '2023-06-28'),
  })
  .map(({ id, due, unit, state, done, noted }) =>
    factFrom(id, due, { state, leadUnits: unit === '' ? [] : [unit] }, { done, noted }),
  )

it('comes to what the list would show, whatever was edited before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rowArb, fc.boolean()), { maxLength: 30 }), (edits) => {
      const facts = new Map<string, FilterFacts>()
      const factsIn = ({ target }: { readonly target: Target }) => {
        const fact = facts.get(target.id)
        if (!fact) throw new Error('a target that nobody put in')
        return fact
      }
      const workbench = countWorkbench({
        ledger: 'all',
        today: TODAY,
        lastCircularOn: on('2023-06-25'),
        factsOf: factsIn,
      })
      const turning = countTurning({ ledger: 'all', factsOf: factsIn })
      for (const [fact, isRemoved] of edits) {
        const { target, standing, summary } = fact
        facts.set(target.id, fact)
        for (const count of [workbench, turning]) {
          count.put({ target, standing, summary: summary ?? null })
          if (isRemoved) count.drop(target.id)
          count.read()
        }
        if (isRemoved) facts.delete(target.id)
      }
      const rows = [...facts.values()].toSorted((a, b) => (a.target.id < b.target.id ? -1 : 1))
      const shown = workbench.read()
      for (const name of Object.keys(partsOn(TODAY, on('2023-06-25'))) as PartName[]) {
        const { count, filter } = shown.count(name)
        expect([name, count]).toEqual([name, rows.filter((row) => passesFilter(filter, row)).length])
      }
      const due = rows
        .filter((row) => passesFilter({ ledger: 'all', due: 'in-30' }, row))
        .toSorted((a, b) => (a.standing.daysLeft ?? 0) - (b.standing.daysLeft ?? 0))
      expect(shown.due).toEqual(due.slice(0, 4))
      const recent = rows
        .filter(({ summary }) => (summary?.latestNoteOn ?? '') >= '2023-06-24')
        .toSorted((a, b) => (b.summary?.latestNoteOn ?? '').localeCompare(a.summary?.latestNoteOn ?? ''))
      expect(shown.recent).toEqual(recent.slice(0, 4))
      const units = new Set(rows.map(({ target }) => target.leadUnits[0] ?? ''))
      expect(new Set(shown.units.map(({ unit }) => unit))).toEqual(units)
      for (const { unit, counts, total } of shown.units) {
        const own = rows.filter(({ target }) => (target.leadUnits[0] ?? '') === unit)
        expect({ counts, total }).toEqual({
          counts: rollUp(own.map(({ standing }) => standing.light)).counts,
          total: own.length,
        })
      }
      expect(turning.read().figure.count).toBe(
        rows.filter((row) => passesFilter({ ledger: 'all', turning: true }, row)).length,
      )
    }),
    { numRuns: 100 },
  )
})

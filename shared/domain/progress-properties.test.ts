import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionOf } from './completion'
import { addDays, daysBetween } from './day'
import { compare, Decimal } from './decimal'
import { expectedProgress, type TargetWindow } from './expected-progress'
import { explainLight } from './explain-light'
import { explainLightEn } from './explain-light-en'
import { gapOf } from './gap'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { Goal } from './metric'
import { standingOf } from './standing'
import { summarise } from './actual'
import { anyDecimal, smallDecimal } from './testing/decimals'
import { D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const number = fc.oneof(anyDecimal, smallDecimal)
const stated = { asWritten: '', isDerived: false }
const anyGoal: fc.Arbitrary<Goal | null> = fc.oneof(
  fc.constant(null),
  number.map((value): Goal => ({ operator: 'at-least', value, ...stated })),
  number.map((value): Goal => ({ operator: 'at-most', value, ...stated })),
  number.map((value): Goal => ({ operator: 'equal', value, ...stated })),
  number.map((total): Goal => ({ operator: 'list', total, ...stated })),
  fc.tuple(number, number).map(([low, high]): Goal => ({ operator: 'between', low, high, ...stated })),
  fc.constant<Goal>({ operator: 'milestones', ...stated }),
  fc.constant<Goal>({ operator: 'rank', position: 3, scope: '', ...stated }),
)
const anyMetric = fc
  .record({
    goal: anyGoal,
    baseline: fc.option(number),
    accrual: fc.constantFrom('reported-cumulative', 'per-period', 'point-in-time', 'ratio' as const),
  })
  .map((over) => metricWith(over))
const anySeen = fc.record({ value: fc.option(number), numerator: fc.option(number), denominator: fc.option(number) })
const today = on('2023-06-30')
const reckoned = (
  metric: ReturnType<typeof metricWith>,
  seen: typeof anySeen extends fc.Arbitrary<infer T> ? T : never,
) => {
  const target = targetWith({ metrics: [metric] })
  const summary = summarise(target, [noteWith('n', today, [observed(seen.value, seen)])])
  const office = { method: 'months' as const, year: 2023, cadence: { days: 31, graceDays: 10 } }
  return standingOf({ target, summary, today, rules: DEFAULT_LIGHT_RULES, ...office })
}
const isFigure = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

describe('whatever goal, baseline and value there are', () => {
  it('completion and gap are figures or say why they are none, never NaN or infinite', () => {
    fc.assert(
      fc.property(anyMetric, anySeen, (metric, seen) => {
        const { completion, gap } = reckoned(metric, seen)
        const { value, code } = { value: '0', code: 'no-code', ...completion }
        expect([value, gap ?? '0'].every(isFigure)).toBe(true)
        expect(code).toMatch(/^(?:no|zero)-/)
        expect(gap !== null && completion.kind !== 'ratio').toBe(false)
      }),
      { numRuns: 500 },
    )
  })
  it('the light says a sentence that a person can read', () => {
    fc.assert(
      fc.property(anyMetric, anySeen, (metric, seen) => {
        const { reason } = reckoned(metric, seen)
        expect(explainLight(reason) + explainLightEn(reason)).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
      }),
    )
  })
  it('a value that is missing is never a completion of 0 %', () => {
    fc.assert(
      fc.property(anyMetric, (metric) => {
        const done = completionOf(metric, null, targetWith())
        expect(done.kind === 'ratio').toBe(false)
      }),
    )
  })
  it('the gap is the difference of both shares, a hundred times', () => {
    fc.assert(
      fc.property(smallDecimal, smallDecimal, (done, expected) => {
        const gap = gapOf({ kind: 'ratio', value: done, qualifier: 'exact' }, expected)
        expect(gap !== null && Math.abs(Number(gap) - (Number(done) - Number(expected)) * 100)).toBeLessThan(1e-9)
      }),
    )
  })
})

const anyDay = fc.integer({ min: -200, max: 800 }).map((days) => addDays(on('2023-01-01'), days))
const anyWindow: fc.Arbitrary<TargetWindow> = fc.record({
  startOn: fc.option(anyDay),
  dueOn: fc.option(anyDay),
  year: fc.constantFrom(2022, 2023, 2024),
})
const share = (text: Decimal | null) => text ?? D('-1')

describe('expected progress', () => {
  it('by months and by days never goes back as days pass, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        anyWindow,
        anyDay,
        fc.nat(400),
        fc.constantFrom('months', 'days' as const),
        (window, day, later, method) => {
          const now = share(expectedProgress(method, window, [], null, day))
          const then = share(expectedProgress(method, window, [], null, addDays(day, later)))
          expect(compare(then, now)).toBeGreaterThanOrEqual(0)
          for (const each of [now, then]) {
            expect(compare(each, D('0'))).toBeGreaterThanOrEqual(0)
            expect(compare(each, D('1'))).toBeLessThanOrEqual(0)
          }
        },
      ),
    )
  })
  it('by plan lies between the points before and after the day', () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 1_000 })), {
      selector: ([day]) => day,
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(points, fc.nat(364), (drawn, dayOfYear) => {
        const plan = drawn.map(([day, value]) => ({ on: addDays(on('2023-01-01'), day), value: D(String(value)) }))
        const day = addDays(on('2023-01-01'), dayOfYear)
        const window = { startOn: null, dueOn: null, year: 2023 }
        const planned = share(expectedProgress('plan', window, plan, D('1000'), day))
        const sorted = plan.toSorted((a, b) => daysBetween(b.on, a.on))
        const before = sorted.findLast((point) => point.on <= day)?.value ?? D('0')
        const after = sorted.find((point) => point.on >= day)?.value ?? before
        const [low, high] = [Number(before), Number(after)].toSorted((a, b) => a - b)
        expect(Number(planned) * 1000).toBeGreaterThanOrEqual((low ?? 0) - 1e-9)
        expect(Number(planned) * 1000).toBeLessThanOrEqual((high ?? 0) + 1e-9)
      }),
    )
  })
  it('by plan is the point itself on its day, and nothing without points or a goal', () => {
    const window = { startOn: null, dueOn: null, year: 2023 }
    const plan = [
      { on: on('2023-03-31'), value: D('14.26') },
      { on: on('2023-06-30'), value: D('28.525') },
    ]
    expect(expectedProgress('plan', window, plan, D('57.05'), on('2023-06-30'))).toBe('0.5')
    expect(expectedProgress('plan', window, [], D('57.05'), on('2023-06-30'))).toBeNull()
    expect(expectedProgress('plan', window, plan, null, on('2023-06-30'))).toBeNull()
    expect(expectedProgress('plan', window, plan, D('0'), on('2023-06-30'))).toBeNull()
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, chineseDay, dayOf, daysBetween, isLeapYear, localDay } from './day'
import { compare, decimal, dividedBy, isZero, minus, plus, rounded } from './decimal'
import { expectedProgress } from './expected-progress'
import { paceFactor, requiredPace, yearEndForecast } from './forecast'
import { idSource } from './ids'
import { progressClassOf } from './progress-class'
import { sharesToHundred } from './shares'
import { arrangeTree, headingsOf } from './target-tree'
import type { TargetId } from './ids'
import type { Target } from './target'
import { DEFAULT_SCORING, SCORE_EVENTS, type ScoreEventKind } from './scoring'
import { ranked, scoreEventsOf, scoreOf } from './unit-score'
import { atLeast, atMost, D, metricWith, on, targetWith } from './testing/rows'

const point = (day: string, value: string) => ({ on: on(day), value: D(value) })

describe('days', () => {
  it('knows which days exist', () => {
    expect(dayOf(2023, 2, 29)).toBeNull()
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
    expect([isLeapYear(1900), isLeapYear(2000)]).toEqual([false, true])
  })
  it('counts and adds days over months and years', () => {
    expect(daysBetween(on('2023-12-31'), on('2024-03-01'))).toBe(61)
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        (n) => daysBetween(on('2023-06-30'), addDays(on('2023-06-30'), n)) === n,
      ),
    )
  })
  it('writes a day without leading zeros', () => expect(chineseDay(on('2023-06-03'))).toBe('2023年6月3日'))
  it('takes the local day of a moment', () => expect(localDay(new Date(2023, 0, 2, 23, 59))).toBe('2023-01-02'))
})

describe('decimals', () => {
  it('stay exact where floats do not', () => {
    expect(plus(D('0.1'), D('0.2'))).toBe('0.3')
    expect(minus(D('57.05'), D('36.63'))).toBe('20.42')
  })
  it('round half away from zero', () => {
    expect([rounded(D('2.345'), 2), rounded(D('-2.345'), 2), rounded(D('29'), 1)]).toEqual(['2.35', '-2.35', '29.0'])
  })
  it('do not divide by zero', () => expect(dividedBy(D('1'), D('0.00'))).toBeNull())
  it('accept only plain digits', () => {
    expect([decimal('1e5'), decimal('１'), decimal(''), decimal(' 1')]).toEqual([null, null, null, null])
    expect([decimal(1e21), decimal(0.1), decimal(Number.NaN)]).toEqual(['1000000000000000000000', '0.1', null])
  })
  it('compare by value', () => {
    expect(compare(D('5'), D('5.00'))).toBe(0)
    expect(isZero(D('-0.0'))).toBe(true)
    expect(compare(D('0.33333333333333333333'), D('0.33333333333333333334'))).toBe(-1)
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: -3n, max: 3n }), (a, apart) => {
        const b = a + apart
        return compare(D(String(a)), D(String(b))) === (a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
})

const window = { startOn: null, dueOn: null, year: 2023 }
const months = (day: string) => expectedProgress('months', window, [], null, on(day))

describe('expected progress', () => {
  it('counts completed months only', () => {
    expect(months('2023-06-29')).toBe(dividedBy(D('5'), D('12')))
    expect([months('2023-06-30'), months('2022-06-30'), months('2024-01-01')]).toEqual(['0.5', '0', '1'])
  })
  it('counts days of the window', () => {
    const halfway = { startOn: on('2023-01-01'), dueOn: on('2023-01-10'), year: 2023 }
    expect(expectedProgress('days', halfway, [], null, on('2023-01-05'))).toBe('0.5')
    expect(expectedProgress('days', halfway, [], null, on('2023-03-05'))).toBe('1')
  })
  it('interpolates a plan', () => {
    const plan = [
      { on: on('2023-03-31'), value: D('20') },
      { on: on('2023-04-10'), value: D('30') },
    ]
    expect(expectedProgress('plan', window, plan, D('100'), on('2023-04-05'))).toBe('0.25')
    expect(expectedProgress('plan', window, plan, D('100'), on('2023-12-05'))).toBe('0.3')
    expect(expectedProgress('plan', window, [], D('100'), on('2023-04-05'))).toBeNull()
    expect(expectedProgress('plan', window, plan, D('25'), on('2023-12-05'))).toBe('1')
  })
  it('counts a plan from the baseline, as completion is', () => {
    const falling = [{ on: on('2023-12-31'), value: D('20') }]
    const half = { startOn: on('2023-12-12'), dueOn: null, year: 2023 }
    expect(expectedProgress('plan', half, falling, D('20'), on('2023-12-21'), D('40'))).toBe('0.5')
    expect(expectedProgress('plan', half, falling, D('20'), on('2023-12-01'), D('40'))).toBe('0')
  })
})

const classOf = (gap: string) => progressClassOf(false, D(gap))

describe('classes, shares, forecasts', () => {
  it('draws the class lines at +5 and −10', () => {
    expect([classOf('5'), classOf('4.99'), classOf('-9.99'), classOf('-10')]).toEqual([
      'ahead',
      'on-course',
      'on-course',
      'behind',
    ])
    expect([progressClassOf(true, null), progressClassOf(false, null)]).toEqual(['done', 'other'])
  })
  it('makes shares add up to a hundred', () => {
    expect(sharesToHundred([1, 1, 1])).toEqual([33.4, 33.3, 33.3])
    expect(sharesToHundred([3, 3, 1])).toEqual([42.9, 42.8, 14.3])
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = sharesToHundred(counts).reduce((sum, share) => sum + Math.round(share * 10), 0)
        return total === (counts.some((count) => count > 0) ? 1_000 : 0)
      }),
    )
  })
  it('forecasts from three values, never for a ceiling', () => {
    const points = [point('2023-04-30', '10'), point('2023-05-31', '20'), point('2023-06-30', '30')]
    const course = { points, expected: D('0.5'), until: on('2023-12-31') }
    const metric = metricWith({ goal: atLeast('60') })
    expect(yearEndForecast(metric, course)).toBe('60')
    expect(yearEndForecast({ ...metric, baseline: D('10') }, course)).toBe('50')
    expect(yearEndForecast({ ...metric, accrual: 'point-in-time' }, { ...course, until: on('2023-08-30') })).toBe('50')
    expect(yearEndForecast(metric, { ...course, points: points.slice(1) })).toBeNull()
    expect(yearEndForecast(metricWith({ goal: atMost('4') }), { ...course, expected: null })).toBeNull()
  })
  it('never doubles a rate because half of the year is over', () => {
    const points = [point('2023-04-30', '6.2'), point('2023-05-31', '6.2'), point('2023-06-30', '6.2')]
    const growth = metricWith({ unit: '%', goal: atLeast('8') })
    expect(yearEndForecast(growth, { points, expected: D('0.5'), until: on('2023-12-31') })).toBe('6.2')
  })
  it('tells the pace that is needed, up or down', () => {
    const up = { from: D('0'), goal: D('60') }
    const down = { from: D('20'), goal: D('8') }
    expect(requiredPace(up, D('30'), D('6'))).toBe('5')
    expect(requiredPace(up, D('61'), D('6'))).toBe('0')
    expect(requiredPace(up, D('30'), D('0'))).toBeNull()
    expect(requiredPace(down, D('14'), D('6'))).toBe('-1')
    expect(requiredPace(down, D('8'), D('6'))).toBe('0')
    expect(paceFactor(D('10'), up, D('30'), D('6'))).toBe('2')
    expect(paceFactor(D('-1'), down, D('14'), D('6'))).toBe('1')
    expect(paceFactor(D('-1'), down, D('22'), D('6'))).toBeNull()
    expect(paceFactor(D('10'), up, D('0'), D('6'))).toBeNull()
  })
})

describe('unit scores', () => {
  it('come from what is completed or overdue, never from what is not yet due', () => {
    const target = targetWith({
      leadUnits: ['甲', '乙'],
      coUnits: ['丙', '甲'],
      deadline: { on: on('2023-06-30'), precision: 'day', asWritten: '6月30日' },
    })
    const kinds = (over: Partial<Target>, today: string) =>
      scoreEventsOf({ ...target, ...over }, on(today)).map(({ unit, kind }) => `${unit} ${kind}`)
    expect(kinds({}, '2023-06-30')).toEqual([])
    expect(kinds({}, '2023-07-01')).toEqual(['甲 late-as-lead', '乙 late-as-co-unit', '丙 late-as-co-unit'])
    expect(kinds({ state: 'completed', completedOn: on('2023-06-29'), coUnits: [] }, '2023-07-01')).toEqual([
      '甲 completed-as-lead',
      '甲 completed-early',
      '乙 completed-as-co-unit',
      '乙 completed-early',
    ])
    expect(
      kinds({ state: 'closed-out', completedOn: on('2023-07-02'), leadUnits: ['甲'], coUnits: [] }, '2023-08-01'),
    ).toEqual(['甲 completed-as-lead', '甲 late-as-lead'])
  })
  it('stay within 0 and 100', () => {
    const none = Object.fromEntries(SCORE_EVENTS.map((kind) => [kind, 0])) as Record<ScoreEventKind, number>
    const score = (counts: Partial<typeof none>) => scoreOf({ ...none, ...counts }, DEFAULT_SCORING)
    expect(score({})).toBe('80')
    expect(score({ 'completed-as-lead': 1, 'report-late': 3 })).toBe('81.7')
    expect(score({ 'completed-as-lead': 40 })).toBe('100')
    expect(score({ 'late-as-lead': 40 })).toBe('0')
  })
  it('share ranks where they are equal', () => {
    const units = ranked([
      { unit: '甲', score: D('82') },
      { unit: '丙', score: D('77.5') },
      { unit: '乙', score: D('82.0') },
    ])
    expect(units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['乙', 1],
      ['甲', 1],
      ['丙', 3],
    ])
  })
})

describe('ids', () => {
  it('never repeat or step back, even when the clock does', () => {
    let now = 1_000_000
    const source = idSource(
      () => now,
      () => 0.5,
    )
    const made = [source.text(), source.text()]
    now = 10
    made.push(source.text(), source.text())
    expect(new Set(made).size).toBe(4)
    expect(made.toSorted()).toEqual(made)
  })
})

const at = (id: string, parentId: string | null, order: number) =>
  targetWith({ id: id as TargetId, parentId: parentId as TargetId | null, order })
const shape = (targets: Parameters<typeof arrangeTree>[0]) =>
  arrangeTree(targets).map(({ target, depth, childCount }) => `${target.id}${depth}${childCount}`)

describe('the tree of targets', () => {
  it('tells a heading from a target that still lacks an owner', () => {
    const targets = [at('head', null, 1), at('owned', null, 2), at('a', 'head', 1), at('b', 'owned', 1)]
    const named = targets.map((target) => (target.id === 'owned' ? { ...target, leadUnits: ['县财政局'] } : target))
    expect([...headingsOf(named)]).toEqual(['head'])
  })
  it('puts children under their parents in order', () => {
    expect(shape([at('c', 'a', 3), at('a', null, 2), at('b', 'a', 1), at('z', null, 1)])).toEqual([
      'z00',
      'a02',
      'b10',
      'c10',
    ])
  })
  it('shows orphans at the root and cuts circles', () => {
    expect(shape([at('a', 'gone', 1)])).toEqual(['a00'])
    expect(shape([at('a', 'b', 1), at('b', 'a', 2)])).toEqual(['a01', 'b10'])
  })
})

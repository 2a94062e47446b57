import { describe, expect, it } from 'vitest'
import type { NoteId } from './ids'
import { curveOf, curveYears, scaledCurve } from './last-curve'
import { quarterPlan, quartersOf } from './quarter-plan'
import { atLeast, atMost, D, metricWith, noteWith, observed, on } from './testing/rows'
import { linesFromCells, linesOfPlan, readTrajectory, type TrajectoryBasis } from './trajectory'

const basis: TrajectoryBasis = { metric: metricWith({ goal: atLeast('57.05') }), year: 2023 }
const read = (lines: readonly (readonly [string, string])[], over: TrajectoryBasis = basis) =>
  readTrajectory(
    lines.map(([day, value]) => ({ on: day, value })),
    over,
  )
const codes = (lines: readonly (readonly [string, string])[], over?: TrajectoryBasis) =>
  read(lines, over).faults.map(({ line, field, code }) => `${line} ${field} ${code}`)

describe('a trajectory typed as days and values', () => {
  it('is read as an office writes it, in order of days, in the metric’s unit', () => {
    const lines = [
      ['二季度', '28.5亿元'],
      ['3月31日', '1,400万元'],
      ['', ''],
      ['2023/12/31', '57.05'],
    ] as const
    const { plan, faults, flags } = read(lines)
    expect(plan).toEqual([
      { on: '2023-03-31', value: '0.14' },
      { on: '2023-06-30', value: '28.5' },
      { on: '2023-12-31', value: '57.05' },
    ])
    expect([faults, flags]).toEqual([[], []])
    expect(linesOfPlan(plan)[0]).toEqual({ on: '2023-03-31', value: '0.14' })
  })
  it('says of every line what is wrong with it, and keeps nothing', () => {
    expect(
      codes([
        ['尽快', '1'],
        ['2022-12-31', '1'],
        ['', '1'],
        ['3月31日', ''],
        ['3月31日', '3件'],
        ['3月31日', '许多'],
        ['6月30日', '5'],
        ['6月底', '6'],
      ]),
    ).toEqual([
      '0 on not-a-date',
      '1 on day-before-year',
      '2 on day-missing',
      '3 value value-missing',
      '4 value unit-differs',
      '5 value not-a-figure',
      '7 on day-twice',
    ])
    expect(read([['尽快', '1']]).plan).toEqual([])
  })
  it('can not go back on the way to the goal; a rate may, and is pointed out', () => {
    const falling = [
      ['6月30日', '30'],
      ['3月31日', '35'],
    ] as const
    expect(codes(falling)).toEqual(['0 value turns-back'])
    const rate = { ...basis, metric: { ...basis.metric, unit: '%' } }
    expect(read(falling, rate)).toMatchObject({ faults: [], flags: ['turns-back', 'ends-short'] })
    const down = { ...basis, metric: metricWith({ goal: atMost('8'), baseline: D('40') }) }
    expect(read(falling, down)).toMatchObject({ faults: [], flags: ['ends-short'] })
    expect(codes([...falling, ['9月30日', '31']], down)).toEqual(['2 value turns-back'])
    expect(read(falling, { ...basis, metric: metricWith() }).plan).toHaveLength(2)
  })
  it('takes two pasted columns and leaves their headings out', () => {
    const cells = [['时间', '计划值', '备注'], ['3月31日', '14'], [''], ['6月30日', '28.5']]
    expect(linesFromCells(cells, basis)).toEqual([
      { on: '3月31日', value: '14' },
      { on: '6月30日', value: '28.5' },
    ])
    expect(
      linesFromCells(
        [
          ['13月1日', '5'],
          ['6月30日', '9'],
        ],
        basis,
      ),
    ).toHaveLength(2)
  })
})

describe('a trajectory by quarters', () => {
  it('takes exact shares of the goal at the ends of the quarters', () => {
    const made = quarterPlan(['25', '50%', '75％', '100'], basis)
    expect(made.ok && made.value).toEqual([
      { on: '2023-03-31', value: '14.2625' },
      { on: '2023-06-30', value: '28.525' },
      { on: '2023-09-30', value: '42.7875' },
      { on: '2023-12-31', value: '57.05' },
    ])
    expect(made.ok && quartersOf(made.value, basis)).toEqual(['25', '50', '75', '100'])
  })
  it('counts shares from the baseline, and leaves an empty quarter out', () => {
    const lifted = { ...basis, metric: metricWith({ goal: atLeast('60'), baseline: D('20') }) }
    const made = quarterPlan(['', '50', '', '100'], lifted)
    expect(made.ok && made.value.map(({ value }) => value)).toEqual(['40', '60'])
    expect(made.ok && quartersOf(made.value, lifted)).toEqual(['', '50', '', '100'])
  })
  it('refuses shares without a goal in figures, that fall, or that are none', () => {
    const none = { ...basis, metric: metricWith() }
    expect(quarterPlan(['25', '', '', ''], none)).toMatchObject({ code: 'no-numeric-goal' })
    expect(quarterPlan(['25', '20', '', ''], basis)).toMatchObject({ code: 'share-falls', detail: { quarter: 2 } })
    expect(quarterPlan(['', '一半', '', ''], basis)).toMatchObject({ code: 'not-a-share', detail: { quarter: 2 } })
    expect(quarterPlan(['-5', '', '', ''], basis)).toMatchObject({ code: 'not-a-share' })
  })
  it('knows other days, and shares that do not end, as no quarters', () => {
    expect(quartersOf([{ on: on('2023-05-31'), value: D('20') }], basis)).toBeNull()
    expect(quartersOf([{ on: on('2023-03-31'), value: D('20') }], basis)).toBeNull()
  })
})

const at = (value: string, day: string) => ({ on: on(day), value: D(value) })

describe('a trajectory after a year’s curve', () => {
  const notes = [
    noteWith('a', '2022-02-28', [observed('4')]),
    noteWith('b', '2022-06-30', [observed('90')]),
    noteWith('c', '2022-06-30', [observed('20')], { corrects: 'b' as NoteId }),
    noteWith('d', '2022-12-31', [observed('40')]),
    noteWith('e', '2023-03-31', [observed('7')]),
  ]
  it('is last year’s share of its last value, of the present goal; what was corrected counts nowhere', () => {
    const metric = metricWith({ goal: atLeast('57.05') })
    expect(curveYears(metric, notes)).toEqual([
      { year: 2023, days: 1 },
      { year: 2022, days: 3 },
    ])
    expect(scaledCurve(curveOf(metric, notes, 2022), null, basis)).toMatchObject({
      value: [
        { on: '2023-02-28', value: '5.71' },
        { on: '2023-06-30', value: '28.53' },
        { on: '2023-12-31', value: '57.05' },
      ],
    })
  })
  it('sums the periods of that year alone', () => {
    const periods = metricWith({ accrual: 'per-period' })
    expect(curveOf(periods, notes, 2022).map(({ value }) => value)).toEqual(['4', '24', '64'])
  })
  it('needs two values that differ, and a goal in figures', () => {
    expect(scaledCurve([at('4', '2022-02-28')], null, basis)).toMatchObject({ code: 'curve-short' })
    expect(scaledCurve([at('4', '2022-02-28'), at('0', '2022-12-31')], null, basis)).toMatchObject({
      code: 'curve-flat',
    })
    const none = { ...basis, metric: metricWith() }
    expect(scaledCurve([at('4', '2022-02-28'), at('5', '2022-12-31')], null, none)).toMatchObject({
      code: 'no-numeric-goal',
    })
    expect(scaledCurve([at('4', '2020-02-29'), at('5', '2020-12-31')], null, basis)).toMatchObject({
      value: [{ on: '2023-02-28', value: '45.64' }, { on: '2023-12-31' }],
    })
  })
})

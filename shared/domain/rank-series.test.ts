import { describe, expect, it } from 'vitest'
import { summarise } from './actual'
import type { Change, Row, TableName } from './change'
import type { Instant } from './day'
import type { MetricId, TargetId } from './ids'
import { countRanks, leaguesOf, rankHistory, rankSeries } from './rank-series'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import { standingOf } from './standing'
import { takeLeagues, type LeagueBasis, type LeagueDraft } from './take-leagues'
import { D, metricWith, on, targetWith } from './testing/rows'

const place = (name: string, position: number, value: string | null = null, growth: string | null = null) => ({
  name,
  position,
  value: value === null ? null : D(value),
  growth: growth === null ? null : D(growth),
})
const four = (day: string, position: number): LeagueDraft => ({
  indicator: '四项指标',
  unit: '',
  basis: 'overall',
  scope: '全省综合县',
  on: on(day),
  source: '专项考核通报',
  own: '本县',
  measures: null,
  size: 24,
  places: Array.from({ length: 24 }, (_, index) =>
    place(index + 1 === position ? '本县' : `${index + 1}号县`, index + 1),
  ),
})
const BASIS = {
  today: on('2023-07-10'),
  method: 'months',
  year: 2023,
  cadence: { days: 31, graceDays: 10 },
  rules: DEFAULT_LIGHT_RULES,
} as const
const gdp = metricWith({ id: 'gdp' as MetricId, name: '', unit: '亿元' })
const target = targetWith({ id: 't' as TargetId, title: '地区生产总值', metrics: [gdp] })
const draft = (over: Partial<LeagueDraft> = {}): LeagueDraft => ({
  indicator: '地区生产总值',
  unit: '亿元',
  basis: 'total',
  scope: '全市',
  on: on('2023-06-30'),
  source: '市统计局',
  own: '本县',
  measures: { targetId: target.id, metricId: gdp.id },
  size: 3,
  places: [place('甲县', 1, '60'), place('乙县', 2, '50'), place('本县', 3, '45.4')],
  ...over,
})
const growth = draft({
  unit: '',
  basis: 'growth',
  places: [place('甲县', 1, null, '9'), place('乙县', 2, null, '8.5'), place('本县', 3, null, '8')],
})
const basis = (over: Partial<LeagueBasis> = {}): LeagueBasis => {
  let made = 0
  return {
    leagues: [],
    targets: new Map([[target.id, target]]),
    notes: [],
    today: on('2023-07-10'),
    now: '2023-07-10T02:00:00.000Z' as Instant,
    by: '张三',
    newId: () => `id-${(made += 1)}`,
    ...over,
  }
}
function taken(drafts: readonly LeagueDraft[], from: LeagueBasis = basis()): readonly Change[] {
  const changes = takeLeagues(drafts, from)
  if (!changes.ok) throw new Error(changes.code)
  return changes.value
}
const rowsOf = <T extends TableName>(changes: readonly Change[], table: T): readonly Row<T>[] =>
  changes.flatMap((change) => (change.table === table && change.after ? [change.after as Row<T>] : []))

const second = (indicator: string, now: number, before: number) =>
  [
    { ...four('2023-03-31', before), indicator },
    { ...four('2023-06-30', now), indicator },
  ] as const

describe('series of positions', () => {
  it('fall by four from 12 to 16 of 24 综合县', () => {
    const leagues = rowsOf(taken([four('2023-03-31', 12), four('2023-06-30', 16)]), 'leagues')
    const [series] = rankSeries([], leagues, new Map())
    expect(series).toMatchObject({
      name: '四项指标',
      now: { position: 16, of: 24 },
      before: { position: 12, of: 24 },
      move: { kind: 'fall', places: 4 },
    })
    expect(series && rankHistory(series, [], leagues).map(({ on: day, rank }) => [day, rank.position])).toEqual([
      ['2023-03-31', 12],
      ['2023-06-30', 16],
    ])
    expect(series && leaguesOf(series, leagues)[0]?.on).toBe('2023-06-30')
  })
  it('keep amount and growth apart, and record both with the value as one note', () => {
    const changes = taken([draft(), growth])
    const notes = rowsOf(changes, 'notes')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.observations).toMatchObject([
      {
        value: '45.4',
        growth: '8',
        ranks: [
          { position: 3, of: 3, scope: '全市', basis: 'total' },
          { position: 3, of: 3, scope: '全市', basis: 'growth' },
        ],
      },
    ])
    const ranks = countRanks()
    const standing = standingOf({ ...BASIS, target, summary: null })
    ranks.put({ target, standing, summary: summarise(target, notes) })
    const series = rankSeries(ranks.read(), rowsOf(changes, 'leagues'), new Map([[target.id, target]]))
    expect(series.map(({ name, basis: by, move }) => [name, by, move])).toEqual([
      ['地区生产总值', 'total', null],
      ['地区生产总值', 'growth', null],
    ])
    ranks.put({ target, standing, summary: null })
    expect(ranks.read()).toEqual([])
  })
  it('stand by themselves again when what they measured is gone', () => {
    const leagues = rowsOf(taken([draft()]), 'leagues')
    const none = { ...target, metrics: [] }
    for (const targets of [new Map(), new Map([[target.id, none]])])
      expect(rankSeries([], leagues, targets)).toMatchObject([{ name: '地区生产总值', measures: null }])
  })
  it('put the furthest fall first, then rises, then what stays', () => {
    const drafts = [...second('升', 2, 9), ...second('平', 5, 5), ...second('降一', 6, 5), ...second('降四', 16, 12)]
    const series = rankSeries([], rowsOf(taken(drafts), 'leagues'), new Map())
    expect(series.map(({ name }) => name)).toEqual(['降四', '降一', '升', '平'])
  })
})

describe('taking league tables over', () => {
  it('replaces the table of the same day, and records nothing twice', () => {
    const first = taken([draft()])
    const again = taken([draft()], basis({ leagues: rowsOf(first, 'leagues'), notes: rowsOf(first, 'notes') }))
    expect(again).toHaveLength(1)
    expect(again[0]).toMatchObject({ table: 'leagues', before: { id: 'id-1' }, after: { id: 'id-1' } })
  })
  it('leaves a value alone that was reported already, and one in another unit', () => {
    const reported = rowsOf(taken([draft()]), 'notes').map((note) => ({
      ...note,
      observations: note.observations.map((seen) => ({ ...seen, value: D('45.39'), ranks: [] })),
    }))
    const [kept] = rowsOf(taken([draft()], basis({ notes: reported })), 'notes')
    expect(kept?.observations[0]).toMatchObject({ value: null, ranks: [{ position: 3 }] })
    const [other] = rowsOf(taken([draft({ unit: '万元' })]), 'notes')
    expect(other?.observations[0]).toMatchObject({ value: null })
  })
  it('refuses a day to come, a series twice, a place that is not in the table, and what is gone', () => {
    const code = (drafts: readonly LeagueDraft[], from = basis()) => {
      const refused = takeLeagues(drafts, from)
      return refused.ok ? null : refused.code
    }
    expect(code([draft({ on: on('2023-07-11') })])).toBe('league-in-future')
    expect(code([draft(), draft()])).toBe('league-twice')
    expect(code([draft(), draft({ indicator: 'GDP' })])).toBe('league-metric-twice')
    expect(code([draft({ own: '外县' })])).toBe('league-own-missing')
    expect(code([draft({ indicator: ' ' })])).toBe('league-name-missing')
    expect(code([draft()], basis({ targets: new Map() }))).toBe('target-gone')
    expect(code([draft({ measures: { targetId: target.id, metricId: 'x' as MetricId } })])).toBe('metric-unknown')
    expect(code([draft({ own: '', measures: null })])).toBe(null)
  })
})

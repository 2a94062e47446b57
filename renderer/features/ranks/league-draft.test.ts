import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, MetricId, TargetId } from '@shared/domain/ids'
import type { League } from '@shared/domain/league'
import type { LeagueDraft } from '@shared/domain/take-leagues'
import { metricWith, on, targetWith } from '@shared/domain/testing/rows'
import type { LeagueFile, ReadLeague } from '@shared/exchange/read-league'
import { describe, expect, it } from 'vitest'
import { Projection, type View } from '../../db/projection'
import { draftOfFile, knownOf, leaguesIn, rankedMetrics } from './league-draft'

const indicatorKind = GIVEN_KINDS.find(({ columns }) => columns.some(({ key }) => key === 'rank'))
const plainKind = GIVEN_KINDS.find(({ columns }) => columns.every(({ key }) => key !== 'rank'))
const ledger = (id: string, kindId: string | undefined) =>
  ({ id: id as LedgerId, name: id, kindId, year: 2026, issuer: '', expectedMethod: null, order: 1 }) as never
const target = (id: string, title: string, ledgerId = 'indicators') =>
  targetWith({
    id: id as TargetId,
    title,
    ledgerIds: [ledgerId as LedgerId],
    metrics: [metricWith({ id: `m-${id}` as MetricId, name: '' })],
  })

function viewWith(leagues: readonly League[] = [], officeName = '云岭县政府督查室'): View {
  const projection = new Projection(2026)
  const settings = [{ ...projection.view().settings, officeName }]
  projection.load({
    settings,
    kinds: GIVEN_KINDS,
    ledgers: [ledger('indicators', indicatorKind?.id), ledger('works', plainKind?.id)],
    targets: [
      target('gdp', '地区生产总值'),
      target('growth', '固定资产投资增速'),
      target('stock', '固定资产投资'),
      target('road', '修路', 'works'),
    ],
    summaries: [],
    slips: [],
    leagues,
    documents: [],
  })
  return projection.view()
}

const place = (name: string, position: number) => ({ name, position, value: null, growth: null })
const read = (indicator: string, basis: ReadLeague['basis'], names = ['云岭县', '临河县']): ReadLeague => ({
  indicator,
  unit: '',
  basis,
  size: 2,
  places: names.map((name, index) => place(name, index + 1)),
  doubts: [],
})
const file = (...leagues: readonly ReadLeague[]): LeagueFile => ({
  sheet: '位次',
  title: '2026年三季度全市位次',
  scope: '全市',
  on: on('2026-09-30'),
  names: ['云岭县', '临河县'],
  leagues,
})
const measuredBy = (view: View, ...leagues: readonly ReadLeague[]) =>
  draftOfFile('a.xlsx', file(...leagues), view).indicators.map(({ measures }) => measures?.targetId ?? null)

describe('a published table on its way in', () => {
  it('offers the metrics of ledgers that show positions', () => {
    expect(rankedMetrics(viewWith()).map(({ label }) => label)).toEqual([
      '地区生产总值',
      '固定资产投资增速',
      '固定资产投资',
    ])
  })
  it('knows this place by the name of the office, and each indicator by its name and the way it is looked at', () => {
    const view = viewWith()
    const draft = draftOfFile('a.xlsx', file(read('地区生产总值', 'total')), view)
    expect([draft.own, draft.scope, draft.on]).toEqual(['云岭县', '全市', '2026-09-30'])
    expect(
      measuredBy(view, read('固定资产投资', 'growth'), read('固定资产投资', 'total'), read('四项指标', 'overall')),
    ).toEqual(['growth', 'stock', null])
  })
  it('gives one metric to one indicator of a basis only, and none where this place is not known', () => {
    const twice = [read('地区生产总值', 'total'), read('地区生产总值（预计）', 'total')]
    expect(measuredBy(viewWith(), ...twice)).toEqual(['gdp', null])
    expect(measuredBy(viewWith([], '督查室'), ...twice)).toEqual([null, null])
  })
  it('goes on with what was chosen the last time', () => {
    const measures = { targetId: 'growth' as TargetId, metricId: 'm-growth' as MetricId }
    const before = {
      ...read('有效投资', 'growth'),
      id: 'l1',
      scope: '全市',
      on: on('2026-06-30'),
      source: '',
      own: '临河县',
    }
    const view = viewWith([{ ...before, measures } as unknown as League], '督查室')
    const draft = draftOfFile('a.xlsx', file(read('有效投资', 'growth')), view)
    expect([draft.own, draft.indicators[0]?.measures?.targetId]).toEqual(['临河县', 'growth'])
    const [league] = leaguesIn(draft)
    expect(knownOf(league as LeagueDraft, view.leagues.values())).toEqual({ before: 2, isReplacing: false })
  })
  it('records nothing where the row of this place was left out, and is still kept as a table', () => {
    const draft = draftOfFile('a.xlsx', file(read('地区生产总值', 'total', ['临河县'])), viewWith())
    expect(leaguesIn(draft)).toMatchObject([{ own: '云岭县', size: 2, measures: null }])
  })
  it('waits for its day', () => {
    expect(leaguesIn({ ...draftOfFile('a.xlsx', file(read('地区生产总值', 'total')), viewWith()), on: null })).toEqual(
      [],
    )
  })
})

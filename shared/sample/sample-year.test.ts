import { describe, expect, it } from 'vitest'
import { summarise } from '../domain/actual'
import { choicesOfColumn } from '../domain/cell-edit'
import { cellText } from '../domain/cell-text'
import { tables, type Change, type Row, type TableName } from '../domain/change'
import type { Instant, IsoDate } from '../domain/day'
import { extensionRequests, slippageOf } from '../domain/extension'
import { GIVEN_KINDS } from '../domain/given-kinds'
import type { Column } from '../domain/ledger-kind'
import { LIGHTS_BY_WEIGHT } from '../domain/light'
import { loopEventsOf } from '../domain/loop'
import { countRanks, rankSeries } from '../domain/rank-series'
import { sensitiveFields } from '../domain/sensitive'
import { defaultSettings } from '../domain/settings'
import { slipState } from '../domain/slip'
import { standingOf } from '../domain/standing'
import { isCompleted } from '../domain/target'
import { sampleYear, type SampleGround } from './sample-year'

const TODAY = '2026-11-15' as IsoDate

function ground(today: IsoDate, over: Partial<SampleGround> = {}): SampleGround {
  let made = 0
  const newId = () => {
    made += 1
    return `r${String(made).padStart(6, '0')}`
  }
  const now = `${today}T09:30:00.000Z` as Instant
  return { today, now, by: '张三', newId, settings: null, kindIds: new Set(), slips: [], leagues: [], ...over }
}

const changes = sampleYear(ground(TODAY))

function rowsOf<T extends TableName>(table: T, from: readonly Change[] = changes): readonly Row<T>[] {
  return from.flatMap((change) => (change.table === table && change.after ? [change.after as Row<T>] : []))
}

const targets = rowsOf('targets')
const notes = rowsOf('notes')
const events = rowsOf('events')
const slips = rowsOf('slips')
const ledgers = rowsOf('ledgers')
const [settings] = rowsOf('settings')
const byCode = (code: string) => targets.find((target) => target.code === code)!
const eventsOf = (code: string) => events.filter(({ targetId }) => targetId === byCode(code).id)

const summaries = new Map(
  targets.map((target) => [
    target.id,
    summarise(
      target,
      notes.filter(({ targetId }) => targetId === target.id),
    ),
  ]),
)

function standingsOn(today: IsoDate) {
  return targets.map((target) => {
    const ledger = ledgers.find(({ id }) => id === target.ledgerIds[0])!
    const { cadence, expectedMethod, lightRules: rules } = settings!
    const summary = summaries.get(target.id) ?? null
    const method = ledger.expectedMethod ?? expectedMethod
    return standingOf({ target, summary, today, method, year: ledger.year, cadence, rules })
  })
}

/** Each once, in a fixed order. */
const kindsOf = (found: readonly string[]) => [...new Set(found)].toSorted((a, b) => (a < b ? -1 : 1))

describe('the rows', () => {
  it('all pass the schema of their table, and no id is given twice', () => {
    for (const { table, after } of changes) expect(tables[table].safeParse(after).error).toBeUndefined()
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  })

  it('only name rows that are there', () => {
    const ids = new Set<string>(changes.map(({ id }) => id))
    const metrics = new Set<string>(targets.flatMap((target) => target.metrics.map(({ id }) => id)))
    const named = [
      ...ledgers.map(({ kindId }) => kindId),
      ...targets.flatMap(({ ledgerIds, parentId }) => [...ledgerIds, ...(parentId === null ? [] : [parentId])]),
      ...notes.flatMap(({ targetId, corrects }) => [targetId, ...(corrects === null ? [] : [corrects])]),
      ...events.map(({ targetId }) => targetId),
      ...slips.flatMap(({ targetIds, escalates }) => [...targetIds, ...(escalates === null ? [] : [escalates])]),
      ...rowsOf('leagues').flatMap(({ measures }) => measures?.targetId ?? []),
    ]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    const observed = notes.flatMap(({ observations }) => observations.map(({ metricId }) => metricId))
    expect(observed.filter((id) => !metrics.has(id))).toEqual([])
  })

  it('come out the same from the same ground', () => {
    expect(sampleYear(ground(TODAY))).toEqual(changes)
  })

  it('ask for no reason and move nothing that would write events again', () => {
    expect(sensitiveFields(changes)).toEqual([])
    const context = { by: '', reason: '', today: TODAY, now: ground(TODAY).now, ids: { text: () => 'x' } }
    expect(loopEventsOf(changes, context)).toEqual([])
  })
})

describe('the year', () => {
  it.each(['2026-11-14', '2026-11-15', '2026-12-31', '2027-03-01', '2028-02-29'])(
    'has nothing after %s, when it is loaded on that day',
    (day) => {
      const today = day as IsoDate
      const loaded = sampleYear(ground(today))
      const happened = [
        ...rowsOf('notes', loaded).map(({ on }) => on),
        ...rowsOf('events', loaded).map(({ on }) => on),
        ...rowsOf('leagues', loaded).map(({ on }) => on),
        ...rowsOf('slips', loaded).flatMap(({ issuedOn, repliedOn }) => [issuedOn, repliedOn ?? issuedOn]),
        ...rowsOf('targets', loaded).flatMap(({ completedOn, milestones }) =>
          [completedOn, ...milestones.map(({ acceptedOn }) => acceptedOn)].filter((on) => on !== null),
        ),
      ]
      expect(happened.filter((on) => on > today)).toEqual([])
      const recorded = [...rowsOf('notes', loaded), ...rowsOf('events', loaded)].map(({ recordedAt }) => recordedAt)
      expect(recorded.filter((at) => at > ground(today).now)).toEqual([])
    },
  )

  it('is that of the newest November that has come', () => {
    expect(rowsOf('ledgers', sampleYear(ground('2026-11-14' as IsoDate)))[0]?.year).toBe(2025)
    expect(ledgers[0]?.year).toBe(2026)
  })

  it('keeps the name of an office that has one, kinds that it has, and goes on with its numbers of slips', () => {
    const before = { ...defaultSettings(2026), officeName: '示例县督查室' }
    const own = ground(TODAY, {
      settings: before,
      kindIds: new Set(GIVEN_KINDS.map(({ id }) => id)),
      slips,
      leagues: rowsOf('leagues'),
    })
    const loaded = sampleYear(own)
    expect(rowsOf('settings', loaded)[0]).toMatchObject({ officeName: '示例县督查室', lastCircularOn: '2026-10-31' })
    expect(rowsOf('kinds', loaded)).toEqual([])
    expect(rowsOf('slips', loaded)[0]?.serial).toBe(slips.length + 1)
    expect(rowsOf('leagues', loaded).map(({ id }) => id)).toEqual(rowsOf('leagues').map(({ id }) => id))
  })
})

describe('everything that the model knows occurs', () => {
  it('seven ledgers of the seven kinds, each with 10 to 16 targets, and every column of a kind filled somewhere', () => {
    expect(kindsOf(ledgers.map(({ kindId }) => kindId))).toEqual(kindsOf(GIVEN_KINDS.map(({ id }) => id)))
    const standings = new Map(standingsOn(TODAY).map((standing, index) => [targets[index]!.id, standing]))
    for (const ledger of ledgers) {
      const own = targets.filter(({ ledgerIds }) => ledgerIds.includes(ledger.id))
      expect(own.length).toBeGreaterThanOrEqual(10)
      expect(own.length).toBeLessThanOrEqual(16)
      const kind = GIVEN_KINDS.find(({ id }) => id === ledger.kindId)!
      const textsOf = (column: Column) =>
        own
          .map((target) => cellText(column, target, summaries.get(target.id) ?? null, standings.get(target.id) ?? null))
          .filter((text) => text !== '')
      const columns = kind.columns.filter(({ key }) => key !== 'ordinal')
      const empty = columns.filter((column) => textsOf(column).length === 0)
      expect(empty.map(({ title }) => title)).toEqual([])
      const choices = columns.flatMap((column) =>
        column.source === 'extra' && column.type === 'choice' ? { column, texts: textsOf(column) } : [],
      )
      const strange = choices.flatMap(({ column, texts }) =>
        texts.filter((text) => !choicesOfColumn(column).includes(text)),
      )
      expect(strange).toEqual([])
    }
  })

  it('goals of every operator, all ways to add up, all qualifiers, a derived goal, growth without a value', () => {
    const metrics = targets.flatMap((target) => target.metrics)
    const goals = metrics.flatMap(({ goal }) => goal ?? [])
    expect(kindsOf(goals.map(({ operator }) => operator))).toEqual(
      kindsOf(['at-least', 'at-most', 'equal', 'between', 'rank', 'list', 'milestones']),
    )
    expect(kindsOf(metrics.map(({ accrual }) => accrual))).toEqual(
      kindsOf(['reported-cumulative', 'per-period', 'point-in-time', 'ratio']),
    )
    const seen = notes.flatMap(({ observations }) => observations)
    expect(kindsOf(seen.map(({ qualifier }) => qualifier))).toEqual(kindsOf(['exact', 'about', 'over', 'within']))
    expect(goals.some(({ isDerived }) => isDerived)).toBe(true)
    expect(seen.some(({ growth, value }) => growth !== null && value === null)).toBe(true)
    expect(notes.filter(({ corrects }) => corrects !== null)).toHaveLength(1)
    expect(byCode('XF-01').metrics.map(({ name }) => name)).toEqual(['办结', '化解'])
    expect(byCode('MS-02').ledgerIds).toHaveLength(2)
  })

  it('targets of every state, with a way that ends there', () => {
    const states = targets.map(({ state }) => state)
    expect(kindsOf(states)).toEqual(kindsOf(tables.targets.unwrap().shape.state.options))
    for (const target of targets) {
      const moves = events.flatMap(({ targetId, move }) =>
        targetId === target.id && move.kind === 'moved' ? [move.to] : [],
      )
      expect(moves.at(-1) ?? target.state).toBe(target.state)
      expect(target.completedOn !== null).toBe(isCompleted(target))
    }
  })

  it('extensions granted, refused and waiting; one target was put off twice', () => {
    expect(extensionRequests(eventsOf('XM-03')).map(({ isGranted }) => isGranted)).toEqual([true])
    expect(extensionRequests(eventsOf('ZD-10')).map(({ decided }) => decided?.move.kind)).toEqual(['extension-refused'])
    expect(extensionRequests(eventsOf('ZS-05')).map(({ decided }) => decided)).toEqual([null])
    expect(slippageOf(eventsOf('ZD-06'))).toMatchObject({ times: 2, first: { asWritten: '6月底前' } })
    expect(byCode('ZD-06').deadline.asWritten).toBe('10月底前')
  })

  it('slips of three colours: answered, waiting, overdue and escalated', () => {
    expect(kindsOf(slips.map(({ color }) => color))).toEqual(kindsOf(['blue', 'yellow', 'red']))
    expect(kindsOf(slips.map((slip) => slipState(slip, slips, TODAY)))).toEqual(
      kindsOf(['answered', 'waiting', 'overdue', 'escalated']),
    )
  })

  it.each(['2026-11-15', '2026-11-29'])('lights of all colours, none of them too many, on %s', (day) => {
    const lights = standingsOn(day as IsoDate).map(({ light }) => light)
    expect(kindsOf(lights)).toEqual(kindsOf(LIGHTS_BY_WEIGHT))
    for (const light of LIGHTS_BY_WEIGHT) {
      const share = lights.filter((other) => other === light).length / lights.length
      expect(share).toBeGreaterThan(0.05)
      expect(share).toBeLessThan(0.4)
    }
  })

  it('positions over six quarters, with a fall of four places from 12 to 16 of 24', () => {
    const leagues = rowsOf('leagues')
    expect(new Set(leagues.map(({ on }) => on)).size).toBe(6)
    const ranks = countRanks()
    for (const [index, standing] of standingsOn(TODAY).entries()) {
      const target = targets[index]!
      ranks.put({ target, standing, summary: summaries.get(target.id) ?? null })
    }
    const series = rankSeries(ranks.read(), leagues, new Map(targets.map((target) => [target.id, target])))
    expect(series[0]).toMatchObject({
      name: '四项指标综合位次',
      now: { position: 16, of: 24 },
      before: { position: 12 },
      move: { kind: 'fall', places: 4 },
      goal: 12,
    })
    for (const { places, scope } of leagues) expect(places).toHaveLength(scope === '全市' ? 11 : 24)
  })
})

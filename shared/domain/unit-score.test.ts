import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from './decimal'
import { DEFAULT_SCORING, SCORE_EVENTS, type ScoreEventKind, type Scoring } from './scoring'
import { ranked, scoreEventsOf, scoreOf } from './unit-score'
import { D, on, targetWith } from './testing/rows'

const scored = (kinds: readonly ScoreEventKind[], scoring: Scoring = DEFAULT_SCORING) => {
  const counts = Object.fromEntries(
    SCORE_EVENTS.map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  ) as Record<ScoreEventKind, number>
  return scoreOf(counts, scoring)
}

describe('what each event is worth, from a base of 80', () => {
  it.each([
    ['completed-as-lead', '82'],
    ['completed-as-co-unit', '81'],
    ['completed-early', '80.5'],
    ['late-as-lead', '77.5'],
    ['late-as-co-unit', '79'],
    ['report-missing', '79.5'],
    ['report-late', '79.9'],
    ['returned', '79.5'],
  ] as const)('%s gives %s', (kind, score) => {
    expect(scored([kind])).toBe(score)
  })
  it('exactly, however many there are of it', () => {
    expect(scored(Array.from({ length: 7 }, () => 'report-late'))).toBe('79.3')
  })
  it('is what the office has set', () => {
    const own: Scoring = { base: D('60'), points: { ...DEFAULT_SCORING.points, returned: D('-3.25') } }
    expect(scored(['returned', 'completed-as-lead'], own)).toBe('58.75')
  })
})

describe('scores of any events', () => {
  const kinds = fc.array(fc.constantFrom(...SCORE_EVENTS), { maxLength: 120 })
  it('stay within 0 and 100', () => {
    fc.assert(
      fc.property(kinds, (drawn) => {
        expect(Number(scored(drawn))).toBeGreaterThanOrEqual(0)
        expect(Number(scored(drawn))).toBeLessThanOrEqual(100)
      }),
    )
  })
  it('come best first and share a rank where they tie, and the next one skips: 1, 1, 3', () => {
    const units = fc.array(kinds, { maxLength: 12 })
    fc.assert(
      fc.property(units, (drawn) => {
        const scores = ranked(drawn.map((own, at) => ({ unit: `单位${at}`, score: scored(own) })))
        expect(scores).toHaveLength(drawn.length)
        for (const { score, rank } of scores)
          expect(rank).toBe(1 + scores.filter((other) => compare(other.score, score) > 0).length)
      }),
    )
  })
})

const completed = (day: string) => ({ state: 'completed' as const, completedOn: on(day) })
describe('a target that is not yet due', () => {
  const target = targetWith({
    leadUnits: ['甲'],
    coUnits: ['乙'],
    deadline: { on: on('2023-06-30'), precision: 'day', asWritten: '6月30日' },
  })
  const kinds = (today: string, over: Partial<typeof target> = {}) =>
    scoreEventsOf({ ...target, ...over }, on(today)).map(({ unit, kind }) => `${unit} ${kind}`)
  it('is not scored, on the day itself neither', () => {
    expect([kinds('2023-06-01'), kinds('2023-06-30')]).toEqual([[], []])
    expect(kinds('2023-07-01')).toEqual(['甲 late-as-lead', '乙 late-as-co-unit'])
  })
  it('is scored as early when it is completed before, and as neither on its day', () => {
    expect(kinds('2023-06-30', completed('2023-06-29'))).toContain('甲 completed-early')
    expect(kinds('2023-06-30', completed('2023-06-30'))).toEqual(['甲 completed-as-lead', '乙 completed-as-co-unit'])
  })
  it('is never scored without a day, or where it is paused or cancelled', () => {
    const vague = { deadline: { on: null, precision: 'vague' as const, asWritten: '尽快' } }
    expect(kinds('2024-01-01', vague)).toEqual([])
    expect(kinds('2024-01-01', { state: 'paused' })).toEqual([])
    expect(kinds('2024-01-01', { state: 'cancelled' })).toEqual([])
  })
  it('earns and costs nothing for words that name nobody', () => {
    const nobody = { leadUnits: ['有关部门'], coUnits: ['各相关单位', '乙'] }
    expect(kinds('2023-07-01', nobody)).toEqual(['乙 late-as-co-unit'])
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from './decimal'
import { scoreEventsOf, SCORE_EVENTS, unitScores, type ScoreEventKind } from './unit-score'
import { on, targetWith } from './testing/rows'

const event = (unit: string, kind: ScoreEventKind) => ({ unit, kind, targetId: 't1', on: on('2023-06-30') })

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
    expect(unitScores([event('甲', kind)])).toMatchObject([{ unit: '甲', score, events: [{ kind, targetId: 't1' }] }])
  })
  it('exactly, however many there are of it', () => {
    expect(unitScores(Array.from({ length: 7 }, () => event('甲', 'report-late')))[0]?.score).toBe('79.3')
  })
})

describe('scores of any events', () => {
  const events = fc.array(
    fc.record({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), kind: fc.constantFrom(...SCORE_EVENTS) }),
    { maxLength: 120 },
  )
  it('stay within 0 and 100, best first, and cite every event once', () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const scores = unitScores(drawn.map(({ unit, kind }) => event(unit, kind)))
        expect(scores.flatMap((entry) => entry.events)).toHaveLength(drawn.length)
        for (const [index, { score }] of scores.entries()) {
          expect(Number(score)).toBeGreaterThanOrEqual(0)
          expect(Number(score)).toBeLessThanOrEqual(100)
          expect(compare(score, scores[index + 1]?.score ?? score)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
  it('share a rank where they tie, and the next one skips: 1, 1, 3', () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const scores = unitScores(drawn.map(({ unit, kind }) => event(unit, kind)))
        for (const { score, rank } of scores) {
          expect(rank).toBe(1 + scores.filter((other) => compare(other.score, score) > 0).length)
        }
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
})

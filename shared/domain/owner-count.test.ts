import { describe, expect, it } from 'vitest'
import type { Instant, IsoDate } from './day'
import type { EventId, TargetId } from './ids'
import type { LoopEvent } from './loop-event'
import { standingOf, type StandingTarget } from './standing'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { Target } from './target'
import { on, targetWith } from './testing/rows'
import { countOwners } from './owner-count'
import { lastDayOfMonthBefore } from './unit-figures'
import { DEFAULT_SCORING } from './scoring'

const today = on('2023-06-30')
const due = (text: string) => ({ on: on(text), precision: 'day' as const, asWritten: text })
const standing = (target: Target, day: IsoDate = today): StandingTarget => ({
  target,
  standing: standingOf({
    target,
    summary: null,
    today: day,
    method: 'months',
    year: 2023,
    cadence: { days: 366, graceDays: 90 },
    rules: DEFAULT_LIGHT_RULES,
  }),
})
const id = (text: string) => text as TargetId
const rows = [
  standing(targetWith({ id: id('a'), leadUnits: ['县发改局'], deadline: due('2023-05-31') })),
  standing(targetWith({ id: id('b'), leadUnits: ['县发改局'], deadline: due('2023-07-10') })),
  standing(
    targetWith({
      id: id('c'),
      leadUnits: ['县教育局'],
      leadLeader: '李副县长',
      deadline: due('2023-06-20'),
      state: 'completed',
      completedOn: on('2023-06-15'),
    }),
  ),
  standing(targetWith({ id: id('d') })),
]

function ownersOf(events: readonly LoopEvent[], day: IsoDate) {
  const returns = new Map(events.map((event) => [event.targetId, [event]]))
  const count = countOwners({ today: day, scoring: DEFAULT_SCORING, returns, lateReports: () => [] })
  for (const row of rows) count.put({ ...row, summary: null })
  return count.read()
}

describe('what a unit answers for', () => {
  it('is counted by the lead unit, the most overdue first, and what nobody has is not hidden', () => {
    const owners = ownersOf([], today)
    expect(
      owners
        .figures('unit')
        .map(({ name, total, marks }) => [name, total, marks.overdue, marks['due-soon'], marks.completed]),
    ).toEqual([
      ['县发改局', 2, 1, 1, 0],
      ['', 1, 0, 0, 0],
      ['县教育局', 1, 0, 0, 1],
    ])
    expect(owners.figures('leader').map(({ name, total }) => [name, total])).toEqual([
      ['', 3],
      ['李副县长', 1],
    ])
    expect(owners.targets('unit', '县发改局').map(({ target }) => target.id)).toEqual(['a', 'b'])
  })
  it('is nothing for a unit that only works along', () => {
    const figures = ownersOf([], today).figures('unit', ['县发改局', '县统计局'])
    expect(figures.map(({ name, total }) => [name, total]).at(-1)).toEqual(['县统计局', 0])
    expect(figures).toHaveLength(4)
  })
})

describe('a unit score', () => {
  const returned: LoopEvent = {
    id: 'e' as EventId,
    targetId: id('b'),
    on: on('2023-06-12'),
    by: '张三',
    recordedAt: '2023-06-12T02:00:00.000Z' as Instant,
    reason: '佐证材料不全',
    move: { kind: 'moved', from: 'under-review', to: 'returned' },
  }
  it('counts what was completed, late and sent back, and cites each', () => {
    const { scores, events } = ownersOf([returned], today)
    expect(scores.map(({ unit, score, rank }) => [unit, score, rank])).toEqual([
      ['县教育局', '82.5', 1],
      ['县发改局', '77', 2],
    ])
    expect(events('县发改局').map(({ kind, targetId }) => [kind, targetId])).toEqual([
      ['late-as-lead', 'a'],
      ['returned', 'b'],
    ])
  })
  it('is held against the end of the month before, when later work was not done yet', () => {
    const { scores } = ownersOf([returned], today)
    // On 31 May nothing was overdue yet, and nothing done: there was no score to compare with.
    expect(scores.map(({ unit, before }) => [unit, before])).toEqual([
      ['县教育局', null],
      ['县发改局', null],
    ])
    const july = ownersOf([returned], on('2023-07-15')).scores
    expect(july.find(({ unit }) => unit === '县发改局')).toMatchObject({ score: '74.5', before: '77', change: '-2.5' })
  })
  it('knows the month before across a year', () => {
    expect(lastDayOfMonthBefore(on('2024-01-01'))).toBe('2023-12-31')
    expect(lastDayOfMonthBefore(on('2024-03-31'))).toBe('2024-02-29')
  })
})

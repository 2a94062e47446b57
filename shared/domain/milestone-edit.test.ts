import { expect, it } from 'vitest'
import type { MilestoneId } from './ids'
import { isMilestoneOverdue, isReordered, movedMilestone, readMilestone } from './milestone-edit'
import type { Milestone } from './target'
import { D, on, targetWith } from './testing/rows'

const context = { ledgerYear: 2023, today: on('2023-06-30') }
const read = (title: string, due: string, weight: string, acceptedOn: string | null = null) =>
  readMilestone({ title, due, weight, acceptedOn: acceptedOn === null ? null : on(acceptedOn) }, context)
const milestone = (id: string, over: Partial<Milestone> = {}): Milestone => ({
  id: id as MilestoneId,
  title: id,
  dueOn: on('2023-05-31'),
  weight: D('1'),
  acceptedOn: null,
  ...over,
})

it('reads a milestone as an office writes it', () => {
  expect(read(' 主体封顶 ', '9月底前', '2.5', '2023-06-30')).toMatchObject({
    value: { title: '主体封顶', dueOn: '2023-09-30', weight: '2.5', acceptedOn: '2023-06-30' },
  })
  expect(read('开工', '', '')).toMatchObject({ value: { dueOn: null, weight: '1' } })
})

it('refuses no title, wishes for a day, weights that count for nothing, and acceptance ahead', () => {
  expect(read('', '', '')).toMatchObject({ code: 'milestone-title-missing' })
  expect(read('一'.repeat(501), '', '')).toMatchObject({ code: 'text-too-long' })
  expect(read('开工', '尽快', '')).toMatchObject({ code: 'not-a-date' })
  expect([read('开工', '', '0'), read('开工', '', '-1'), read('开工', '', '高')]).toMatchObject([
    { code: 'not-a-weight' },
    { code: 'not-a-weight' },
    { code: 'not-a-weight' },
  ])
  expect(read('开工', '', '', '2023-07-01')).toMatchObject({ code: 'accepted-in-future' })
})

it('is overdue from the day after, unless accepted, and never where nothing is worked on', () => {
  const late = milestone('a', { dueOn: on('2023-06-29') })
  expect(isMilestoneOverdue(late, targetWith(), context.today)).toBe(true)
  expect(isMilestoneOverdue({ ...late, dueOn: context.today }, targetWith(), context.today)).toBe(false)
  expect(isMilestoneOverdue({ ...late, acceptedOn: on('2023-06-30') }, targetWith(), context.today)).toBe(false)
  expect(isMilestoneOverdue({ ...late, dueOn: null }, targetWith(), context.today)).toBe(false)
  expect(isMilestoneOverdue(late, targetWith({ state: 'paused' }), context.today)).toBe(false)
})

it('moves by one place, and tells a move from what was added or removed', () => {
  const all = [milestone('a'), milestone('b'), milestone('c')]
  const moved = movedMilestone(all, 2, -1)
  expect(moved.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(movedMilestone(all, 0, -1)).toBe(all)
  expect([isReordered(all, moved), isReordered(all, all.slice(1)), isReordered(all.slice(1), all)]).toEqual([
    true,
    false,
    false,
  ])
})

import { expect, it } from 'vitest'
import type { LedgerId, TargetId } from './ids'
import { placeInLedgers } from './place-in-ledgers'
import { targetWith } from './testing/rows'

const ledgers = (...ids: readonly string[]) => ids as readonly LedgerId[]
const target = (id: string, parentId: string | null, ...ids: readonly string[]) =>
  targetWith({ id: id as TargetId, parentId: parentId as TargetId | null, ledgerIds: ledgers(...ids) })

const goal = target('goal', null, 'year')
const task = target('task', 'goal', 'year')
const measure = target('measure', 'task', 'year', 'own')
const other = target('other', null, 'year')
const all = [goal, task, measure, other]

function placed(id: string, ...ids: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const changes = placeInLedgers(id as TargetId, ledgers(...ids), all)
  if (!changes.ok) throw new Error(changes.code)
  return Object.fromEntries(
    changes.value.map(({ id: changed, after }) => [changed, after && 'ledgerIds' in after ? after.ledgerIds : []]),
  )
}

it('stands in several ledgers with all that is below it', () => {
  expect(placed('goal', 'year', 'special')).toEqual({
    goal: ['year', 'special'],
    task: ['year', 'special'],
    measure: ['year', 'own', 'special'],
  })
})
it('keeps its first ledger first, and ledgers of its own below', () => {
  expect(placed('goal', 'special', 'year')['goal']).toEqual(['year', 'special'])
  expect(placed('goal', 'special')).toEqual({ goal: ['special'], task: ['special'], measure: ['own', 'special'] })
})
it('changes nothing where nothing changes', () => expect(placed('goal', 'year')).toEqual({}))
it('is never left without a ledger, nor placed when it is gone', () => {
  expect(placeInLedgers(goal.id, [], all)).toMatchObject({ code: 'no-ledger-left' })
  expect(placeInLedgers('x' as TargetId, ledgers('year'), all)).toMatchObject({ code: 'target-gone' })
})
it('goes through a circle once', () => {
  const a = target('a', 'b', 'year')
  const b = target('b', 'a', 'year')
  const changes = placeInLedgers(a.id, ledgers('special'), [a, b])
  expect(changes.ok && changes.value.map(({ id }) => id)).toEqual(['a', 'b'])
})

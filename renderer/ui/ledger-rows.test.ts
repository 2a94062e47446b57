import type { TargetId } from '@shared/domain/ids'
import { rollUp } from '@shared/domain/light'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { standingOf, type Standing } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { on, targetWith } from '@shared/domain/testing/rows'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LedgerRow } from './ledger-row'
import { LedgerRows, type RowSource } from './ledger-rows'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as readonly string[] as readonly TargetId[]
const due = (text: string) => ({ on: on(text), precision: 'day' as const, asWritten: text })

const standings = new WeakMap<Target, Standing>()
function standing(target: Target): Standing {
  const found =
    standings.get(target) ??
    standingOf({
      target,
      summary: null,
      today: on('2023-06-30'),
      method: 'months',
      year: 2023,
      cadence: { days: 366, graceDays: 90 },
      rules: DEFAULT_LIGHT_RULES,
    })
  standings.set(target, found)
  return found
}

const sourceOf = (targets: ReadonlyMap<TargetId, Target>): RowSource => ({
  targets: () => [...targets.values()],
  target: (id) => targets.get(id),
  summary: () => null,
  standing,
})

/** Mostly edits that leave the tree as it is: half of the targets stand where they always do. */
const targetArb: fc.Arbitrary<Target> = fc
  .record({
    index: fc.nat({ max: IDS.length - 1 }),
    leadLeader: fc.constantFrom('', '李副县长'),
    deadline: fc.option(fc.constantFrom('2023-06-01', '2023-07-03', '2023-12-31').map(due)),
    state: fc.constantFrom('in-progress' as const, 'completed' as const),
    moved: fc.option(fc.nat({ max: IDS.length - 1 }), { freq: 2 }),
  })
  .map(({ index, leadLeader, deadline, state, moved }) =>
    targetWith({
      id: IDS[index] as TargetId,
      parentId: IDS[moved ?? Math.floor((index - 1) / 2)] ?? null,
      leadLeader,
      state,
      ...(deadline ? { deadline } : {}),
    }),
  )

/** What stands below a row, found by walking down. */
function plainlyBelow(rows: readonly LedgerRow[], place: number) {
  const depth = rows[place]?.depth ?? 0
  const after = rows.slice(place + 1)
  const end = after.findIndex((row) => row.depth <= depth)
  const below = end < 0 ? after : after.slice(0, end)
  return rollUp(below.filter(({ isHeading }) => !isHeading).map((row) => row.standing.light)).counts
}

it('are the same after any edits, made on or from nothing, and keep what did not change', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(targetArb, fc.nat({ max: 9 })), { maxLength: 40 }), (edits) => {
      const targets = new Map<TargetId, Target>()
      const kept = new LedgerRows()
      let before: readonly LedgerRow[] = []
      for (const [target, chance] of edits) {
        if (chance === 0) targets.delete(target.id)
        else targets.set(target.id, target)
        const rows = kept.read(sourceOf(targets), new Set([target.id]))
        const fresh = new LedgerRows().read(sourceOf(targets), null)
        expect(rows).toEqual(fresh)
        for (const [place, row] of rows.entries())
          expect(row.below).toEqual(row.hasChildren ? plainlyBelow(rows, place) : null)
        const isKept = (row: LedgerRow, old = before.find(({ id }) => id === row.id)) =>
          old === undefined || old === row || old.target !== row.target || JSON.stringify(old) !== JSON.stringify(row)
        expect(rows.every((row) => isKept(row))).toBe(true)
        before = rows
      }
    }),
    { numRuns: 300 },
  )
})

function isNotAsked(): never {
  throw new Error('all targets were asked for')
}

it('do not arrange the tree anew for an edit that leaves it as it is', () => {
  const [head, ...children] = IDS.map((id, index) =>
    targetWith({ id, parentId: index === 0 ? null : (IDS[0] ?? null), deadline: due('2023-12-31') }),
  )
  const [child] = children
  if (!head || !child) throw new Error('no targets')
  const targets = new Map([head, ...children].map((target) => [target.id, target]))
  const kept = new LedgerRows()
  const before = kept.read(sourceOf(targets), null)
  expect(before[0]?.light).toBe('green')
  targets.set(child.id, { ...child, deadline: due('2023-06-01') })
  const after = kept.read({ ...sourceOf(targets), targets: isNotAsked }, new Set([child.id]))
  expect(after[0]).toMatchObject({ light: 'red', below: { red: 1, green: 5 } })
  expect(after.slice(2)).toEqual(before.slice(2))
  expect(after[2]).toBe(before[2])
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TargetId } from './ids'
import { LIGHTS_BY_WEIGHT, rollUp } from './light'
import type { Light } from './light-rules'
import { arrangeTree, standsBelow } from './target-tree'
import { targetWith } from './testing/rows'

const id = (index: number) => `t${index}` as TargetId

/** Any parents at all: of themselves, of each other, unknown ones. */
const anyParents = fc.array(fc.option(fc.nat(14)), { minLength: 1, maxLength: 12 })
const targetsOf = (parents: readonly (number | null)[]) =>
  parents.map((parent, index) =>
    targetWith({ id: id(index), order: index, parentId: parent === null ? null : id(parent) }),
  )

describe('whatever the parents', () => {
  it('every target is shown once, and the children that are counted are all but the roots', () => {
    fc.assert(
      fc.property(anyParents, (parents) => {
        const rows = arrangeTree(targetsOf(parents))
        expect(new Set(rows.map(({ target }) => target.id)).size).toBe(parents.length)
        expect(rows).toHaveLength(parents.length)
        const roots = rows.filter(({ depth }) => depth === 0).length
        expect(rows.reduce((sum, { childCount }) => sum + childCount, 0)).toBe(parents.length - roots)
      }),
    )
  })
  it('the counts of a parent’s lights add up to its children, and the worst is one of them', () => {
    const lit = fc.array(fc.tuple(fc.option(fc.nat(14)), fc.constantFrom<Light>(...LIGHTS_BY_WEIGHT)), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(lit, (children) => {
        const lights = new Map(children.map(([, light], index) => [id(index), light]))
        const rows = arrangeTree(targetsOf(children.map(([parent]) => parent)))
        for (const [place, { depth, childCount }] of rows.entries()) {
          const end = rows.findIndex((row, index) => index > place && row.depth <= depth)
          const below = rows.slice(place + 1, end < 0 ? rows.length : end).filter((row) => row.depth === depth + 1)
          const own = below.map(({ target }) => lights.get(target.id) ?? 'grey')
          const { worst, counts } = rollUp(own)
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(childCount)
          expect(worst).toBe(LIGHTS_BY_WEIGHT.find((light) => own.includes(light)) ?? null)
        }
      }),
    )
  })
})

describe('standing below', () => {
  const parents = new Map<TargetId, TargetId | null>([
    [id(0), null],
    [id(1), id(0)],
    [id(2), id(1)],
    [id(3), id(3)],
    [id(4), id(9)],
  ])
  it('is to be the other, its child or anything further down', () => {
    expect([id(0), id(1), id(2)].map((one) => standsBelow(parents, one, id(0)))).toEqual([true, true, true])
    expect(standsBelow(parents, id(0), id(2))).toBe(false)
  })
  it('ends in a circle and at a parent that is unknown', () => {
    expect(standsBelow(parents, id(3), id(0))).toBe(false)
    expect(standsBelow(parents, id(4), id(0))).toBe(false)
  })
})

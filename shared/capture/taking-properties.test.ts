import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Change } from '../domain/change'
import { compare } from '../domain/decimal'
import { convert } from '../domain/unit-of-measure'
import { pieced } from './testing/documents'
import { proposalsIn, take } from './testing/taking'
import { promisedMetrics } from './promised-metrics'

it('makes rows that fit their schemas of whatever was proposed', () => {
  fc.assert(
    fc.property(pieced, (text) => {
      if (proposalsIn(text).length === 0) return
      for (const change of take(text).changes) {
        const parsed = Change.safeParse(change)
        expect(parsed.error?.issues ?? []).toEqual([])
      }
    }),
    { numRuns: 400 },
  )
})

it('promises the figure that was proposed and no other, whatever unit it is told in', () => {
  fc.assert(
    fc.property(pieced, (text) => {
      for (const proposal of proposalsIn(text)) {
        const { amount, kind } = proposal
        if (kind !== 'commitment' || !amount || amount.ratio !== null) continue
        const [metric] = promisedMetrics(proposal, text)
        const goal = metric?.goal
        if (!metric || !goal || !('value' in goal)) continue
        const again = convert(goal.value, metric.unit, amount.unit)
        expect(again && compare(again, amount.value)).toBe(0)
      }
    }),
    { numRuns: 400 },
  )
})

import type { IsoDate } from '@shared/domain/day'
import { dayFigures, movedBetween, type DayFigures, type MovedTarget } from '@shared/domain/day-comparison'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import type { View } from '../../db/projection'
import { standingsOn } from '../../db/standings-on'
import { useViewNow } from '../../db/use-store'

export interface Comparison {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly before: DayFigures
  readonly after: DayFigures
  readonly moved: readonly MovedTarget[]
}

export type ComparisonState =
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly comparison: Comparison }

interface Answer {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly state: ComparisonState
}

const BEGUN: ComparisonState = { kind: 'working', share: 0 }

async function compare(
  [from, to]: readonly [IsoDate, IsoDate],
  view: View,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Comparison | null> {
  const stood = await standingsOn(view, [from, to], signal, onProgress)
  if (!stood) return null
  const [before, after] = stood
  const figures = { before: dayFigures(before.values()), after: dayFigures(after.values()) }
  return { from, to, ...figures, moved: movedBetween(before, after) }
}

/** Two days side by side, worked out again when anything changes; other days or another page call it off. */
export function useComparison(from: IsoDate, to: IsoDate): ComparisonState {
  const view = useViewNow()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const say = (state: ComparisonState) => {
      if (!signal.aborted) setAnswer({ from, to, state })
    }
    const work = async () => {
      try {
        const comparison = await compare([from, to], view, signal, (share) => say({ kind: 'working', share }))
        if (comparison) say({ kind: 'done', comparison })
      } catch (error) {
        say({ kind: 'failed' })
        throw error
      }
    }
    inBackground(work())
    return () => controller.abort()
  }, [from, to, view])
  return answer?.from === from && answer.to === to ? answer.state : BEGUN
}

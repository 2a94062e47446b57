import type { IsoDate } from '@shared/domain/day'
import { dayFigures, movedBetween, type DayFigures, type MovedTarget } from '@shared/domain/day-comparison'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { standingsOn } from '../../db/standings-on'
import { useViewNow } from '../../db/use-store'
import type { View } from '../../db/projection'

export interface Comparison {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly before: DayFigures
  readonly after: DayFigures
  readonly moved: readonly MovedTarget[]
}

interface Answer {
  readonly asked: { readonly from: IsoDate; readonly to: IsoDate; readonly view: View }
  readonly found: Comparison | 'failed'
}

async function compare(from: IsoDate, to: IsoDate): Promise<Comparison> {
  const before = await standingsOn(from)
  const after = await standingsOn(to)
  return {
    from,
    to,
    before: dayFigures(before.values()),
    after: dayFigures(after.values()),
    moved: movedBetween(before, after),
  }
}

/** Two days side by side; null while it is worked out, and worked out again when anything changes. */
export function useComparison(from: IsoDate, to: IsoDate): Comparison | 'failed' | null {
  const view = useViewNow()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let isWanted = true
    const asked = { from, to, view }
    const work = async () => {
      const found = await compare(from, to).catch((): 'failed' => 'failed')
      if (isWanted) setAnswer({ asked, found })
    }
    inBackground(work())
    return () => {
      isWanted = false
    }
  }, [from, to, view])
  const isOfThese = answer !== null && answer.asked.from === from && answer.asked.to === to
  return isOfThese ? answer.found : null
}

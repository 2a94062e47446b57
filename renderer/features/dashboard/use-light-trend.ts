import type { IsoDate } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { monthEndsUntil, type LightsOnDay } from '@shared/domain/light-trend'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { lightTrend } from '../../db/light-trend'
import type { View } from '../../db/projection'
import { useToday, useView } from '../../db/use-store'

const MONTHS_BACK = 11
/** A larger ledger is looked through only when somebody asks for it. */
const MOST_UNASKED = 5_000

interface Found {
  readonly view: View
  readonly ledger: LedgerId | 'all'
  readonly day: IsoDate
  readonly trend: readonly LightsOnDay[]
}

export interface LightTrend {
  /** Null while it is worked out, or not asked for yet. */
  readonly trend: readonly LightsOnDay[] | null
  /** It is worked out only when asked for. */
  readonly isWaiting: boolean
  readonly ask: () => void
}

/** The lights at the end of the last months and today. What was found before stays until it is found anew. */
export function useLightTrend(ledger: LedgerId | 'all'): LightTrend {
  const view = useView()
  const day = useToday()
  const [found, setFound] = useState<Found | null>(null)
  const [asked, setAsked] = useState<View | null>(null)
  const isWanted = view.targets.size <= MOST_UNASKED || asked === view
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    const days = monthEndsUntil(day, MONTHS_BACK)
    const work = async () => {
      const trend = await lightTrend(view, ledger === 'all' ? null : ledger, days, controller.signal)
      if (trend) setFound({ view, ledger, day, trend })
    }
    inBackground(work())
    return () => controller.abort()
  }, [view, ledger, day, isWanted])
  const isOfThese = found !== null && found.ledger === ledger && found.day === day
  const isShown = isOfThese && (isWanted || found.view === view)
  return { trend: isShown ? found.trend : null, isWaiting: !isWanted && !isShown, ask: () => setAsked(view) }
}

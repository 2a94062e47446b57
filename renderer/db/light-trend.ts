import type { IsoDate } from '@shared/domain/day'
import { NO_LIGHTS } from '@shared/domain/light'
import type { LightsOnDay } from '@shared/domain/light-trend'
import { stoodOn } from '@shared/domain/stood-on'
import type { Light } from '@shared/domain/light-rules'
import type { View } from './projection'
import { judgedIn, reckoningBasis } from './standings'
import { throughTargets } from './told-back'

/** The lights of all judged targets on each of the days; null when it was called off. */
export async function lightTrend(
  view: View,
  ledgerId: string | null,
  days: readonly IsoDate[],
  signal: AbortSignal,
): Promise<readonly LightsOnDay[] | null> {
  const targets = judgedIn(view).filter(
    ({ ledgerIds }) => ledgerId === null || ledgerIds.some((one) => one === ledgerId),
  )
  const counts = days.map((): Record<Light, number> => ({ ...NO_LIGHTS }))
  const isDone = await throughTargets(targets, { signal }, (target, notes, events) => {
    for (const [at, day] of days.entries()) {
      const { standing } = stoodOn(day, target, notes, events, reckoningBasis(view, target))
      const own = counts[at]
      if (own) own[standing.light] += 1
    }
  })
  return isDone ? days.map((on, at) => ({ on, lights: counts[at] ?? NO_LIGHTS })) : null
}

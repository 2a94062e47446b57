import type { IsoDate } from '@shared/domain/day'
import { NO_LIGHTS } from '@shared/domain/light'
import { lightsOnDays, type LightsOnDay } from '@shared/domain/light-trend'
import type { Light } from '@shared/domain/light-rules'
import type { Target } from '@shared/domain/target'
import { liveStore } from './live-store'
import type { View } from './projection'
import { reckoningIn } from './standings'

/** Targets whose notes are read at once. */
const CHUNK = 200
const SLICE_MS = 12

/**
 * The lights of all judged targets on each of the days. Notes are read for a few targets at a time and the window is let
 * live in between, so that a large ledger holds nothing up; null when it was called off.
 */
export async function lightTrend(
  view: View,
  ledgerId: string | null,
  days: readonly IsoDate[],
  signal: AbortSignal,
): Promise<readonly LightsOnDay[] | null> {
  const targets = [...view.targets.values()].filter(
    ({ id, ledgerIds }) => !view.headings.has(id) && (ledgerId === null || ledgerIds.some((one) => one === ledgerId)),
  )
  const counts = days.map((): Record<Light, number> => ({ ...NO_LIGHTS }))
  for (let from = 0; from < targets.length; from += CHUNK) {
    if (signal.aborted) return null
    await countChunk(targets.slice(from, from + CHUNK), view, days, counts)
  }
  return signal.aborted ? null : days.map((on, at) => ({ on, lights: counts[at] ?? NO_LIGHTS }))
}

async function countChunk(
  targets: readonly Target[],
  view: View,
  days: readonly IsoDate[],
  counts: readonly Record<Light, number>[],
): Promise<void> {
  const { db } = liveStore()
  const ids = targets.map(({ id }) => id)
  const notes = Map.groupBy(await db.notes.where('targetId').anyOf(ids).toArray(), ({ targetId }) => targetId)
  const events = Map.groupBy(await db.events.where('targetId').anyOf(ids).toArray(), ({ targetId }) => targetId)
  const { cadence, lightRules: rules } = view.settings
  let until = performance.now() + SLICE_MS
  for (const target of targets) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve))
      until = performance.now() + SLICE_MS
    }
    const { method, year } = reckoningIn(view, target)
    const basis = { method, year, cadence, rules }
    const lights = lightsOnDays(target, notes.get(target.id) ?? [], events.get(target.id) ?? [], days, basis)
    for (const [at, light] of lights.entries()) {
      const own = counts[at]
      if (own) own[light] += 1
    }
  }
}

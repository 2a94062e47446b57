import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { standingOf, type StandingTarget } from '@shared/domain/standing'
import { viewOn } from './past-day'
import { reckoningIn } from './standings'

/** Where every judged target stood at the end of a day. Computed from nothing, beside what the screen shows. */
export async function standingsOn(day: IsoDate): Promise<ReadonlyMap<TargetId, StandingTarget>> {
  const view = await viewOn(day)
  const { cadence, lightRules: rules } = view.settings
  const rows = new Map<TargetId, StandingTarget>()
  for (const target of view.targets.values()) {
    if (view.headings.has(target.id)) continue
    const { method, year } = reckoningIn(view, target)
    const summary = view.summaries.get(target.id) ?? null
    rows.set(target.id, { target, standing: standingOf({ target, summary, today: day, method, year, cadence, rules }) })
  }
  return rows
}

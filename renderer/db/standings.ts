import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { LightRuleSet } from '@shared/domain/light-rules'
import type { ExpectedMethod } from '@shared/domain/settings'
import { missingColumns } from '@shared/domain/required'
import { standingOf, type Standing, type StandingBasis } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import type { View } from './projection'
import { useView } from './use-store'

export interface Reckoning {
  readonly ledger: Ledger | null
  readonly method: ExpectedMethod
  readonly year: number
}

interface Kept {
  readonly summary: TargetSummary | undefined
  readonly basis: string
  readonly rules: LightRuleSet
  readonly standing: Standing
}

/** Where a target stands on a day: figures, expected progress, gap, light and its reason. Computed once per state of its rows. */
export const standingIn = standings()

/** The same for a later day, should nothing be reported until then. It keeps the standings of its own day. */
export const standingAhead = standings()

function standings(): (view: View, target: Target, day: IsoDate) => Standing {
  // Per target row: replaced rows are new objects, so an edit recomputes exactly what it touched.
  const kept = new WeakMap<Target, Kept>()
  return (view, target, day) => computed(kept, view, target, day)
}

function computed(kept: WeakMap<Target, Kept>, view: View, target: Target, today: IsoDate): Standing {
  const reckoning = reckoningBasis(view, target)
  const { method, year, cadence, rules } = reckoning
  const summary = view.summaries.get(target.id)
  const basis = `${today} ${method} ${year} ${cadence.days} ${cadence.graceDays}`
  const known = kept.get(target)
  if (known && known.summary === summary && known.basis === basis && known.rules === rules) return known.standing
  const standing = standingOf({ ...reckoning, target, summary: summary ?? null, today })
  kept.set(target, { summary, basis, rules, standing })
  return standing
}

/** Whether a column that the kinds of a target's ledgers require is still empty. */
export function lacksRequiredIn(view: View, target: Target): boolean {
  const summary = view.summaries.get(target.id) ?? null
  return target.ledgerIds.some((id) => {
    const kind = view.kinds.get(view.ledgers.get(id)?.kindId ?? '')
    return kind !== undefined && missingColumns(kind.columns, target, summary).length > 0
  })
}

/** By which rule and for which year a target's progress is reckoned: that of its first ledger, else the office's. */
export function reckoningIn(view: View, target: Target): Reckoning {
  const ledger = view.ledgers.get(target.ledgerIds[0] ?? '') ?? null
  return {
    ledger,
    method: ledger?.expectedMethod ?? view.settings.expectedMethod,
    year: ledger?.year ?? view.settings.ledgerYear,
  }
}

/** All that a target is reckoned by, besides its own rows and the day. */
export function reckoningBasis(view: View, target: Target): Omit<StandingBasis, 'target' | 'summary' | 'today'> {
  const { method, year } = reckoningIn(view, target)
  const { cadence, lightRules: rules } = view.settings
  return { method, year, cadence, rules }
}

/** Every target that figures count. */
export function judgedIn({ targets, headings }: View): readonly Target[] {
  return [...targets.values()].filter(({ id }) => !headings.has(id))
}

/** Targets that only group others; lists show them, figures do not count them. */
export function useHeadings(): ReadonlySet<TargetId> {
  return useView().headings
}

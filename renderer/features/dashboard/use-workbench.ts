import type { CountedTarget } from '@shared/domain/count'
import { addDays, type IsoDate } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { OUTLOOK_DAYS } from '@shared/domain/outlook'
import type { BeginCount } from '../../db/counter'
import { usePastDay } from '../../db/past-day'
import type { View } from '../../db/projection'
import { lacksRequiredIn, standingAhead } from '../../db/standings'
import { useCount, useCountNow } from '../../db/use-count'
import type { FilterFacts } from '../../ui/ledger-filter'
import { countTurning, countWorkbench, type Turning, type Workbench } from './workbench-count'

type Scope = LedgerId | 'all'

interface Begin {
  readonly workbench: BeginCount<Workbench>
  readonly turning: BeginCount<Turning>
}

/** By ledger, so that coming back to the page finds what was counted before. */
const begun = new Map<Scope, Begin>()

function beginOf(ledger: Scope): Begin {
  const known = begun.get(ledger) ?? {
    workbench: (view, today) => {
      const { lastCircularOn } = view.settings
      return countWorkbench({ ledger, today, lastCircularOn, factsOf: factsIn(view, today) })
    },
    turning: (view, today) => countTurning({ ledger, factsOf: factsIn(view, today) }),
  }
  begun.set(ledger, known)
  return known
}

function factsIn(view: View, today: IsoDate): (row: CountedTarget) => FilterFacts {
  const later = addDays(today, OUTLOOK_DAYS)
  return ({ target, standing, summary }) => ({
    target,
    standing,
    summary: summary ?? undefined,
    isHeading: false,
    ahead: () => standingAhead(view, target, later),
    lacksRequired: () => lacksRequiredIn(view, target),
  })
}

/** The figures of the page; null while a large ledger is being counted. */
export function useWorkbench(ledger: Scope): Workbench | null {
  return useCount('workbench', beginOf(ledger).workbench)
}

/** The figures as of today beside those of a past day; null while it is today. */
export function useWorkbenchNow(ledger: Scope): Workbench | null {
  const isPast = usePastDay() !== null
  return useCountNow('workbench', isPast ? beginOf(ledger).workbench : null)
}

/** What turns within fifteen days; null while it is being worked out, which nothing waits for. */
export function useTurning(ledger: Scope, isAsked: boolean): Turning | null {
  return useCount('turning', isAsked ? beginOf(ledger).turning : null)
}

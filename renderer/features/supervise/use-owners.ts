import {
  countOwners,
  type OwnerFigures,
  type OwnerKind,
  type Owners,
  type UnitStanding,
} from '@shared/domain/owner-count'
import type { TargetId } from '@shared/domain/ids'
import { lateReportsOf } from '@shared/domain/late-reports'
import { useEffect, useMemo } from 'react'
import type { BeginCount } from '../../db/counter'
import { inBackground } from '../../db/in-background'
import { loadReturns } from '../../db/load-returns'
import { reckoningIn } from '../../db/standings'
import { useCount } from '../../db/use-count'
import { useView } from '../../db/use-store'

const NO_RETURNS = new Map<TargetId, never>()

const beginOwners: BeginCount<Owners> = (view, today) =>
  countOwners({
    today,
    scoring: view.settings.scoring,
    returns: view.returns ?? NO_RETURNS,
    lateReports: ({ target, summary }) =>
      lateReportsOf(target, summary?.reportDays ?? [], view.settings.cadence, reckoningIn(view, target).year),
  })

interface ShownOwners {
  readonly all: Owners
  /** The most overdue first; then units that lead nothing and are scored for what they work along with. */
  readonly owners: readonly OwnerFigures[]
  /** None for leaders. */
  readonly scores: ReadonlyMap<string, UnitStanding>
}

/** Units or leaders with their figures; null while what they depend on is read, or a large ledger is being counted. */
export function useOwners(by: OwnerKind): ShownOwners | null {
  const isRead = useView().returns !== null
  useEffect(() => {
    if (!isRead) inBackground(loadReturns())
  }, [isRead])
  const all = useCount('owners', isRead ? beginOwners : null)
  return useMemo(() => {
    if (all === null) return null
    const scores = new Map((by === 'unit' ? all.scores : []).map((one) => [one.unit, one]))
    return { all, owners: all.figures(by, [...scores.keys()]), scores }
  }, [all, by])
}

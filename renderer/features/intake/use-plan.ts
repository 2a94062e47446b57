import type { Instant } from '@shared/domain/day'
import { rowsDecided } from '@shared/exchange/row-decisions'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { liveStore } from '../../db/live-store'
import { notesOf } from '../../db/notes-of'
import type { View } from '../../db/projection'
import { useToday, useView } from '../../db/use-store'
import { inSlices } from '../../ui/in-slices'
import { draftSteps, targetsOfPeriods, type ImportDraft, type PlannedImport } from './import-draft'

export interface Planning {
  /** The last plan that was finished, which may be one of an earlier draft; null before the first. */
  readonly planned: PlannedImport | null
  /** How much of a plan that is being worked out is done, from 0 to 1; null where the plan is that of the draft. */
  readonly share: number | null
}

/** A plan with what it was made of. */
interface Done {
  readonly of: ImportDraft
  readonly view: View
  readonly planned: PlannedImport
}

/**
 * Works the plan of a draft out in slices, and again whenever the draft or the ledger changes. Whether a row is taken or
 * left out changes no plan; only rows that are called new do.
 */
export function usePlan(draft: ImportDraft | null): Planning {
  // Deferred, so that the very import that changes the view is not planned once more while its page is on the way out.
  const view = useDeferredValue(useView())
  const today = useToday()
  const asNew = draft === null ? '' : [...rowsDecided(draft.decisions, 'new')].toSorted((a, b) => a - b).join(' ')
  // The draft whose plan is wanted: the last one that differs in more than which rows are taken.
  const wanted = useMemo(
    () => draft,
    // oxlint-disable-next-line react/exhaustive-deps -- decisions count as far as asNew tells them
    [
      draft?.workbook,
      draft?.proposal,
      draft?.destination,
      draft?.meanings,
      draft?.splitsMeasures,
      draft?.aliases,
      asNew,
    ],
  )
  const [done, setDone] = useState<Done | null>(null)
  const [share, setShare] = useState(0)

  useEffect(() => {
    if (!wanted) return undefined
    const controller = new AbortController()
    const { db, ids, clock } = liveStore()
    const work = async () => {
      setShare(0)
      const notes = Map.groupBy(await notesOf(db, targetsOfPeriods(wanted, view)), ({ targetId }) => targetId)
      const basis = { view, notes, ids, today, now: clock().toISOString() as Instant }
      const planned = await inSlices(draftSteps(wanted, basis), controller.signal, setShare)
      if (planned && !controller.signal.aborted) setDone({ of: wanted, view, planned })
    }
    inBackground(work())
    return () => controller.abort()
  }, [wanted, view, today])

  if (!wanted) return { planned: null, share: null }
  return { planned: done?.planned ?? null, share: done?.of === wanted && done.view === view ? null : share }
}

import { matchExisting } from '@shared/capture/match-existing'
import { proposeParents } from '@shared/capture/nesting'
import type { Proposal } from '@shared/capture/proposal'
import type { ReviewDocument } from '@shared/capture/review-draft'
import { partsOf, type IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { Steps } from '@shared/exchange/steps'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import type { View } from '../../db/projection'
import { useViewNow } from '../../db/use-store'
import { inSlices } from '../../ui/in-slices'

/** What is known of the proposals besides the document: targets that they may be, and headings that they stand under. */
export interface Known {
  readonly existing: ReadonlyMap<string, { readonly id: TargetId; readonly title: string }>
  /** The sections that would become a goal or a task above their targets, as their headings joined by line breaks. */
  readonly groups: ReadonlySet<string>
  /** Worked out; before that nothing is known, and nothing should be written. */
  readonly isReady: boolean
}

const NOTHING: Known = { existing: new Map(), groups: new Set(), isReady: false }
const PROPOSALS_A_STEP = 500
const MOST_NESTED = 5_000

/** Beyond that, nobody would look at the groups. */
export const canNest = (count: number) => count <= MOST_NESTED

/** Worked out beside the person, who need not wait for it. */
export function useKnown({ text, capture }: ReviewDocument, on: IsoDate): Known {
  const view = useViewNow()
  const [known, setKnown] = useState(NOTHING)
  useEffect(() => {
    const controller = new AbortController()
    const work = inSlices(knownSteps(capture.proposals, text, view, partsOf(on).year), controller.signal)
    inBackground(work.then((found) => found && !controller.signal.aborted && setKnown(found)))
    return () => controller.abort()
  }, [capture, text, view, on])
  return known
}

function* knownSteps(proposals: readonly Proposal[], text: string, view: View, year: number): Steps<Known> {
  yield 0
  const { groups } = canNest(proposals.length) ? proposeParents(proposals, text) : { groups: [] }
  const targets = targetsOf(view, year)
  const aliases = new Map(Object.entries(view.settings.nameAliases))
  const existing = new Map<string, { readonly id: TargetId; readonly title: string }>()
  for (let at = 0; at < proposals.length && targets.length > 0; at += PROPOSALS_A_STEP) {
    yield at / proposals.length
    for (const [key, { targetId }] of matchExisting(proposals.slice(at, at + PROPOSALS_A_STEP), targets, aliases)) {
      const target = view.targets.get(targetId)
      if (target) existing.set(key, { id: targetId, title: target.title })
    }
  }
  return { existing, groups: new Set(groups.map(({ section }) => section.join('\n'))), isReady: true }
}

/** Of one year: what last year's ledger promised is another target. */
function targetsOf({ targets, ledgers }: View, year: number) {
  const ofYear = new Set([...ledgers.values()].filter((ledger) => ledger.year === year).map(({ id }) => id))
  return [...targets.values()].filter(({ ledgerIds }) => ledgerIds.some((id) => ofYear.has(id)))
}

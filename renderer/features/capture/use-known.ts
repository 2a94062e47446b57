import { matchExisting } from '@shared/capture/match-existing'
import { proposeParents } from '@shared/capture/nesting'
import type { Proposal } from '@shared/capture/proposal'
import type { ReviewDocument } from '@shared/capture/review-draft'
import { partsOf, type IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { Steps } from '@shared/exchange/steps'
import { useEffect, useMemo, useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import type { View } from '../../db/projection'
import { useViewNow } from '../../db/use-store'
import { inSlices } from '../../ui/in-slices'
import { candidatesOf } from './origins'
import type { Review } from './use-review'

/** A target that an item may be. */
export interface ExistingTarget {
  readonly id: TargetId
  readonly title: string
}

/** What is known of the items besides the document: targets that they may be, and headings that they stand under. */
export interface Known {
  /** By the key of the item as it stands. */
  readonly existing: ReadonlyMap<string, ExistingTarget>
  /** The sections that would become a goal or a task above their targets, as their headings joined by line breaks. */
  readonly groups: ReadonlySet<string>
  /** Worked out for the items as they stand; before that nothing should be written. */
  readonly isReady: boolean
}

/** What targets are looked for with, and among which. */
interface Asked {
  readonly candidates: ReadonlyMap<string, readonly Proposal[]>
  readonly view: View
  readonly year: number
}

type Found = WeakMap<Proposal, ExistingTarget | null>

const NONE: Known['existing'] = new Map()
const NO_GROUPS: ReadonlySet<string> = new Set()
const PROPOSALS_A_STEP = 500
const MOST_NESTED = 5_000

/** Beyond that, nobody would look at the groups. */
export const canNest = (count: number) => count <= MOST_NESTED

/** Worked out beside the person, who need not wait for it. */
export function useKnown(
  { text, capture }: ReviewDocument,
  on: IsoDate,
  { state, actions, source }: Pick<Review, 'state' | 'actions' | 'source'>,
): Known {
  const view = useViewNow()
  const asked = useMemo((): Asked => {
    const candidates = candidatesOf(state, actions, capture.proposals, source)
    return { candidates, view, year: partsOf(on).year }
  }, [state, actions, capture.proposals, source, view, on])
  const [groups, setGroups] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const work = inSlices(groupSteps(capture.proposals, text), controller.signal)
    inBackground(work.then((found) => found && !controller.signal.aborted && setGroups(found)))
    return () => controller.abort()
  }, [capture, text])
  const [matched, setMatched] = useState<{ readonly of: Asked; readonly existing: Known['existing'] } | null>(null)
  const kept = useRef<{ readonly view: View; readonly year: number; readonly found: Found } | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    // A step of the review leaves most items as they were, and what was found for them.
    const isSame = kept.current?.view === asked.view && kept.current.year === asked.year
    const found: Found = isSame && kept.current ? kept.current.found : new WeakMap()
    kept.current = { view: asked.view, year: asked.year, found }
    const work = inSlices(matchSteps(asked, found), controller.signal)
    inBackground(work.then((existing) => existing && !controller.signal.aborted && setMatched({ of: asked, existing })))
    return () => controller.abort()
  }, [asked])
  return {
    existing: matched?.existing ?? NONE,
    groups: groups ?? NO_GROUPS,
    isReady: groups !== null && matched?.of === asked,
  }
}

function* groupSteps(proposals: readonly Proposal[], text: string): Steps<ReadonlySet<string>> {
  yield 0
  const { groups } = canNest(proposals.length) ? proposeParents(proposals, text) : { groups: [] }
  return new Set(groups.map(({ section }) => section.join('\n')))
}

function* matchSteps({ candidates, view, year }: Asked, found: Found): Steps<Known['existing']> {
  yield 0
  const targets = targetsOf(view, year)
  const aliases = new Map(Object.entries(view.settings.nameAliases))
  const open = [...candidates.values()].flat().filter((proposal) => !found.has(proposal))
  for (let at = 0; at < open.length && targets.length > 0; at += PROPOSALS_A_STEP) {
    yield at / open.length
    // An item as it stands, and as it was read, have one id.
    const asked = open.slice(at, at + PROPOSALS_A_STEP)
    const matches = matchExisting(
      asked.map((proposal, place) => ({ ...proposal, id: String(place) })),
      targets,
      aliases,
    )
    for (const [place, proposal] of asked.entries()) {
      const target = view.targets.get(matches.get(String(place))?.targetId as TargetId)
      found.set(proposal, target ? { id: target.id, title: target.title } : null)
    }
  }
  const existing = new Map<string, ExistingTarget>()
  for (const [key, proposals] of candidates) {
    const match = proposals.map((proposal) => found.get(proposal)).find((one) => one)
    if (match) existing.set(key, match)
  }
  return existing
}

/** Of one year: what last year's ledger promised is another target. */
function targetsOf({ targets, ledgers }: View, year: number) {
  const ofYear = new Set([...ledgers.values()].filter((ledger) => ledger.year === year).map(({ id }) => id))
  return [...targets.values()].filter(({ ledgerIds }) => ledgerIds.some((id) => ofYear.has(id)))
}

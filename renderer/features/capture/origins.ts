import type { Proposal } from '@shared/capture/proposal'
import type { ReviewAction } from '@shared/capture/review-action'
import { ownItems, type ReviewSource } from '@shared/capture/review-items'
import type { ReviewState } from '@shared/capture/review'

/** The key of an item, and those of the items that it was split from, the last one first. */
function lineOf(key: string): readonly string[] {
  const line = [key]
  for (let at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) line.push(key.slice(0, at))
  return line
}

/** The keys that an item goes back to: its own, those that it was split from, and those that were merged into any of these. */
export function originsOf(actions: readonly ReviewAction[]): (key: string) => readonly string[] {
  const below = new Map<string, string[]>()
  for (const action of actions)
    if (action.kind === 'merge') below.set(action.into, [...(below.get(action.into) ?? []), action.key])
  return (key) => {
    const origins = new Set(lineOf(key))
    // What is added while it is walked is walked as well.
    for (const origin of origins)
      for (const merged of below.get(origin) ?? []) for (const one of lineOf(merged)) origins.add(one)
    return [...origins]
  }
}

/**
 * By item, the proposals that an existing target is looked for with: the item's own as it stands, and where that finds
 * none, those that it goes back to as they were read.
 */
export function candidatesOf(
  { items }: ReviewState,
  actions: readonly ReviewAction[],
  read: readonly Proposal[],
  source: ReviewSource,
): ReadonlyMap<string, readonly Proposal[]> {
  const byKey = new Map(read.map((proposal) => [proposal.id, proposal]))
  const added = actions.filter((action) => action.kind === 'add')
  const ownOf = (key: string) => {
    // The further ones of a stretch are own1-2, own1-3.
    const [, first = '', number] = /^(own(\d+))/.exec(key) ?? []
    const span = number === undefined ? undefined : added[Number(number) - 1]
    if (!span) return undefined
    const own = ownItems(first, { start: span.start, end: Math.min(span.end, source.text.length) }, source)
    return own.find((item) => item.key === key)?.proposal
  }
  const origins = originsOf(actions)
  return new Map(
    items.map(({ key, proposal, isEdited }) => {
      const before = isEdited ? origins(key).flatMap((one) => byKey.get(one) ?? ownOf(one) ?? []) : []
      return [key, [proposal, ...before.filter((one) => one !== proposal)]]
    }),
  )
}

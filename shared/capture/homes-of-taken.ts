import type { TargetId } from '../domain/ids'
import { nameKey } from '../domain/likeness'
import type { Proposal } from './proposal'
import type { TakenItem } from './taken'

/** What one and the same thing is known by in a document. */
function measureKey({ metric, subject, kind, title }: Proposal): string | null {
  if (metric !== null) return `${nameKey(metric)} ${nameKey(subject ?? '')}`
  return kind === 'result' ? nameKey(title) : null
}

/**
 * The target of each item: the existing one, or a new one of its own. A result goes to what the same document promises of
 * the same metric, or reported before: one indicator is one line of the ledger.
 */
export function homesOf(items: readonly TakenItem[], newId: () => string): ReadonlyMap<string, TargetId> {
  const homes = new Map<string, TargetId>()
  const byMeasure = new Map<string, TargetId>()
  const place = ({ key, into, proposal }: TakenItem, joins: boolean) => {
    const measure = measureKey(proposal)
    const joined = joins && measure !== null ? byMeasure.get(measure) : undefined
    const home = into ?? joined ?? (newId() as TargetId)
    homes.set(key, home)
    if (measure !== null && !byMeasure.has(measure)) byMeasure.set(measure, home)
  }
  for (const item of items) if (item.proposal.kind === 'commitment') place(item, false)
  for (const item of items) if (item.proposal.kind === 'result') place(item, true)
  return homes
}

/** The keys that an item stands under, nearest first; a circle, or a key that is not taken, ends it. */
export function keysAbove(item: TakenItem, byKey: ReadonlyMap<string, TakenItem>): readonly string[] {
  const above: string[] = []
  for (let at = byKey.get(item.parentKey ?? ''); at; at = byKey.get(at.parentKey ?? '')) {
    if (at.key === item.key || above.includes(at.key)) return []
    above.push(at.key)
  }
  return above
}

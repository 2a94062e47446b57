import type { TargetId } from '../domain/ids'
import { nameKey } from '../domain/likeness'
import type { Proposal } from './proposal'
import type { TakenItem } from './taken'

/** Words of a title that say nothing of whose the measure is. */
const OF_NOBODY =
  /完成|实现|接待|达到?|确保|力争|争取|预计|累计|已经?|全年|今年|[上下]半年|年度|目标|任务|同比|增长|增速|总量|左右|以上|[的了\d]/g

/**
 * What a title says beside the name of its metric: 河东镇 of 河东镇完成固定资产投资. Where it has the name in other words
 * (重点项目已完工), their characters say nothing more.
 */
function besideMetric(title: string, metric: string): string {
  const plain = nameKey(title)
  const rest = plain.includes(metric)
    ? plain.replace(metric, '')
    : Array.from(plain)
        .filter((char) => !metric.includes(char))
        .join('')
  return rest.replaceAll(OF_NOBODY, '')
}

/** What one and the same thing is known by in a document. */
function measureKey({ metric, subject, kind, title }: Proposal): string | null {
  if (metric === null) return kind === 'result' ? nameKey(title) : null
  const [name, whose] = [nameKey(metric), nameKey(subject ?? '')]
  return [name, whose, besideMetric(title, name).replace(whose, '')].join(' ')
}

/**
 * The target of each item: the existing one, or a new one of its own. A result goes to what the same document promises of
 * the same metric, or reported before: one indicator of one town is one line of the ledger. One that a person wants as a new
 * target goes to no existing one.
 */
export function homesOf(items: readonly TakenItem[], newId: () => string): ReadonlyMap<string, TargetId> {
  const homes = new Map<string, TargetId>()
  const byMeasure = new Map<string, TargetId>()
  const existing = new Set(items.map(({ into }) => into))
  const place = ({ key, into, isNew, proposal }: TakenItem, joins: boolean) => {
    const measure = measureKey(proposal)
    const known = joins && measure !== null ? byMeasure.get(measure) : undefined
    const joined = known !== undefined && isNew === true && existing.has(known) ? undefined : known
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

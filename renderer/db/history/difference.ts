import { tableNames, type Change, type Dataset, type Row } from '@shared/domain/change'
import { extensionRequests } from '@shared/domain/extension'
import type { TargetId } from '@shared/domain/ids'
import { canonicalJson } from '@shared/log/canonical'
import type { RowCounts } from '@shared/log/snapshot'
import { targetOf } from './command-entry'
import type { MomentDifference, TargetDifference } from './history-types'

export function countsOf(dataset: Dataset): RowCounts {
  return Object.fromEntries(tableNames.map((name) => [name, dataset[name].length])) as unknown as RowCounts
}

/** The changes that lead from one dataset to the other, in the order of the tables. */
export function changesBetween(from: Dataset, to: Dataset): readonly Change[] {
  return tableNames.flatMap((table) => {
    const before = new Map<string, Row>(from[table].map((row) => [row.id, row]))
    const changes: Change[] = []
    for (const row of to[table]) {
      const old = before.get(row.id) ?? null
      before.delete(row.id)
      if (!isSame(old, row)) changes.push({ table, id: row.id, before: old, after: row } as Change)
    }
    for (const [id, row] of before) changes.push({ table, id, before: row, after: null } as Change)
    return changes
  })
}

/** Rows mostly have their keys in one order; only where the plain texts differ is the slower comparison made. */
function isSame(a: Row | null, b: Row): boolean {
  return a !== null && (JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b))
}

/** What differs between the data now and then, by target, in the order in which targets stand then, and now. */
export function differenceOf(
  now: Dataset,
  then: Dataset,
): Pick<MomentDifference, 'countsNow' | 'countsThen' | 'targets' | 'others'> {
  const byTarget = new Map<TargetId, Change[]>()
  const others: Change[] = []
  for (const change of changesBetween(now, then)) {
    const target = targetOf(change)
    const known = target === null ? others : byTarget.get(target)
    if (known) known.push(change)
    else if (target !== null) byTarget.set(target, [change])
  }
  const differing = [...byTarget].filter(([, changes]) => !areOnlyTold(changes))
  const targets = differing.map(([id, changes]): TargetDifference => ({ id, kind: kindOf(changes), changes }))
  return { countsNow: countsOf(now), countsThen: countsOf(then), targets, others }
}

/** Events of steps there and back leave nothing that differs; a request for more time that still waits does. */
function areOnlyTold(changes: readonly Change[]): boolean {
  const events = changes.flatMap(({ table, before, after }) => (table === 'events' ? ([after ?? before] as const) : []))
  if (events.length < changes.length) return false
  const known = events.filter((event) => event !== null)
  return extensionRequests(known).every(({ decided }) => decided !== null)
}

function kindOf(changes: readonly Change[]): TargetDifference['kind'] {
  const own = changes.find(({ table }) => table === 'targets')
  if (own?.before === null) return 'only-then'
  return own?.after === null ? 'only-now' : 'differs'
}

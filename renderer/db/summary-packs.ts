import type { TargetId } from '@shared/domain/ids'
import type { TargetSummary } from '@shared/domain/summary'
import type { Table } from 'dexie'

/** How many records hold all summaries: few enough to be written at once by an import, and small enough to be written by an edit. */
const PACKS = 256

/** The summaries of the targets whose ids fall on one number. */
export interface SummaryPack {
  readonly pack: number
  readonly summaries: readonly TargetSummary[]
}

/** Spreads ids evenly, however alike they begin (FNV-1a). */
function packOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % PACKS
}

interface PackStore {
  readonly summaryPacks: Table<SummaryPack, number>
}

export async function allSummaries(db: PackStore): Promise<readonly TargetSummary[]> {
  return (await db.summaryPacks.toArray()).flatMap(({ summaries }) => summaries)
}

/** The summaries of those targets that have one, by target. */
export async function summariesById(
  db: PackStore,
  ids: readonly TargetId[],
): Promise<ReadonlyMap<TargetId, TargetSummary>> {
  const wanted = new Set(ids)
  const packs = await db.summaryPacks.bulkGet([...new Set(ids.map(packOf))])
  const found = packs.flatMap((pack) => pack?.summaries ?? []).filter(({ targetId }) => wanted.has(targetId))
  return new Map(found.map((summary) => [summary.targetId, summary]))
}

/** Writes summaries and takes others away, a record for all that fall together. Inside a transaction over all tables. */
export async function writeSummaries(
  db: PackStore,
  written: readonly TargetSummary[],
  removed: readonly string[] = [],
): Promise<void> {
  const after = new Map<string, TargetSummary | null>(removed.map((id) => [id, null]))
  for (const summary of written) after.set(summary.targetId, summary)
  const byPack = Map.groupBy(after, ([id]) => packOf(id))
  const keys = [...byPack.keys()]
  const before = await db.summaryPacks.bulkGet(keys)
  await db.summaryPacks.bulkPut(
    keys.map((pack, index) => {
      const kept = new Map<string, TargetSummary>(before[index]?.summaries.map((one) => [one.targetId, one]))
      for (const [id, summary] of byPack.get(pack) ?? []) {
        if (summary) kept.set(id, summary)
        else kept.delete(id)
      }
      return { pack, summaries: [...kept.values()] }
    }),
  )
}

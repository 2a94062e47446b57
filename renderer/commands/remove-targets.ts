import { changed, removed, type Change } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { removedWith } from './removed-with'

/** Takes targets away with their notes and events; children of a removed target move up to its parent. */
export const removeTargets = (ids: readonly TargetId[]) =>
  runCommand('remove-targets', async ({ db }) => {
    const gone = new Set<string>(ids)
    const all = await db.targets.toArray()
    const parents = new Map(all.map((target) => [target.id, target.parentId]))
    const changes: Change[] = []
    for (const target of all) {
      if (gone.has(target.id)) changes.push(removed('targets', target))
      else if (target.parentId && gone.has(target.parentId)) {
        let parentId: TargetId | null = target.parentId
        while (parentId && gone.has(parentId)) parentId = parents.get(parentId) ?? null
        changes.push(changed('targets', target, { ...target, parentId }))
      }
    }
    return ok([...changes, ...(await removedWith(db, [...gone]))])
  })

import { changed } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { standsBelow } from '@shared/domain/target-tree'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** State and completion move with `moveTarget`. A parent that stands below the target itself is refused. */
export type TargetPatch = Partial<Omit<Target, 'id' | 'state' | 'completedOn'>>

export const editTarget = (id: TargetId, patch: TargetPatch) =>
  runCommand('edit-target', async ({ db, target }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    if (patch.title !== undefined && patch.title.trim() === '') return fail('title-missing')
    if (patch.parentId && patch.parentId !== before.parentId) {
      const parents = new Map((await db.targets.toArray()).map((other) => [other.id, other.parentId]))
      if (standsBelow(parents, patch.parentId, id)) return fail('parent-circular')
    }
    return ok([changed('targets', before, { ...before, ...patch })])
  })

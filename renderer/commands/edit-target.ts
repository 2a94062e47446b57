import { changed } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** State and completion move with `moveTarget`. */
export type TargetPatch = Partial<Omit<Target, 'id' | 'state' | 'completedOn'>>

export const editTarget = (id: TargetId, patch: TargetPatch) =>
  runCommand('edit-target', async ({ target }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    if (patch.title !== undefined && patch.title.trim() === '') return fail('title-missing')
    return ok([changed('targets', before, { ...before, ...patch })])
  })

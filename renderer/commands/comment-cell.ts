import { changed } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { withComment } from '@shared/domain/write-comment'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Writes the comment on one cell of a target, or removes it with an empty text. */
export const commentCell = (id: TargetId, key: string, text: string) =>
  runCommand('comment-cell', async ({ target, who, now }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    const after = withComment(before, key, text, { by: who, at: now })
    if (!after.ok) return after
    return ok(after.value === before ? [] : [changed('targets', before, after.value)])
  })

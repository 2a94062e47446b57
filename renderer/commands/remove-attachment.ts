import { changed } from '@shared/domain/change'
import type { AttachmentId, TargetId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Takes a file off a target. Its bytes stay, so that undo brings it back whole. */
export const removeAttachment = (id: TargetId, attachmentId: AttachmentId) =>
  runCommand('remove-attachment', async ({ target }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    const attachments = before.attachments.filter((one) => one.id !== attachmentId)
    if (attachments.length === before.attachments.length) return fail('attachment-gone')
    return ok([changed('targets', before, { ...before, attachments })])
  })

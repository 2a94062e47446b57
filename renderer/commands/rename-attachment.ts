import { changed } from '@shared/domain/change'
import type { AttachmentId, TargetId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

const LONGEST = 255

export const renameAttachment = (id: TargetId, attachmentId: AttachmentId, name: string) =>
  runCommand('rename-attachment', async ({ target }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    if (!before.attachments.some((one) => one.id === attachmentId)) return fail('attachment-gone')
    if (name.trim() === '' || name.length > LONGEST) return fail('attachment-name')
    const attachments = before.attachments.map((one) => (one.id === attachmentId ? { ...one, name: name.trim() } : one))
    return ok([changed('targets', before, { ...before, attachments })])
  })

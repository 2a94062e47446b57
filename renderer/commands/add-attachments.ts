import type { Attachment } from '@shared/domain/attachment'
import { changed } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

const MOST = 200

/** Names stored files on a target; one that it has already, under the same name, is not named twice. */
export const addAttachments = (id: TargetId, files: readonly Attachment[]) =>
  runCommand('add-attachments', async ({ target }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    const has = ({ sha256, name }: Attachment) =>
      before.attachments.some((one) => one.sha256 === sha256 && one.name === name)
    const added = files.filter((file) => !has(file))
    if (added.length === 0) return fail('attachment-there')
    const attachments = [...before.attachments, ...added]
    if (attachments.length > MOST) return fail('too-many-attachments', { most: MOST })
    return ok([changed('targets', before, { ...before, attachments })])
  })

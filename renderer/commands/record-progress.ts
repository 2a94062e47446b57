import type { NoteId, TargetId } from '@shared/domain/ids'
import { recordNote, type ProgressEntry } from '@shared/domain/record-note'
import { fail } from '@shared/result'
import { runCommand } from '../db/run-command'

export const recordProgress = (targetId: TargetId, entry: ProgressEntry) =>
  runCommand('record-progress', async ({ target, ids, settings, now, today }) => {
    const found = await target(targetId)
    if (!found) return fail('target-gone')
    return recordNote(found, entry, { id: ids.text() as NoteId, by: settings.handler, now, today })
  })

import { changed, type Change } from '@shared/domain/change'
import type { MetricId, NoteId, TargetId } from '@shared/domain/ids'
import { recordNote, type ProgressEntry } from '@shared/domain/record-note'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

const NO_UNITS: ReadonlyMap<MetricId, string> = new Map()

/** Records a note; `units` names the units that metrics without one take over from the figures of this note. */
export const recordProgress = (targetId: TargetId, entry: ProgressEntry, units = NO_UNITS) =>
  runCommand('record-progress', async ({ target, ids, who, now, today }) => {
    const found = await target(targetId)
    if (!found) return fail('target-gone')
    const note = recordNote(found, entry, { id: ids.text() as NoteId, by: who, now, today })
    if (!note.ok || units.size === 0) return note
    const metrics = found.metrics.map((metric) => ({ ...metric, unit: metric.unit || (units.get(metric.id) ?? '') }))
    const adopted: readonly Change[] = [changed('targets', found, { ...found, metrics })]
    return ok([...adopted, ...note.value])
  })

import { fail, ok, type Result } from '../result'
import type { Attachment } from './attachment'
import { created, type Change } from './change'
import type { Instant, IsoDate } from './day'
import type { NoteId } from './ids'
import type { Observation, ProgressNote } from './progress-note'
import type { Target } from './target'

/** What a person fills in about a target on a day. */
export interface ProgressEntry {
  readonly on: IsoDate
  readonly progress: string
  readonly problem: string
  readonly nextStep: string
  readonly observations: readonly Observation[]
  readonly corrects: NoteId | null
  /** Files that are stored already. */
  readonly attachments?: readonly Attachment[]
}

export type NoteRefusal = 'note-empty' | 'note-in-future' | 'metric-unknown' | 'rank-beyond-scope'

/**
 * A new note of the target; refuses an empty one, one dated after today, figures of metrics it does not have, and positions
 * behind the last of their scope.
 */
export function recordNote(
  target: Target,
  entry: ProgressEntry,
  made: { readonly id: NoteId; readonly by: string; readonly now: Instant; readonly today: IsoDate },
): Result<readonly Change[], NoteRefusal> {
  if (entry.on > made.today) return fail('note-in-future', { on: entry.on })
  const attachments = entry.attachments ?? []
  const texts = [entry.progress, entry.problem, entry.nextStep]
  const hasText = texts.some((text) => text.trim() !== '')
  if (!hasText && entry.observations.length === 0 && attachments.length === 0) return fail('note-empty')
  const known = new Set(target.metrics.map((metric) => metric.id))
  if (entry.observations.some((observation) => !known.has(observation.metricId))) return fail('metric-unknown')
  const beyond = entry.observations
    .flatMap(({ ranks }) => ranks)
    .find(({ position, of }) => of !== null && position > of)
  if (beyond) return fail('rank-beyond-scope', { position: beyond.position, of: beyond.of ?? 0 })
  const note: ProgressNote = {
    id: made.id,
    targetId: target.id,
    on: entry.on,
    progress: entry.progress.trim(),
    problem: entry.problem.trim(),
    nextStep: entry.nextStep.trim(),
    observations: entry.observations,
    attachments,
    by: made.by,
    recordedAt: made.now,
    corrects: entry.corrects,
  }
  return ok([created('notes', note)])
}

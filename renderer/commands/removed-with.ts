import { removed, type Change } from '@shared/domain/change'
import type { CommandScope } from '../db/run-command'

/** What goes together with targets that are removed: their notes and the events of their loop. */
export async function removedWith(db: CommandScope['db'], targetIds: readonly string[]): Promise<readonly Change[]> {
  const notes = await db.notes.where('targetId').anyOf(targetIds).toArray()
  const events = await db.events.where('targetId').anyOf(targetIds).toArray()
  return [...notes.map((note) => removed('notes', note)), ...events.map((event) => removed('events', event))]
}

import type { TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Table } from 'dexie'

/** So few are asked for one by one and all at once, since a cursor takes a turn to the disk for every note. */
const FEW = 32

/** The notes of these targets, each target's in the order of their ids. */
export async function notesOf(
  { notes }: { readonly notes: Table<ProgressNote, string> },
  ids: readonly TargetId[],
): Promise<readonly ProgressNote[]> {
  if (ids.length > FEW)
    return notes
      .where('targetId')
      .anyOf([...ids])
      .toArray()
  const found = await Promise.all(ids.map((id) => notes.where('targetId').equals(id).toArray()))
  return found.flat()
}

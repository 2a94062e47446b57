import type { Change } from '@shared/domain/change'
import { ok, type Result } from '@shared/result'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import type { ReportProgress } from '../../ui/running-task'

/** So many records of the log are read at a time, whatever lies between the commands that are wanted. */
const SPAN = 1_000

/** Reads the changes of the commands, newest first, and hands each to `visit`. Null when it was called off. */
export async function readChanges(
  history: History,
  entries: readonly CommandEntry[],
  report: ReportProgress,
  visit: (entry: CommandEntry, changes: readonly Change[]) => void,
): Promise<Result<null> | null> {
  for (let index = 0; index < entries.length;) {
    if (!report(index, entries.length)) return null
    const part = neighboursFrom(entries, index)
    const firstSeq = Math.min(...part.map((entry) => entry.firstSeq))
    const read = await history.changesWithin(firstSeq, Math.max(...part.map(({ closes }) => closes)))
    if (!read.ok) return read
    for (const entry of part) visit(entry, read.value.get(entry.closes) ?? [])
    index += part.length
  }
  return ok(null)
}

/** The commands from here on, newest first, that lie close enough together to be read in one way. */
function neighboursFrom(entries: readonly CommandEntry[], index: number): readonly CommandEntry[] {
  const newest = entries[index]?.closes ?? 0
  let end = index + 1
  while (end < entries.length && newest - (entries[end]?.firstSeq ?? 0) < SPAN) end += 1
  return entries.slice(index, end)
}

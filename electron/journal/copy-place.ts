import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head, SealedRecord } from '@shared/log/record'
import { readHeadFile } from './head-file'
import type { Journal } from './journal'

/** The folder that the program makes in the place that was chosen, so that a stick's other files stay apart. */
export function copyPlaceIn(chosen: string): string {
  return join(chosen, '督办台账日志副本')
}

/**
 * Makes the folder of the copy. Throws the system's error when the chosen place is not there: it is never made, since
 * a stick that is not plugged in may leave its name behind.
 */
export async function makeCopyPlace(chosen: string): Promise<string> {
  if (!(await stat(chosen)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
  const place = copyPlaceIn(chosen)
  await mkdir(place, { recursive: true })
  return place
}

/** How far a copy says that it reaches; `absent` when there is none, null when it does not say. */
export async function notedEnd(place: string): Promise<Head | 'absent' | null> {
  const folder = join(place, 'journal')
  try {
    await stat(folder)
  } catch {
    return 'absent'
  }
  return readHeadFile(folder)
}

/** Whether the journal's chain leads through the head. */
export async function leadsThrough(journal: Journal, head: Head): Promise<boolean> {
  if (head.seq === 0) return true
  const { records } = await journal.read(head.seq - 1)
  return records[0]?.seq === head.seq && records[0].hash === head.hash
}

/** All records behind a number, in pieces of about a megabyte. */
export async function* recordsAfter(journal: Journal, seq: number): AsyncGenerator<readonly SealedRecord[]> {
  let after = seq
  for (;;) {
    const { records, isLast } = await journal.read(after)
    const last = records.at(-1)
    if (!last) return
    yield records
    after = last.seq
    if (isLast) return
  }
}

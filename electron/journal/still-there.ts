import { stat, type FileHandle } from 'node:fs/promises'
import { systemCode } from '../files/disk-refusal'

/** What was written went to a file that no longer lies at its path: removed, renamed away, or on a disk that is gone. */
export class JournalGone extends Error {
  override readonly name = 'JournalGone'
}

/**
 * Whether an open file is the one at its path. Writing to a removed file succeeds, and so does its fsync, so nothing
 * else tells. A disk whose files have no numbers is asked only whether there is a file.
 */
export async function isStillThere(file: FileHandle, path: string): Promise<boolean> {
  try {
    const [held, placed] = await Promise.all([file.stat({ bigint: true }), stat(path, { bigint: true })])
    if (held.ino === 0n || placed.ino === 0n) return true
    // Windows tells the number of a disk in two lengths, depending on how it is asked.
    return held.ino === placed.ino && (process.platform === 'win32' || held.dev === placed.dev)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return false
  }
}

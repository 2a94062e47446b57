import { constants } from 'node:fs'
import { open, rm, stat, truncate, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeAll } from '../files/write-durably'
import type { Place } from './scan'
import { listSegments, segmentName } from './segments'
import { isStillThere, JournalGone } from './still-there'

/** A segment that has reached this size is followed by a new one. */
export const SEGMENT_BYTES = 8 * 1_048_576

/** The two steps on which a disk can fail; tests put failing ones here. */
export interface Disk {
  readonly write: (file: FileHandle, bytes: Uint8Array, position: number) => Promise<void>
  readonly sync: (file: FileHandle) => Promise<void>
}

export const realDisk: Disk = { write: writeAll, sync: (file) => file.sync() }

/** Appends bytes to the newest segment. A place is good once everything before it is fsynced. */
export interface SegmentWriter {
  readonly place: () => Place
  /**
   * Writes the lines and fsyncs. Throws the system's error; from then on nothing is taken until `recover` has cut the
   * journal back to its last good place. Throws `JournalGone` when the file no longer lies where it should.
   * `onSegment` hears of each line that begins a segment.
   */
  readonly append: (lines: readonly Buffer[], onSegment: (segment: number, line: number) => void) => Promise<void>
  /** Fsyncs what a process that was killed may have written without coming to its fsync. */
  readonly settle: () => Promise<void>
  readonly hasFailed: () => boolean
  /** Throws `JournalGone` when the file at the path is another than the one that was written to. */
  readonly recover: () => Promise<void>
  /** Goes on at another place, which must be the end of the files; a failure is forgotten. */
  readonly moveTo: (place: Place) => Promise<void>
  readonly close: () => Promise<void>
}

export function createSegmentWriter(folder: string, start: Place, disk: Disk, limit = SEGMENT_BYTES): SegmentWriter {
  let good = start
  let at = start
  let file: FileHandle | null = null
  let failed = false

  const path = () => join(folder, segmentName(at.segment))
  async function openFile(): Promise<FileHandle> {
    // A file that has records is never made anew: it would begin with a hole.
    const isNew = at.offset === 0
    file = await open(path(), isNew ? constants.O_RDWR | constants.O_CREAT : constants.O_RDWR, 0o600)
    if (isNew) await syncFolder(folder)
    else if ((await file.stat()).size < at.offset) throw new JournalGone()
    return file
  }
  async function closeFile(): Promise<void> {
    const old = file
    file = null
    await old?.close()
  }

  return {
    place: () => good,
    hasFailed: () => failed,
    close: closeFile,

    async append(lines, onSegment) {
      failed = true // until the end is reached
      let next = 0
      while (next < lines.length) {
        if (at.offset >= limit) {
          if (!(await isStillThere(file ?? (await openFile()), path()))) throw new JournalGone()
          await closeFile()
          at = { segment: at.segment + 1, offset: 0 }
        }
        if (at.offset === 0) onSegment(at.segment, next)
        const target = file ?? (await openFile())
        const batch = takeBatch(lines, next, limit - at.offset)
        next += batch.length
        const bytes = Buffer.concat(batch)
        await disk.write(target, bytes, at.offset)
        at = { segment: at.segment, offset: at.offset + bytes.length }
        if (at.offset < limit && next < lines.length) continue
        await disk.sync(target)
        if (!(await isStillThere(target, path()))) throw new JournalGone()
      }
      good = at
      failed = false
    },

    async settle() {
      if (at.offset === 0) return
      try {
        await disk.sync(await openFile())
      } finally {
        await closeFile()
      }
    },

    async recover() {
      if (file && !(await isStillThere(file, path()))) throw new JournalGone()
      await closeFile().catch(() => undefined) // the descriptor failed; its close may say so again
      at = good
      await cutBack(folder, good)
      failed = false
    },

    async moveTo(place) {
      await closeFile().catch(() => undefined) // of a disk that may be gone
      good = place
      at = place
      failed = false
    },
  }
}

/** As many lines as bring the segment to its limit, at least one. */
function takeBatch(lines: readonly Buffer[], from: number, room: number): Buffer[] {
  const batch: Buffer[] = []
  let bytes = 0
  for (let index = from; index < lines.length && bytes < room; index += 1) {
    const line = lines[index]
    if (!line) break
    batch.push(line)
    bytes += line.length
  }
  return batch
}

/** Removes what was written behind the last good place; nobody was told that it is safe. */
async function cutBack(folder: string, good: Place): Promise<void> {
  for (const segment of (await listSegments(folder)).toReversed()) {
    if (segment > good.segment) await rm(join(folder, segmentName(segment)))
  }
  const path = join(folder, segmentName(good.segment))
  if (good.offset === 0) {
    await rm(path, { force: true })
  } else {
    const { size } = await stat(path)
    if (size < good.offset) throw new Error('journal-shorter-than-acknowledged')
    await truncate(path, good.offset)
    const file = await open(path, 'r+')
    await file.sync()
    await file.close()
  }
  await syncFolder(folder)
}

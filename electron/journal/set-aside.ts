import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../files/disk-refusal'
import { syncFolder, writeDurably } from '../files/write-durably'
import type { Place } from './scan'
import { listSegments, segmentName } from './segments'

/**
 * Copies everything behind `end` to `<folder>/../set-aside`, durably, and only then cuts it off the journal.
 * `label` makes the copies' names unique.
 */
export async function setTailAside(folder: string, setAside: string, end: Place, label: string): Promise<void> {
  await makeFolder(setAside)
  const segments = (await listSegments(folder)).filter((segment) => segment >= end.segment)
  for (const segment of segments) {
    const start = segment === end.segment ? end.offset : 0
    const source = createReadStream(join(folder, segmentName(segment)), { start })
    await writeDurably(join(setAside, `${label}-${segmentName(segment)}`), source)
  }
  // The last segment goes first, so that a cut in between never leaves a hole with good records behind it.
  for (const segment of segments.toReversed()) {
    if (segment === end.segment) await cutDurably(join(folder, segmentName(segment)), end.offset)
    else await rm(join(folder, segmentName(segment)))
  }
  await syncFolder(folder)
}

/** With `recursive`, Node says ENOENT of a full disk, and that would pass for files that were taken away. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

export async function cutDurably(path: string, length: number): Promise<void> {
  await truncate(path, length)
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Leaves an empty folder; what was in it is moved to `<setAside>/<label>`, whatever it is. */
export async function setFolderAside(folder: string, setAside: string, label: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length === 0) return
  await makeFolder(setAside)
  await rename(folder, join(setAside, label))
  await syncFolder(setAside)
  await mkdir(folder)
}

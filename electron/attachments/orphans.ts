import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { systemCode } from '../files/disk-refusal'
import { moveDurably, syncFolder, writeDurably } from '../files/write-durably'
import { lengthOf, placeIn } from './attachment-place'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Notes = z.object({ checkedOn: Day.nullable(), unnamedSince: z.record(z.string(), Day) })
type Notes = z.infer<typeof Notes>
const NONE: Notes = { checkedOn: null, unnamedSince: {} }

const notesFile = (root: string) => join(root, 'orphans.json')

export async function isSweepDue(root: string, today: string): Promise<boolean> {
  return (await readNotes(root)).checkedOn !== today
}

/**
 * Notes since when a stored file is named by no row, and after 30 such days moves it to `aside`, where it is found again
 * by its hash. Nothing is deleted. A clock that was set back begins the days anew. Answers how many were moved.
 */
export async function sweepOrphans(
  root: string,
  aside: string,
  isNamed: (sha256: string) => boolean,
  today: string,
): Promise<number> {
  const before = await readNotes(root)
  const unnamedSince: Record<string, string> = {}
  let moved = 0
  for (const sha256 of await storedHashes(root)) {
    if (isNamed(sha256)) continue
    const noted = before.unnamedSince[sha256]
    const since = noted === undefined || noted > today ? today : noted
    const days = (Date.parse(today) - Date.parse(since)) / DAY_MS
    if (days < KEPT_DAYS) unnamedSince[sha256] = since
    else {
      await moveAside(placeIn(root, sha256), placeIn(aside, sha256))
      moved += 1
    }
  }
  const notes: Notes = { checkedOn: today, unnamedSince }
  await mkdir(root, { recursive: true, mode: 0o700 })
  await writeDurably(notesFile(root), `${JSON.stringify(notes, null, 2)}\n`, 0o600)
  return moved
}

/** Every file of a content-addressed folder. */
export async function storedHashes(root: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const shard of await namesIn(root)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue
    for (const name of await namesIn(join(root, shard)))
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(shard)) found.push(name)
  }
  return found
}

/** Moves a file between two content-addressed folders; what is there already of that name is the same content. */
export async function moveAside(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const isTaken = (await lengthOf(to)) !== null
  await moveDurably(from, isTaken ? `${to}.${Date.now().toString(36)}` : to)
  await syncFolder(dirname(from))
}

async function readNotes(root: string): Promise<Notes> {
  try {
    return Notes.parse(JSON.parse(await readFile(notesFile(root), 'utf8')))
  } catch {
    return NONE // days are counted anew, which only keeps files longer
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
    throw error
  }
}

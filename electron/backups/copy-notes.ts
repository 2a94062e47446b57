import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupInfo } from '@shared/ipc/contract'
import type { SecondState } from '@shared/ipc/places'
import { writeDurably } from '../files/write-durably'
import type { MasterKey } from './password-key'

const Note = z.object({
  /** The backup's name in the backup folder. */
  of: z.string(),
  bytes: z.number(),
  /** Which password locks it, as a short mark of its salt; null for a plain copy. */
  lock: z.string().nullable(),
  epoch: z.number(),
  seq: z.number(),
  madeAt: z.string(),
  rows: z.number(),
  verifiedAt: z.string(),
})
/** The file lies where others can write: a name in it may only be that of a backup in the same folder. */
const PlainName = z.string().regex(/^[^\\/:]+\.dbk$/)
const Notes = z.record(PlainName, Note)

/** A copy that was read back and found equal when it was made. */
export type CopyNote = z.infer<typeof Note>

/** What this PC knows of its copies in one folder, by file name. */
export interface CopyNotes {
  /** The copies that are still there with the length they had. */
  readonly present: () => Promise<ReadonlyMap<string, CopyNote>>
  readonly write: (fileName: string, note: CopyNote) => Promise<void>
}

/**
 * Kept beside the copies, because sticks are swapped, and in a file of its own for each PC, because a shared folder may
 * serve several: none moves the copies of another.
 */
export async function readCopyNotes(folder: string, machine: string): Promise<CopyNotes> {
  const path = join(folder, `copies-${machineMark(machine)}.json`)
  const notes = await read(path)
  return {
    async present() {
      const found = new Map<string, CopyNote>()
      for (const [name, note] of Object.entries(notes)) {
        const facts = await stat(join(folder, name)).catch(() => null)
        if (facts?.isFile() && facts.size === note.bytes) found.set(name, note)
      }
      return found
    },
    async write(fileName, note) {
      notes[fileName] = note
      await writeDurably(path, `${JSON.stringify(notes, null, 2)}\n`)
    },
  }
}

/** Eight letters that tell PCs apart without naming them. */
export function machineMark(machine: string): string {
  return createHash('sha256').update(machine).digest('hex').slice(0, 8)
}

async function read(path: string): Promise<Record<string, CopyNote>> {
  try {
    return Notes.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return {} // without notes the copies are looked at again
  }
}

/** Which password a key comes from, as a short mark of its salt. */
export function lockOf(key: MasterKey | null): string | null {
  return key ? key.salt.toString('hex').slice(0, 8) : null
}

export function noteFor({ fileName, manifest }: BackupInfo, bytes: number, key: MasterKey | null, now: Date): CopyNote {
  const rows = Object.values(manifest?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return {
    of: fileName,
    bytes,
    lock: lockOf(key),
    epoch: manifest?.head.epoch ?? 0,
    seq: manifest?.head.seq ?? 0,
    madeAt: manifest?.at ?? '',
    rows,
    verifiedAt: now.toISOString(),
  }
}

export function newestNote(present: ReadonlyMap<string, CopyNote>): SecondState['last'] {
  const [newest] = [...present].toSorted(([, a], [, b]) => b.verifiedAt.localeCompare(a.verifiedAt, 'en'))
  return newest ? { fileName: newest[0], at: newest[1].verifiedAt } : null
}

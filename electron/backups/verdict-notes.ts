import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupVerdict } from '@shared/ipc/places'
import { writeDurably } from '../files/write-durably'

const FILE_NAME = 'verdicts.json'
const Note = z.object({
  bytes: z.number(),
  changedMs: z.number(),
  isGood: z.boolean(),
  code: z.string().nullable(),
  at: z.string(),
  attachmentsMissing: z.int().min(0).default(0),
})
const Notes = z.record(z.string(), Note)

/** What verification last said of each backup of a folder. A note counts only while size and time of the file agree. */
export interface VerdictNotes {
  readonly find: (fileName: string) => Promise<BackupVerdict | null>
  readonly write: (fileName: string, verdict: BackupVerdict) => Promise<void>
}

export async function readVerdictNotes(folder: string): Promise<VerdictNotes> {
  const notes = await readNotes(folder)
  return {
    async find(fileName) {
      const note = notes[fileName]
      if (!note) return null
      const facts = await stat(join(folder, fileName))
      if (facts.size !== note.bytes || Math.trunc(facts.mtimeMs) !== note.changedMs) return null
      return { isGood: note.isGood, code: note.code, at: note.at, attachmentsMissing: note.attachmentsMissing }
    },
    async write(fileName, verdict) {
      const facts = await stat(join(folder, fileName))
      notes[fileName] = { ...verdict, bytes: facts.size, changedMs: Math.trunc(facts.mtimeMs) }
      await writeDurably(join(folder, FILE_NAME), `${JSON.stringify(notes, null, 2)}\n`)
    },
  }
}

async function readNotes(folder: string): Promise<Record<string, z.infer<typeof Note>>> {
  try {
    return Notes.parse(JSON.parse(await readFile(join(folder, FILE_NAME), 'utf8')))
  } catch {
    return {} // without notes every backup is simply unverified
  }
}

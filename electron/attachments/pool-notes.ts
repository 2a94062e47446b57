import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { lstat } from 'node:fs/promises'
import { z } from 'zod'
import { writeDurably } from '../files/write-durably'

const Notes = z.record(z.string(), z.object({ bytes: z.number(), changedMs: z.number() }))

/** Which files of a pool were verified by their hash; a note counts only while length and time of the file agree. */
export interface PoolNotes {
  readonly isVerified: (path: string) => Promise<boolean>
  readonly add: (path: string) => Promise<void>
  /** Keeps what was added; without notes every file is simply read again. */
  readonly keep: () => Promise<void>
}

export async function readPoolNotes(pool: string): Promise<PoolNotes> {
  const file = join(pool, 'verified.json')
  const notes = await readNotes(file)
  let isChanged = false
  return {
    async isVerified(path) {
      const note = notes[basename(path)]
      if (!note) return false
      const facts = await lstat(path)
      return facts.isFile() && facts.size === note.bytes && Math.trunc(facts.mtimeMs) === note.changedMs
    },
    async add(path) {
      const facts = await lstat(path)
      notes[basename(path)] = { bytes: facts.size, changedMs: Math.trunc(facts.mtimeMs) }
      isChanged = true
    },
    async keep() {
      if (isChanged) await writeDurably(file, `${JSON.stringify(notes)}\n`).catch(() => undefined)
      isChanged = false
    },
  }
}

async function readNotes(file: string): Promise<z.infer<typeof Notes>> {
  try {
    return Notes.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}

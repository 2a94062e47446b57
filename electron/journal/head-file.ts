import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Head } from '@shared/log/record'
import { writeDurably } from '../files/write-durably'

/**
 * The end of the journal, noted beside it: cutting whole records off leaves a chain that verifies, and only this note
 * (and the store) still knows that there was more.
 */
export interface HeadFile {
  readonly read: () => Promise<Head | null>
  /** Notes a head soon; several in quick succession become one write. A failure is not fatal and is told to `onProblem`. */
  readonly note: (head: Head) => void
  /** Answers when everything noted so far is on disk. */
  readonly settle: () => Promise<void>
}

const NAME = 'head.json'

/** The head noted in a folder; null when it is missing or unreadable: the chain itself is the record. */
export async function readHeadFile(folder: string): Promise<Head | null> {
  try {
    return Head.parse(JSON.parse(await readFile(join(folder, NAME), 'utf8')))
  } catch {
    return null
  }
}

export function openHeadFile(folder: string, onProblem: (error: unknown) => void): HeadFile {
  const path = join(folder, NAME)
  let wanted: Head | null = null
  let work: Promise<void> | null = null

  async function writeWanted(): Promise<void> {
    while (wanted) {
      const head = wanted
      wanted = null
      try {
        await writeDurably(path, `${JSON.stringify(head)}\n`)
      } catch (error) {
        onProblem(error)
      }
    }
    work = null
  }

  return {
    read: () => readHeadFile(folder),
    note(head) {
      wanted = head
      work ??= writeWanted()
    },
    async settle() {
      await work
    },
  }
}

import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '@shared/domain/day'
import { LockAfter, MAX_PERSON_NAME, PersonId } from '@shared/ipc/people'
import { systemCode } from '../files/disk-refusal'
import { syncFolder, writeDurably } from '../files/write-durably'
import { Lock } from './password'

/** One 经办人 as kept. Fields that a later program adds are kept as they are. */
export const Person = z
  .looseObject({
    id: PersonId,
    name: z.string().min(1).max(MAX_PERSON_NAME),
    lock: Lock.nullable(),
    lockAfter: LockAfter,
    failures: z.object({ count: z.int().min(0), lastAt: Instant.nullable() }).readonly(),
  })
  .readonly()
export type Person = z.infer<typeof Person>

const Kept = z
  .array(Person)
  .max(1_000)
  .refine((people) => new Set(people.map(({ id }) => id)).size === people.length)

export interface PeopleFile {
  readonly people: readonly Person[]
  /** It was there and could not be read, so it was set aside, or will be before anything is written in its place. */
  readonly isSetAside: boolean
  /** Throws the system's error; the file is then as it was. */
  readonly write: (people: readonly Person[]) => Promise<void>
}

/** Reads `people.json` of the data folder. A damaged one never stops the program: it is moved to `set-aside`. */
export async function openPeopleFile(
  dataFolder: string,
  now: () => Date,
  onProblem: (code: string, error: unknown) => void,
): Promise<PeopleFile> {
  const path = join(dataFolder, 'people.json')
  const write = async (people: readonly Person[]) => {
    await writeDurably(path, `${JSON.stringify(people, null, 2)}\n`)
  }
  try {
    return { people: Kept.parse(JSON.parse(await readFile(path, 'utf8'))), isSetAside: false, write }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { people: [], isSetAside: false, write }
    onProblem('people-damaged', error)
  }
  let isInTheWay = true
  const clear = async () => {
    await setAside(dataFolder, path, now())
    isInTheWay = false
  }
  await clear().catch((error: unknown) => onProblem('people-set-aside', error))
  return {
    people: [],
    isSetAside: true,
    write: async (people) => {
      if (isInTheWay) await clear()
      await write(people)
    },
  }
}

async function setAside(dataFolder: string, path: string, now: Date): Promise<void> {
  const folder = join(dataFolder, 'set-aside')
  await mkdir(folder, { recursive: true })
  await rename(path, join(folder, `people-${now.toISOString().replaceAll(/[-:.]/g, '')}.json`))
  await syncFolder(folder)
  await syncFolder(dataFolder)
}

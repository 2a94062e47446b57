import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Language, Theme, type Preferences } from '@shared/ipc/places'
import { writeDurably } from '../files/write-durably'

const Saved = z.object({
  language: Language.default('zh-CN').catch('zh-CN'),
  theme: Theme.default('system').catch('system'),
  dataFolder: z.string().nullable().default(null).catch(null),
  backupFolder: z.string().nullable().default(null).catch(null),
  nextDataFolder: z.string().nullable().default(null).catch(null),
  /** Where a copy of the data may have got stuck half-way, so that it is not taken for another office's data. */
  copyBegunTo: z.string().nullable().default(null).catch(null),
  /** Who worked here last. */
  personId: z.string().nullable().default(null).catch(null),
  journalCopyFolder: z.string().nullable().default(null).catch(null),
  /** Which database belonged to which data folder last: the databases lie in the profile, and the folder may be lost. */
  storeInUse: z
    .object({ dataFolder: z.string(), storeName: z.string(), schemaVersion: z.int().nullable() })
    .nullable()
    .default(null)
    .catch(null),
  secondFolder: z.string().nullable().default(null).catch(null),
  /** The second place was on another disk than the data when it was chosen. */
  isSecondApart: z.boolean().default(false).catch(false),
})
/** What is in preferences.json; null folders are the usual ones. */
export type SavedPreferences = z.infer<typeof Saved>

/** What belongs to this PC. Kept in the profile, apart from the data, because it says where the data is. */
export interface PreferenceFile {
  /** The folder of the file, where other things lie that belong to this PC alone. */
  readonly profile: string
  readonly saved: () => SavedPreferences
  /** The preferences as the page sees them, with the folders in use. */
  readonly shown: () => Preferences
  readonly change: (part: { readonly [K in keyof SavedPreferences]?: SavedPreferences[K] | undefined }) => Promise<void>
}

export interface UsualFolders {
  /** Where the data is when nothing else was chosen. */
  readonly data: string
  /** Set for one start only by whoever develops; choosing another folder is then without effect. */
  readonly forced: string | null
}

/** Reads the file; a missing or unreadable one counts as empty, since nothing in it is data. */
export async function openPreferences(path: string, usual: UsualFolders): Promise<PreferenceFile> {
  let saved = await readSaved(path)
  let last: Promise<void> = Promise.resolve()
  const dataFolder = () => usual.forced ?? saved.dataFolder ?? usual.data
  return {
    profile: dirname(path),
    saved: () => saved,
    shown: () => ({
      language: saved.language,
      theme: saved.theme,
      dataFolder: dataFolder(),
      backupFolder: saved.backupFolder ?? join(dataFolder(), 'backups'),
      secondFolder: saved.secondFolder,
      journalCopyFolder: saved.journalCopyFolder,
      ...(saved.nextDataFolder === null ? {} : { nextDataFolder: saved.nextDataFolder }),
    }),
    change(part) {
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
      // One after the other, so that two changes at a time never undo each other.
      const written = last.then(async () => {
        const next = Saved.parse({ ...saved, ...given })
        await mkdir(dirname(path), { recursive: true })
        await writeDurably(path, `${JSON.stringify(next, null, 2)}\n`)
        saved = next
      })
      last = written.catch(() => undefined)
      return written
    },
  }
}

async function readSaved(path: string): Promise<SavedPreferences> {
  try {
    return Saved.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return Saved.parse({})
  }
}

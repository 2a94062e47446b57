import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { GENESIS, headOf, type SealedRecord } from '@shared/log/record'
import type { Journal } from '../../electron/journal/journal'
import { createSavedFiles } from '../../electron/files/saved-files'
import { planDataFolder } from '../../electron/preferences/folders'
import { openPreferences } from '../../electron/preferences/preferences'
import { openStore } from '../../electron/store/store'
import { commandFollowing, recordFollowing } from '../../electron/testing/sealed-examples'
import { backupsIn, takeGood, takeOne } from './main-backups'
import { agree, inspectJournal, openPlain } from './main-journal'

/** One thing that main writes. It is prepared, tried on a disk in trouble, and tried again when the trouble is over. */
export interface WriteStep {
  readonly name: string
  /** Works in a fresh folder. */
  readonly prepare: (folder: string) => Promise<PreparedStep>
}

export interface PreparedStep {
  /** Answers `done`, or the code of the refusal. Must not throw, whatever the disk does. */
  readonly attempt: () => Promise<string>
  /** What is wrong with the data now, or null. `isDone` when the last attempt answered `done`. */
  readonly complaint: (isDone: boolean) => Promise<string | null>
  readonly end?: () => Promise<unknown>
}

const DONE = 'done'
const outcome = (result: { readonly ok: true } | { readonly ok: false; readonly code: string }) =>
  result.ok ? DONE : result.code

/** Appends a command of so many records; what was acknowledged before stays, and the command is there as a whole or not at all. */
const appending = (name: string, records: number, segmentBytes?: number): WriteStep => ({
  name,
  async prepare(folder) {
    const journal = await openPlain(folder, segmentBytes)
    const known: SealedRecord[] = [...commandFollowing(journal.head(), 12)]
    if (outcome(await journal.append(known)) !== DONE) throw new Error('the journal could not be begun')
    const added = commandFollowing(headOf(known.at(-1)!), records)
    return {
      end: journal.close,
      attempt: async () => outcome(await journal.append(added)),
      complaint(isDone) {
        return wrongIn(folder, isDone ? [...known, ...added] : known)
      },
    }
  },
})

async function wrongIn(folder: string, wanted: readonly SealedRecord[]): Promise<string | null> {
  const { records, isNamed } = await inspectJournal(folder)
  if (isNamed) return 'the journal counts as damaged'
  return records.length === wanted.length && agree(records, wanted) ? null : `${records.length} of ${wanted.length}`
}

/** The program starts on the full disk, and has a torn line to set aside. */
const startingTorn: WriteStep = {
  name: 'torn tail set aside',
  async prepare(folder) {
    const known = commandFollowing(GENESIS, 12)
    const before = await openPlain(folder)
    await before.append(known)
    await before.close()
    await appendFile(path.join(folder, 'journal', 'journal-000001.ndjson'), `{"hash":"${'7'.repeat(9_000)}`)
    let journal: Journal | null = null
    const added = commandFollowing(headOf(known.at(-1)!), 3)
    return {
      end: async () => journal?.close(),
      async attempt() {
        journal ??= await openPlain(folder)
        return outcome(await journal.append(added))
      },
      async complaint(isDone) {
        const aside = await readdir(path.join(folder, 'set-aside')).catch(() => [])
        if (isDone && aside.length !== 1) return `${aside.length} tails set aside`
        return wrongIn(folder, isDone ? [...known, ...added] : known)
      },
    }
  },
}

const backingUp: WriteStep = {
  name: 'backup',
  async prepare(folder) {
    const backups = backupsIn(folder)
    const old = path.basename(await takeGood(backups, folder, 20, 1))
    let seq = 1
    return {
      async attempt() {
        const taken = await takeOne(backups, 4_000, (seq += 1))
        return typeof taken === 'string' ? taken : DONE
      },
      async complaint(isDone) {
        const listed = await backups.list()
        if (!listed.ok) return listed.code
        const verdicts = await Promise.all(listed.value.map(({ id }) => backups.verify(id)))
        if (!verdicts.every((one) => one.ok && one.value.verdict?.isGood)) return 'a backup is damaged'
        if (!listed.value.some(({ id }) => id === old)) return 'the old backup is gone'
        if ((await readdir(folder)).some((name) => name.endsWith('.tmp'))) return 'a temporary file is left'
        return isDone === listed.value.length > 1 ? null : `${listed.value.length} backups`
      },
    }
  },
}

const switching: WriteStep = {
  name: 'pointer to the database (store.json)',
  async prepare(folder) {
    const journal = await openPlain(folder)
    await journal.append(commandFollowing(journal.head(), 3))
    const preferences = await openPreferences(path.join(folder, 'preferences.json'), { data: folder, forced: folder })
    const store = openStore(folder, journal, preferences)
    const record = recordFollowing(journal.head(), { epoch: journal.head().epoch + 1, basis: 'a-backup' })
    await store.switchTo('duban-1', 1, null)
    return {
      end: journal.close,
      attempt: async () => outcome(await store.switchTo('duban-2', 1, record)),
      async complaint(isDone) {
        const { storeName } = JSON.parse(await readFile(path.join(folder, 'store.json'), 'utf8')) as {
          storeName: string
        }
        return storeName === (isDone ? 'duban-2' : 'duban-1') ? null : `it points to ${storeName}`
      },
    }
  },
}

const preferring: WriteStep = {
  name: 'preferences',
  async prepare(folder) {
    const file = path.join(folder, 'preferences.json')
    const usual = { data: folder, forced: null }
    const preferences = await openPreferences(file, usual)
    await preferences.change({ theme: 'light', backupFolder: `/${'x'.repeat(5_000)}` })
    return {
      attempt: () =>
        preferences.change({ theme: 'dark' }).then(
          () => DONE,
          (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown',
        ),
      async complaint(isDone) {
        const { theme } = (await openPreferences(file, usual)).saved()
        return theme === (isDone ? 'dark' : 'light') ? null : `they say ${theme}`
      },
    }
  },
}

const OLD = Buffer.from('what was there before')
const NEW = Buffer.alloc(300_000, 0x37)

const exporting: WriteStep = {
  name: 'export',
  async prepare(folder) {
    const file = path.join(folder, '导出.xlsx')
    await writeFile(file, OLD)
    const saved = createSavedFiles()
    return {
      async attempt() {
        const begun = await saved.begin(file)
        if (!begun.ok) return begun.code
        const { ticket } = begun.value
        const written = await saved.write(ticket, NEW)
        const done = written.ok ? await saved.commit(ticket) : written
        if (!done.ok) await saved.discard(ticket)
        return outcome(done)
      },
      async complaint(isDone) {
        if (!(await readFile(file)).equals(isDone ? NEW : OLD)) return 'another content'
        return (await readdir(folder)).some((name) => name.endsWith('.part')) ? 'a .part is left' : null
      },
    }
  },
}

const movingData: WriteStep = {
  name: 'copy of the data folder',
  async prepare(folder) {
    const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')]
    for (const one of [from, to]) await mkdir(one)
    const journal = await openPlain(from)
    await journal.append(commandFollowing(journal.head(), 300))
    await journal.close()
    const preferences = await openPreferences(path.join(folder, 'preferences.json'), { data: from, forced: null })
    return {
      attempt: async () =>
        outcome(
          await planDataFolder(preferences, to, false).catch(
            (error: unknown) => ({ ok: false, code: String(error) }) as const,
          ),
        ),
      async complaint(isDone) {
        if (preferences.saved().nextDataFolder !== (isDone ? to : null)) return 'a move is noted that was refused'
        if (!isDone) return null
        const copied = await openPlain(to)
        const { seq } = copied.head()
        await copied.close()
        return seq === 300 ? null : `${seq} records copied of 300`
      },
    }
  },
}

export const WRITE_STEPS: readonly WriteStep[] = [
  appending('journal append', 400),
  appending('segment begin', 60, 6_000),
  appending('single record and head file', 1),
  startingTorn,
  backingUp,
  switching,
  preferring,
  exporting,
  movingData,
]

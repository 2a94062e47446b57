import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { localDay } from '@shared/domain/day'
import { attachmentSources } from './attachments/attachment-sources'
import { openAttachments } from './attachments/attachments'
import { createBackupAttachments } from './attachments/backup-attachments'
import { createBackups } from './backups/backups'
import { openKeyFile } from './backups/key-file'
import { createSecondPlace } from './backups/second-place'
import { createOpenFiles } from './files/open-files'
import { createSavedFiles } from './files/saved-files'
import { sweepTemporary } from './files/sweep-temporary'
import type { Rooms } from './ipc/create-handlers'
import { openJournal } from './journal/journal'
import { keepTwice } from './journal/keep-twice'
import { openPeople } from './people/people'
import { adoptPlannedFolder } from './preferences/folders'
import type { PreferenceFile } from './preferences/preferences'
import { openStore } from './store/store'

const now = () => new Date()

type DataRooms = Pick<
  Rooms,
  | 'journal'
  | 'journalCopy'
  | 'store'
  | 'people'
  | 'backups'
  | 'attachments'
  | 'secondPlace'
  | 'keyFile'
  | 'openFiles'
  | 'savedFiles'
>

/** Opens everything that lives on disk: a planned move first, then the journal with its full scan. */
export async function openRooms(
  preferences: PreferenceFile,
  programVersion: string,
  onProblem: (code: string, error: unknown) => void,
): Promise<DataRooms> {
  await adoptPlannedFolder(preferences, (error) => onProblem('move-data', error))
  const { dataFolder, backupFolder } = preferences.shown()
  await mkdir(dataFolder, { recursive: true })
  for (const folder of [dataFolder, join(dataFolder, 'journal'), backupFolder]) await sweepTemporary(folder)
  const main = await openJournal({ dataFolder, now, onProblem })
  const copyFolder = () => preferences.saved().journalCopyFolder
  const { journal, copy: journalCopy } = await keepTwice({ main, folder: copyFolder, now, onProblem })
  const store = openStore(dataFolder, journal, preferences)
  const people = await openPeople({
    dataFolder,
    lastId: preferences.saved().personId,
    keepLastId: (personId) => preferences.change({ personId }),
    now,
    monotonicMs: () => performance.now(),
    onProblem,
  })
  const keyFile = openKeyFile(join(preferences.profile, 'backup-key.json'), now)
  const attachments = await openAttachments({
    dataFolder,
    sources: () => attachmentSources(preferences, keyFile),
    today: () => localDay(now()),
  })
  const backupAttachments = createBackupAttachments(attachments, () => preferences.shown().backupFolder)
  const backups = createBackups({
    folder: () => preferences.shown().backupFolder,
    dataFolder: () => dataFolder,
    programVersion,
    now,
    onMade: () => void secondPlace.look(),
    attachments: backupAttachments,
    onProblem,
  })
  const secondPlace = createSecondPlace({
    preferences,
    list: async () => {
      const listed = await backups.list()
      return listed.ok ? listed.value : []
    },
    keyFile,
    attachments: backupAttachments,
    machine: hostname(),
    now,
    onProblem,
  })
  return {
    journal,
    journalCopy,
    store,
    people,
    backups,
    attachments,
    secondPlace,
    keyFile,
    openFiles: createOpenFiles(),
    savedFiles: createSavedFiles(),
  }
}

/** The page is gone: nobody holds its tickets any more. */
export async function endOpenThings({ attachments, backups, openFiles, savedFiles }: DataRooms): Promise<void> {
  await Promise.all([attachments.endAll(), backups.endAll(), openFiles.closeAll(), savedFiles.discardAll()])
}

import { basename, dirname, extname } from 'node:path'
import type { WhichFolder } from '@shared/ipc/places'
import { fail, ok } from '@shared/result'
import { lockedName } from '../backups/backup-name'
import type { Backups } from '../backups/backups'
import type { KeptAside } from '../backups/kept-aside'
import type { KeyFile } from '../backups/key-file'
import type { SecondPlace } from '../backups/second-place'
import { safeName } from '../files/safe-name'
import type { JournalCopy } from '../journal/journal-copy'
import { healthOf } from '../preferences/folder-health'
import { planDataFolder, takeBackupFolder, takeJournalCopyFolder, takeSecondFolder } from '../preferences/folders'
import type { PreferenceFile } from '../preferences/preferences'
import type { Texts } from '../texts'
import type { Dialogs } from '../window/dialogs'
import type { Handlers } from './handlers'

export interface BackupRooms {
  readonly texts: Texts
  readonly preferences: PreferenceFile
  readonly isDataFolderFixed: boolean
  readonly backups: Backups
  readonly secondPlace: SecondPlace
  readonly journalCopy: JournalCopy
  readonly keyFile: KeyFile
  readonly keptAside: KeptAside
  readonly dialogs: Dialogs
  readonly openFolder: (path: string) => Promise<void>
}

type Room = 'aside' | 'folder' | 'snapshot' | 'backup' | 'second' | 'password'
type BackupHandlers = { readonly [C in keyof Handlers as C extends `${Room}:${string}` ? C : never]: Handlers[C] }

/** The channels of folders, snapshots, backups, their second place and their password. */
export function createBackupHandlers(rooms: BackupRooms): BackupHandlers {
  const { backups, dialogs, keyFile, preferences, secondPlace, texts } = rooms
  const backupFilter = { name: texts.backups, extensions: ['dbk'] }
  return {
    'folder:choose': async ({ which }) => {
      const titles = {
        data: texts.pickDataFolder,
        backup: texts.pickBackupFolder,
        second: texts.pickSecondFolder,
        'journal-copy': texts.pickJournalCopyFolder,
      }
      const folder = await dialogs.chooseFolder(titles[which], folderOf(preferences, which) ?? '')
      if (folder === null) return ok(null)
      const used = await take(rooms, which, folder)
      if (used.ok && which === 'second') void secondPlace.look()
      if (used.ok && which === 'journal-copy') rooms.journalCopy.lookAnew()
      return used.ok ? ok(preferences.shown()) : used
    },
    'folder:show': async ({ which }) => {
      const folder = folderOf(preferences, which)
      if (folder === null) return fail('not-found')
      await rooms.openFolder(folder)
      return ok({})
    },
    'folder:health': async () => {
      const listed = await backups.list()
      const newest = listed.ok ? (listed.value[0]?.bytes ?? 0) : 0
      const looks = (['data', 'next', 'backup', 'second', 'journal-copy'] as const).flatMap((which) => {
        const next = preferences.shown().nextDataFolder ?? null
        const folder = which === 'next' ? next : folderOf(preferences, which)
        return folder === null ? [] : [healthOf(which, folder, newest)]
      })
      return ok(await Promise.all(looks))
    },

    'snapshot:begin': (wish) => backups.begin(wish),
    'snapshot:write': ({ ticket, table, rows }) => backups.write(ticket, table, rows),
    'snapshot:finish': ({ ticket }) => backups.finish(ticket),
    'snapshot:abandon': ({ ticket }) => backups.abandon(ticket),
    'backup:list': () => backups.list(),
    'backup:verify': ({ id, isFull }) => backups.verify(id, isFull),
    'backup:stop-verifying': () => backups.stopVerifying(),
    'backup:pick': async () => {
      const path = await dialogs.openFile(texts.pickBackup, backupFilter)
      return path === null ? ok(null) : backups.adopt(path)
    },
    'backup:open': ({ id }) => backups.open(id),
    'backup:read': ({ ticket }) => backups.read(ticket),
    'backup:close': ({ ticket }) => backups.close(ticket),
    'backup:unlock': ({ id, password }) => backups.unlock(id, password),
    'backup:forget': ({ id }) => backups.forget(id),
    'backup:save-copy': async ({ id }) => {
      const key = await keyFile.current()
      if (!key.ok) return key
      const name = safeName(extname(id) === '.dbk' ? id : `${id}.dbk`)
      const path = await dialogs.saveFile(texts.saveCopy, key.value ? lockedName(name) : name, backupFilter)
      if (path === null) return ok(null)
      const target = extname(path).toLowerCase() === '.dbk' ? path : `${path}.dbk`
      const saved = await backups.saveCopy(id, target, key.value, target === path)
      return saved.ok ? ok({ name: basename(target), folder: dirname(target), isLocked: key.value !== null }) : saved
    },

    'second:state': () => ok(secondPlace.state()),
    'second:look': async () => ok(await secondPlace.look()),
    'second:verify': async () => ok(await secondPlace.verify()),
    'second:settle': async ({ ms }) => ok({ isDone: await secondPlace.settle(ms) }),
    'second:leave': async () => {
      await preferences.change({ secondFolder: null, isSecondApart: false })
      await secondPlace.stop()
      await secondPlace.look()
      return ok(preferences.shown())
    },
    'aside:list': () => rooms.keptAside.list(),
    'aside:let-go': ({ ids, how }) => rooms.keptAside.letGo(ids, how),
    'password:state': async () => ok(await keyFile.state()),
    'password:set': async ({ password }) => {
      const set = await keyFile.set(password)
      if (set.ok) void secondPlace.look()
      return set.ok ? ok(await keyFile.state()) : set
    },
    'password:remove': async () => {
      const removed = await keyFile.remove()
      if (removed.ok) void secondPlace.look()
      return removed.ok ? ok(await keyFile.state()) : removed
    },
  }
}

function take({ preferences, isDataFolderFixed }: BackupRooms, which: WhichFolder, folder: string) {
  switch (which) {
    case 'data':
      return planDataFolder(preferences, folder, isDataFolderFixed)
    case 'backup':
      return takeBackupFolder(preferences, folder)
    case 'second':
      return takeSecondFolder(preferences, folder)
    case 'journal-copy':
      return takeJournalCopyFolder(preferences, folder)
  }
}

function folderOf(preferences: PreferenceFile, which: WhichFolder): string | null {
  const { dataFolder, backupFolder, secondFolder, journalCopyFolder } = preferences.shown()
  return { data: dataFolder, backup: backupFolder, second: secondFolder, 'journal-copy': journalCopyFolder }[which]
}

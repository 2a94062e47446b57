import { access } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AppInfo, FileInfo } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import type { Backups } from '../backups/backups'
import type { OpenFiles } from '../files/open-files'
import { safeName } from '../files/safe-name'
import type { SavedFiles } from '../files/saved-files'
import type { Journal } from '../journal/journal'
import type { People } from '../people/people'
import { planDataFolder, takeBackupFolder } from '../preferences/folders'
import type { PreferenceFile } from '../preferences/preferences'
import { askForRenewal } from '../store/renewal'
import type { Store } from '../store/store'
import type { Texts } from '../texts'
import type { Dialogs } from '../window/dialogs'
import type { Handlers } from './handlers'

/** Everything that calls are answered from. */
export interface Rooms {
  readonly appInfo: AppInfo
  readonly texts: Texts
  readonly preferences: PreferenceFile
  readonly isDataFolderFixed: boolean
  readonly journal: Journal
  readonly store: Store
  readonly people: People
  readonly backups: Backups
  readonly openFiles: OpenFiles
  readonly savedFiles: SavedFiles
  readonly dialogs: Dialogs
  readonly samplePath: string
  readonly showInFolder: (path: string) => void
  readonly openFolder: (path: string) => Promise<void>
  readonly pageIsReadyToClose: () => void
}

const SPREADSHEETS = ['xlsx', 'xls', 'et', 'csv', 'ods']

/** The table of all channels, each answered in a line or two by the room that knows. */
export function createHandlers(rooms: Rooms): Handlers {
  const { backups, dialogs, journal, openFiles, people, preferences, savedFiles, store, texts } = rooms
  return {
    'app:info': () => ok(rooms.appInfo),
    'preferences:read': () => ok(preferences.shown()),
    'preferences:write': async (wish) => {
      await preferences.change(wish)
      return ok(preferences.shown())
    },
    'folder:choose': async ({ which }) => {
      const current = folderOf(preferences, which)
      const title = which === 'data' ? texts.pickDataFolder : texts.pickBackupFolder
      const folder = await dialogs.chooseFolder(title, current)
      if (folder === null) return ok(null)
      const used =
        which === 'data'
          ? await planDataFolder(preferences, folder, rooms.isDataFolderFixed)
          : await takeBackupFolder(preferences, folder)
      return used.ok ? ok(preferences.shown()) : used
    },
    'folder:show': async ({ which }) => {
      await rooms.openFolder(folderOf(preferences, which))
      return ok({})
    },

    'store:open': () => store.open(),
    'store:switch': ({ storeName, schemaVersion, record }) => store.switchTo(storeName, schemaVersion, record),
    'store:renew': () => askForRenewal(preferences.shown().dataFolder, new Date()),
    'journal:append': ({ records }) => journal.append(records),
    'journal:read': async ({ afterSeq }) => ok(await journal.read(afterSeq)),
    'journal:begin-anew': async () => {
      const begun = await journal.beginAnew()
      if (!begun.ok) return begun
      const kept = await store.keepPointer()
      return kept.ok ? begun : kept
    },

    'snapshot:begin': (wish) => backups.begin(wish),
    'snapshot:write': ({ ticket, table, rows }) => backups.write(ticket, table, rows),
    'snapshot:finish': ({ ticket }) => backups.finish(ticket),
    'snapshot:abandon': ({ ticket }) => backups.abandon(ticket),
    'backup:list': () => backups.list(),
    'backup:verify': ({ id }) => backups.verify(id),
    'backup:pick': async () => {
      const path = await dialogs.openFile(texts.pickBackup, { name: texts.backups, extensions: ['dbk'] })
      return path === null ? ok(null) : backups.adopt(path)
    },
    'backup:open': ({ id }) => backups.open(id),
    'backup:read': ({ ticket }) => backups.read(ticket),
    'backup:close': ({ ticket }) => backups.close(ticket),

    'file:pick-open': async () => {
      const filter = { name: texts.spreadsheets, extensions: SPREADSHEETS }
      const path = await dialogs.openFile(texts.pickSpreadsheet, filter)
      return path === null ? ok(null) : openFiles.open(path)
    },
    'file:open-sample': () => openFiles.open(rooms.samplePath),
    'file:read': ({ ticket, offset }) => openFiles.read(ticket, offset),
    'file:pick-save': async ({ purpose, suggestedName }) => {
      const name = withExtension(safeName(suggestedName), purpose)
      const filter = { name: texts.spreadsheets, extensions: [purpose] }
      const path = await dialogs.saveFile(texts.saveAs, name, filter)
      return path === null ? ok(null) : beginSave(savedFiles, path, purpose)
    },
    'file:write': ({ ticket, bytes }) => savedFiles.write(ticket, bytes),
    'file:commit': ({ ticket }) => savedFiles.commit(ticket),
    'file:discard': async ({ ticket }) => {
      const discarded = await savedFiles.discard(ticket)
      return discarded.ok ? discarded : openFiles.close(ticket)
    },
    'file:show': ({ ticket }) => {
      const place = savedFiles.placeOf(ticket)
      if (!place.ok) return place
      rooms.showInFolder(place.value)
      return ok({})
    },
    'people:list': () => ok(people.list()),
    'people:add': ({ name }) => people.add(name),
    'people:rename': ({ id, name }) => people.rename(id, name),
    'people:remove': ({ id }) => people.remove(id),
    'people:choose': ({ id, password }) => people.choose(id, password),
    'people:lock': () => people.lock(),
    'people:set-lock': ({ oldPassword, newPassword }) => people.setLock(oldPassword, newPassword),
    'people:set-lock-after': ({ lockAfter }) => people.setLockAfter(lockAfter),

    'window:ready-to-close': () => {
      // After this answer has left, so that the page's call does not fail while the window goes.
      setTimeout(rooms.pageIsReadyToClose, 50)
      return ok({})
    },
  }
}

function folderOf(preferences: PreferenceFile, which: 'data' | 'backup'): string {
  const { dataFolder, backupFolder } = preferences.shown()
  return which === 'data' ? dataFolder : backupFolder
}

/** A name that the person typed without the extension was not checked by the dialog, so it must be free. */
async function beginSave(savedFiles: SavedFiles, path: string, extension: string): Promise<Result<FileInfo>> {
  const full = withExtension(path, extension)
  const isTaken =
    full !== path &&
    (await access(full).then(
      () => true,
      () => false,
    ))
  return isTaken ? fail('name-taken') : savedFiles.begin(full)
}

function withExtension(name: string, extension: string): string {
  return extname(name).toLowerCase() === `.${extension}` ? name : `${name}.${extension}`
}

import { access } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AppInfo, FileInfo } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import type { OpenFiles } from '../files/open-files'
import { safeName } from '../files/safe-name'
import type { SavedFiles } from '../files/saved-files'
import type { Journal } from '../journal/journal'
import type { People } from '../people/people'
import { askForRenewal } from '../store/renewal'
import type { Store } from '../store/store'
import { createAttachmentHandlers, type AttachmentRooms } from './attachment-handlers'
import { createBackupHandlers, type BackupRooms } from './backup-handlers'
import type { Handlers } from './handlers'

/** Everything that calls are answered from. */
export interface Rooms extends BackupRooms, AttachmentRooms {
  readonly appInfo: AppInfo
  readonly journal: Journal
  readonly store: Store
  readonly people: People
  readonly openFiles: OpenFiles
  readonly savedFiles: SavedFiles
  readonly samplePath: string
  readonly showInFolder: (path: string) => void
  readonly pageIsReadyToClose: () => void
}

const SPREADSHEETS = ['xlsx', 'xls', 'et', 'csv', 'ods']
/** The old ones can be chosen too, to be told how to save them anew; a list without them would only hide them. */
const DOCUMENTS = ['docx', 'txt', 'doc', 'wps', 'pdf']

/** The table of all channels, each answered in a line or two by the room that knows. */
export function createHandlers(rooms: Rooms): Handlers {
  const { dialogs, journal, openFiles, people, preferences, savedFiles, store, texts } = rooms
  return {
    'app:info': () => ok(rooms.appInfo),
    'preferences:read': () => ok(preferences.shown()),
    'preferences:write': async (wish) => {
      await preferences.change(wish)
      if (wish.journalCopyFolder === null) rooms.journalCopy.lookAnew()
      return ok(preferences.shown())
    },
    ...createBackupHandlers(rooms),
    ...createAttachmentHandlers(rooms),

    'store:open': () => store.open(),
    'store:switch': ({ storeName, schemaVersion, record }) => store.switchTo(storeName, schemaVersion, record),
    'store:renew': () => askForRenewal(preferences.shown().dataFolder, new Date()),
    'journal:append': ({ records }) => journal.append(records),
    'journal:check': async () => ok({ ...(await journal.check()), copy: await rooms.journalCopy.check() }),
    'journal:read': async ({ afterSeq }) => ok(await journal.read(afterSeq)),
    'journal:copy': () => ok(rooms.journalCopy.state()),
    'journal:begin-anew': async ({ hasAll }) => {
      const begun = await journal.beginAnew(hasAll)
      if (!begun.ok) return begun
      const kept = await store.keepPointer()
      return kept.ok ? begun : kept
    },

    'file:pick-open': async ({ purpose }) => {
      const path = await (purpose === 'document'
        ? dialogs.openFile(texts.pickDocument, { name: texts.documents, extensions: DOCUMENTS })
        : dialogs.openFile(texts.pickSpreadsheet, { name: texts.spreadsheets, extensions: SPREADSHEETS }))
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

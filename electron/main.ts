import { join } from 'node:path'
import { app, dialog, shell } from 'electron'
import { createKeptAside } from './backups/kept-aside'
import { readEnvironment } from './environment'
import { createHandlers } from './ipc/create-handlers'
import { refuseWhileLocked } from './ipc/refuse-while-locked'
import { serveChannels } from './ipc/serve'
import { catchBugs, inBackground, logBug, logEvent, openLog } from './log'
import { endOpenThings, openRooms } from './open-rooms'
import { settleDataFolder } from './preferences/data-folder'
import { openPreferences } from './preferences/preferences'
import { renewIfAsked } from './store/renewal'
import { textsIn } from './texts'
import { registerAppScheme, serveRenderer } from './window/app-protocol'
import { readAssetMap } from './window/asset-map'
import { folderQuestions } from './window/folder-questions'
import { systemDialogs } from './window/dialogs'
import { lockSession, switchNetworkOff } from './window/lock-down'
import { bringToFront, createMainWindow } from './window/main-window'
import { setMenu } from './window/menu'
import { tellPage } from './window/tell-page'

/** A stick that was put back is noticed within this time. */
const SECOND_PLACE_MS = 60_000

const out = join(import.meta.dirname, '..')
const environment = readEnvironment(process.env, app.isPackaged)
const { rendererUrl, runtime } = environment
if (environment.dataFolder !== null) app.setPath('userData', join(environment.dataFolder, 'profile'))
const profile = app.getPath('userData')

async function start(): Promise<void> {
  const usual = { data: environment.dataFolder ?? join(profile, 'data'), forced: environment.dataFolder }
  const preferences = await openPreferences(join(profile, 'preferences.json'), usual)
  const texts = textsIn(preferences.shown().language)
  if (!(await settleDataFolder(preferences, usual.forced !== null, folderQuestions(texts)))) return app.exit(0)
  const renewed = await renewIfAsked(
    preferences.shown().dataFolder,
    join(app.getPath('sessionData'), 'IndexedDB'),
    new Date(),
  )
  const rooms = await openRooms(preferences, app.getVersion(), logBug)
  openLog(join(preferences.shown().dataFolder, 'logs'))
  logEvent('start', { version: app.getVersion(), platform: process.platform, runtime, renewed: String(renewed) })

  await lockSession(rendererUrl)
  serveRenderer(await readAssetMap(join(out, 'renderer')))
  const onPageGone = () => inBackground('page-gone', endOpenThings(rooms))
  const preload = join(out, 'preload', 'index.cjs')
  const main = createMainWindow({ preload, isPackaged: app.isPackaged, rendererUrl, texts, onPageGone })
  const examples = app.isPackaged ? join(process.resourcesPath, 'examples') : join(out, '..', 'examples')
  const handlers = createHandlers({
    ...rooms,
    appInfo: { version: app.getVersion(), platform: process.platform, runtime },
    texts,
    preferences,
    isDataFolderFixed: usual.forced !== null,
    keptAside: createKeptAside({
      places: () => {
        const { dataFolder, backupFolder, secondFolder, journalCopyFolder } = preferences.shown()
        return { data: dataFolder, backup: backupFolder, second: secondFolder, 'journal-copy': journalCopyFolder }
      },
      trash: (path) => shell.trashItem(path),
      now: () => new Date(),
      onProblem: logBug,
    }),
    dialogs: systemDialogs(main.window),
    samplePath: join(examples, '重点工作台账示例.xlsx'),
    showInFolder: (path) => shell.showItemInFolder(path),
    openFolder: async (path) => void (await shell.openPath(path)),
    pageIsReadyToClose: main.closing.pageIsReady,
  })
  const lock = { isLocked: rooms.people.isLocked, isClosing: main.closing.isWaiting }
  serveChannels(refuseWhileLocked(handlers, lock), rendererUrl)
  rooms.journalCopy.subscribe((state) => tellPage(main.window, 'journal:copy-changed', state))
  setMenu(main.window, texts)
  rooms.secondPlace.listen((state) => tellPage(main.window, 'second:changed', state))
  const lookAtSecond = setInterval(() => inBackground('second-place', rooms.secondPlace.look()), SECOND_PLACE_MS)
  inBackground('second-place', rooms.secondPlace.look())
  app.on('second-instance', () => bringToFront(main.window))
  app.on('window-all-closed', () => {
    clearInterval(lookAtSecond)
    const ended = Promise.allSettled([rooms.journal.close(), rooms.secondPlace.stop()])
    inBackground(
      'close-rooms',
      ended.finally(() => app.quit()),
    )
  })
  await main.load()
}

/** Nothing was opened for editing yet, so leaving is safe. */
function giveUp(error: unknown): void {
  logBug('start', error)
  const texts = textsIn('zh-CN')
  dialog.showErrorBox(texts.cannotStart, texts.cannotStartDetail)
  app.exit(1)
}

openLog(join(profile, 'logs'))
catchBugs()
switchNetworkOff(rendererUrl)
registerAppScheme()
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.exit(0)

import { join } from 'node:path'
import { app } from 'electron'
import { CHANNELS } from '@shared/ipc/channels'
import { fail, ok } from '@shared/result'
import { readEnvironment } from './environment'
import type { Handlers } from './ipc/handlers'
import { serveChannels } from './ipc/serve'
import { logBug, openLog } from './log'
import { textsIn } from './texts'
import { registerAppScheme, serveRenderer } from './window/app-protocol'
import { readAssetMap } from './window/asset-map'
import { lockSession, switchNetworkOff } from './window/lock-down'
import { bringToFront, createMainWindow } from './window/main-window'
import { setMenu } from './window/menu'

const out = join(import.meta.dirname, '..')
const environment = readEnvironment(process.env, app.isPackaged)

async function start(): Promise<void> {
  await lockSession(environment.rendererUrl)
  serveRenderer(await readAssetMap(join(out, 'renderer')))
  const texts = textsIn('zh-CN')
  const main = createMainWindow({
    preload: join(out, 'preload/index.cjs'),
    isPackaged: app.isPackaged,
    rendererUrl: environment.rendererUrl,
    texts,
  })
  const soon = Object.fromEntries(CHANNELS.map((channel) => [channel, () => fail('not-ready')]))
  const handlers = {
    ...soon,
    'app:info': () => ok({ version: app.getVersion(), platform: process.platform, runtime: environment.runtime }),
    'window:ready-to-close': () => {
      setImmediate(main.closing.pageIsReady)
      return ok({})
    },
  } as unknown as Handlers
  serveChannels(handlers, environment.rendererUrl)
  setMenu(main.window, texts)
  app.on('second-instance', () => bringToFront(main.window))
  await main.load()
}

if (environment.dataFolder !== null) app.setPath('userData', join(environment.dataFolder, 'profile'))
openLog(join(environment.dataFolder ?? app.getPath('userData'), 'logs'))
switchNetworkOff(environment.rendererUrl)
registerAppScheme()
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => logBug('start', error))
else app.quit()

import { EventEmitter } from 'node:events'
import { browser } from './browser-process'
import type { CdpConnection } from './cdp'
import { closeTab } from './close-tab'
import { shiftClock } from './clock'
import type { Frame, Sender } from './ipc'
import { isPageAddress, toPageAddress, toProgramAddress } from './own-address'
import { mirrorInPage } from './page-mirror'
import { closePickers, isPickerTarget } from './picker'
import { Preload } from './preload'
import { report } from './report'
import { answerRequests, type Navigation } from './requests'
import { session } from './session'
import { hostState } from './state'

const bindingName = '__dubanSend'
const receiverName = '__dubanTake'

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
}

/** The page inside the window: one tab of the browser, its preload, and the messages between them. */
export class WebContents extends EventEmitter implements Sender {
  readonly id = 1
  readonly session = session.defaultSession
  readonly #preloadFile: string | null
  #url = ''
  #wantedUrl: string | null = null
  #connection: CdpConnection | null = null
  #sessionId: string | undefined
  #targetId = ''
  #preload: Preload | null = null
  #isFirstDocument = true
  #isGone = false
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'deny' })

  constructor(preloadFile: string | null) {
    super()
    this.#preloadFile = preloadFile
  }

  readonly mainFrame: Frame = (() => {
    const urlNow = () => this.#url
    return {
      get url() {
        return urlNow()
      },
      parent: null,
      get top(): Frame {
        return this
      },
    }
  })()

  getURL = () => this.#url
  isDestroyed = () => this.#isGone
  isCrashed = () => false
  isLoading = () => false
  isDevToolsOpened = () => false
  openDevTools = () => undefined
  closeDevTools = () => undefined
  setWebRTCIPHandlingPolicy = () => undefined
  setVisualZoomLevelLimits = async () => undefined
  setZoomFactor = (factor: number) => void this.command('Emulation.setPageScaleFactor', { pageScaleFactor: factor })
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.#openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    this.#preload?.ipcRenderer.emit(channel, {}, ...structuredClone(args))
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true }
    const { result } = await this.command<{ result: { value: unknown } }>('Runtime.evaluate', params)
    return result.value
  }

  reload(): void {
    void this.command('Page.reload')
  }

  /** A command of the debugging protocol to this page. */
  command<T = unknown>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<T> {
    if (!this.#connection || this.#isGone) return Promise.reject(new Error(`${method}: no page`))
    return this.#connection.send<T>(method, params, this.#sessionId)
  }

  /** Answers when the page has loaded; rejects when it can not be shown. */
  async load(url: string): Promise<void> {
    if (!this.#connection) await this.#attach()
    const isLoaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve))
    this.#wantedUrl = url
    const { errorText } = await this.command<{ errorText?: string }>('Page.navigate', { url: toPageAddress(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await isLoaded
  }

  /** Takes the page away without asking it. */
  async destroy(): Promise<void> {
    if (this.#isGone) return
    await closePickers().catch(() => undefined)
    this.#isGone = true
    this.#preload?.dispose()
    this.emit('destroyed')
  }

  async #attach(): Promise<void> {
    const { connection } = await browser()
    this.#connection = connection
    this.#listen(connection)
    await connection.send('Target.setDiscoverTargets', { discover: true })
    const { targetInfos } = await connection.send<{ targetInfos: TargetInfo[] }>('Target.getTargets')
    const page = targetInfos.find((target) => target.type === 'page')
    if (!page) throw new Error('the browser opened no page')
    this.#targetId = page.targetId
    const params = { targetId: page.targetId, flatten: true }
    this.#sessionId = (await connection.send<{ sessionId: string }>('Target.attachToTarget', params)).sessionId
    this.#preload = this.#runPreload()
    await Promise.all([
      answerRequests(connection, (navigation) => this.#mayNavigate(navigation)),
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Runtime.addBinding', { name: bindingName }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: this.#mirrorSource() }),
      connection.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
      ...this.#grantPermissions(connection),
      this.#setViewport(),
    ])
    this.emit('attached', page.targetId)
  }

  #listen(connection: CdpConnection): void {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as for the connection
    const onPage = <P>(method: string, listener: (params: P) => void) =>
      connection.on<P>(method, (params, sessionId) => {
        if (sessionId === this.#sessionId && sessionId !== undefined) listener(params)
      })
    onPage<{ name: string; payload: string }>('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== bindingName) return
      this.#preload?.take(payload).catch((error: unknown) => console.error('host: a message failed', error))
    })
    onPage<{ frame: { id: string; parentId?: string; url: string } }>('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#documentChanged(frame.url)
    })
    onPage<{ frameId: string; url: string }>('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#targetId) this.#url = toProgramAddress(url)
    })
    onPage('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    onPage('Page.loadEventFired', () => {
      if (this.#url !== toPageAddress(this.#url)) this.emit('did-finish-load', {})
    })
    onPage<{ type: string }>('Page.javascriptDialogOpening', ({ type }) => {
      // The person closes the window: it stays until the program lets it go.
      void this.command('Page.handleJavaScriptDialog', { accept: type !== 'beforeunload' }).catch(() => undefined)
      if (type === 'beforeunload') this.emit('close-wanted')
    })
    onPage<{ exceptionDetails: { text: string; exception?: { description?: string } } }>(
      'Runtime.exceptionThrown',
      ({ exceptionDetails: { text, exception } }) => report.pageErrors.push(exception?.description ?? text),
    )
    connection.on<{ targetInfo: TargetInfo }>('Target.targetCreated', ({ targetInfo }) => this.#refuseTab(targetInfo))
    connection.on<{ targetId: string }>('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.#targetId) this.emit('page-closed')
    })
    connection.on<{ targetId: string }>('Target.targetCrashed', ({ targetId }) => {
      if (targetId === this.#targetId) this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    connection.on('closed', () => this.emit('page-closed'))
  }

  #documentChanged(url: string): void {
    this.#url = toProgramAddress(url)
    if (!isPageAddress(url)) return
    if (!this.#isFirstDocument) {
      this.#preload?.dispose()
      this.#preload = this.#runPreload()
    }
    this.#isFirstDocument = false
    this.emit('did-navigate', {}, this.#url)
  }

  #runPreload(): Preload | null {
    if (this.#preloadFile === null) return null
    return new Preload(this.#preloadFile, this, (text) => {
      const expression = `${receiverName}(${JSON.stringify(text)})`
      this.command('Runtime.evaluate', { expression }).catch(() => undefined) // the page went away meanwhile
    })
  }

  #mirrorSource(): string {
    const shapes = JSON.stringify(this.#preload?.shapes() ?? [])
    const { isHeadless, clockShiftMs: ms } = hostState().options
    const holdsClosing = isHeadless ? '' : `;(${holdWindowOpen.toString()})()`
    const clock = ms === 0 ? '' : `;(${shiftClock.toString()})(${ms})`
    // __name: the transpiler marks functions with this helper, which the page does not have.
    return `(() => { const __name = (value) => value;(${mirrorInPage.toString()})(${shapes}, '${bindingName}', '${receiverName}')${holdsClosing}${clock} })()`
  }

  /** The program and the page itself may reload; to go anywhere else the program is asked. */
  #mayNavigate({ frameId, url }: Navigation): boolean {
    const isMainFrame = frameId === this.#targetId
    if (isMainFrame && (url === this.#wantedUrl || url === this.#url)) {
      this.#wantedUrl = null
      return true
    }
    let isPrevented = false
    const event = { url, isMainFrame, preventDefault: () => (isPrevented = true) }
    if (isMainFrame) this.emit('will-navigate', event, url)
    this.emit('will-frame-navigate', event)
    return !isPrevented
  }

  #refuseTab({ targetId, type, url }: TargetInfo): void {
    if (type !== 'page' || targetId === this.#targetId || this.#targetId === '' || isPickerTarget(url)) return
    report.refused.push({ url, kind: 'Window', by: this.#openHandler({ url }).action === 'deny' ? 'program' : 'host' })
    if (this.#connection) closeTab(this.#connection, targetId).catch(() => undefined) // it went away meanwhile
  }

  #grantPermissions(connection: CdpConnection): readonly Promise<unknown>[] {
    const asked = {
      'clipboard-sanitized-write': 'clipboard-write',
      'clipboard-read': 'clipboard-read',
      notifications: 'notifications',
    }
    return Object.entries(asked).map(([permission, name]) => {
      const isGranted = this.session.permissionCheck(this, permission, 'app://duban', {})
      const params = { permission: { name }, setting: isGranted ? 'granted' : 'denied' }
      return connection.send('Browser.setPermission', params).catch(() => undefined)
    })
  }

  async #setViewport(): Promise<void> {
    const { isHeadless, size } = hostState().options
    if (!isHeadless) return
    const { width, height } = size ?? { width: 1366, height: 768 }
    await this.command('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  }
}

/** Runs in the page, where a person can close the window: lets the program be asked first, and ignores reload keys. */
function holdWindowOpen(): void {
  window.addEventListener('beforeunload', (event) => event.preventDefault())
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F5' || (event.ctrlKey && event.key.toLowerCase() === 'r')) event.preventDefault()
  })
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readEnvironment } from '../environment'
import { isTrustedFrame } from '../ipc/sender'
import { temporaryFolder } from '../testing/temporary-folder'
import { findAsset, readAssetMap } from './asset-map'
import { createClosing } from './closing'
import { SECURITY_HEADERS } from './content-policy'
import { mayRequest, networkSwitches } from './no-network'
import { webPreferences } from './web-preferences'

async function builtFiles(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), '{}')
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer', 'assets', 'index-1.js'), '')
  await writeFile(join(folder, 'renderer', 'assets', 'index-1.js.map'), '')
  return join(folder, 'renderer')
}

function closingWith(answer: 'wait' | 'close') {
  const parts = {
    askPage: vi.fn<() => void>(),
    askPerson: vi.fn<() => Promise<'wait' | 'close'>>(async () => answer),
    destroy: vi.fn<() => void>(),
    patienceMs: 20,
    againMs: 10,
  }
  return { ...parts, closing: createClosing(parts) }
}

describe('the page of the window', () => {
  it('runs in a sandbox without Node, and with developer tools only while developing', () => {
    expect(webPreferences('preload.cjs', true)).toEqual({
      preload: 'preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
    expect(webPreferences('preload.cjs', false).devTools).toBe(true)
  })

  it('gets a policy under which no script but its own runs and nothing can be framed or sent', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? ''
    const script = policy.split('; ').find((part) => part.startsWith('script-src'))
    expect(script).toBe("script-src 'self'")
    for (const part of ["default-src 'none'", "object-src 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part)
    }
  })
})

describe('app://duban', () => {
  it('serves the built files with their types', async () => {
    const assets = await readAssetMap(await builtFiles())
    expect([...assets.keys()].sort()).toEqual(['/assets/index-1.js', '/index.html'])
    expect(findAsset(assets, 'app://duban/index.html#/ledger?x')?.type).toContain('text/html')
    expect(findAsset(assets, 'app://duban/assets/index-1.js')?.type).toContain('text/javascript')
  })

  it('finds nothing for 500 addresses that try to leave the folder', async () => {
    const assets = await readAssetMap(await builtFiles())
    const ups = ['../', '..\\', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '.../', '..;/', '%252e%252e%252f', '..//']
    const targets = ['secret.json', 'etc/passwd', 'C:/Windows/win.ini', 'main/index.js', 'con']
    const fronts = ['', 'assets/', 'index.html/', 'assets/index-1.js/', '/']
    const addresses = fronts.flatMap((front) =>
      ups.flatMap((up) =>
        targets.flatMap((target) => [1, 4].map((n) => `app://duban/${front}${up.repeat(n)}${target}`)),
      ),
    )
    expect(addresses.length).toBe(500)
    expect(addresses.filter((address) => findAsset(assets, address) !== null)).toEqual([])
  })

  it('serves no other host or scheme', async () => {
    const assets = await readAssetMap(await builtFiles())
    for (const address of [
      'app://other/index.html',
      'app://user@duban/index.html',
      'https://duban/index.html',
      'app:///index.html',
      'index.html',
      'app://duban',
    ]) {
      expect(findAsset(assets, address)).toBeNull()
    }
  })
})

describe('the network', () => {
  it.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'ws://localhost:1/',
    'file:///etc/passwd',
    'ftp://a/',
    'app://other/a.js',
    'chrome://settings',
    'devtools://devtools/a',
    'about:blank',
  ])('does not get %s', (url) => expect(mayRequest(url, null)).toBe(false))

  it('is the development server alone while developing', () => {
    expect(mayRequest('ws://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(mayRequest('http://localhost:5173/a.ts', 'http://localhost:5173')).toBe(true)
    expect(mayRequest('http://localhost:5174/', 'http://localhost:5173')).toBe(false)
    expect(mayRequest('app://duban/a.js', null)).toBe(true)
    expect(Object.fromEntries(networkSwitches(null))['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
  })
})

describe('who may call', () => {
  it('is only the outermost frame of the program itself', () => {
    const url = 'app://duban/index.html'
    expect(isTrustedFrame({ url, parent: null }, null)).toBe(true)
    expect(isTrustedFrame({ url, parent: {} }, null)).toBe(false)
    expect(isTrustedFrame(null, null)).toBe(false)
    expect(isTrustedFrame({ url: 'https://duban/', parent: null }, null)).toBe(false)
    expect(isTrustedFrame({ url: 'http://localhost:5173/', parent: null }, null)).toBe(false)
    expect(isTrustedFrame({ url: 'http://localhost:5173/', parent: null }, 'http://localhost:5173/')).toBe(true)
  })
})

describe('the environment', () => {
  it('means nothing to a packaged program', () => {
    const variables = { DUBAN_DATA_DIR: '/x', DUBAN_RUNTIME: 'host', ELECTRON_RENDERER_URL: 'http://localhost:5173' }
    expect(readEnvironment(variables, true)).toEqual({ dataFolder: null, runtime: 'electron', rendererUrl: null })
    expect(readEnvironment(variables, false)).toMatchObject({ dataFolder: '/x', runtime: 'host' })
  })
})

describe('closing', () => {
  it('waits for the page, asking it once', () => {
    const { closing, askPage, destroy } = closingWith('wait')
    expect(closing.request()).toBe(false)
    expect(closing.request()).toBe(false)
    expect(askPage).toHaveBeenCalledTimes(1)
    expect(destroy).not.toHaveBeenCalled()
    closing.pageIsReady()
    expect(destroy).toHaveBeenCalledTimes(1)
  })

  it('tells a page again that did not listen yet, until it has answered', async () => {
    const { closing, askPage } = closingWith('wait')
    closing.request()
    await vi.waitFor(() => expect(askPage.mock.calls.length).toBeGreaterThan(2), { timeout: 10_000 })
    closing.pageIsReady()
    const told = askPage.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(askPage).toHaveBeenCalledTimes(told)
  })

  it('takes no leave from a page that was not asked', () => {
    const { closing, destroy } = closingWith('wait')
    closing.pageIsReady()
    expect(destroy).not.toHaveBeenCalled()
  })

  it('asks the person each time the page needs longer, and closes only on their word', async () => {
    const waiting = closingWith('wait')
    waiting.closing.request()
    await vi.waitFor(() => expect(waiting.askPerson.mock.calls.length).toBeGreaterThan(1), { timeout: 10_000 })
    expect(waiting.destroy).not.toHaveBeenCalled()
    waiting.closing.pageIsReady()
    const leaving = closingWith('close')
    leaving.closing.request()
    await vi.waitFor(() => expect(leaving.destroy).toHaveBeenCalledTimes(1), { timeout: 10_000 })
  })

  it('does not wait for a page that is gone', () => {
    const { closing, destroy } = closingWith('wait')
    closing.request()
    closing.pageIsGone()
    expect(destroy).toHaveBeenCalledTimes(1)
    const other = closingWith('wait')
    other.closing.pageIsGone()
    expect(other.closing.request()).toBe(true)
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findCycles } from './cycles'
import { judge } from './judge'
import { readModule } from './read-module'
import { surveyModules } from './survey'

/** A tree in which every rule holds; each story below breaks one of them. */
const SOUND: Readonly<Record<string, string>> = {
  'shared/result.ts': 'export type Result = 1',
  'shared/domain/decimal.ts': `import Big from 'big.js'\nexport const plus = (a: string) => new Big(a)`,
  'shared/domain/target.ts': `import type { Result } from '../result'\nimport { z } from 'zod'\nexport const target: Result = z ? 1 : 1`,
  'shared/ipc/channels.ts': `export const CHANNELS = ['app:info']`,
  'electron/main.ts': `import { app } from 'electron'\nimport { join } from 'node:path'\nimport { serve } from './ipc/serve'\nserve(app, join)`,
  'electron/preload.ts': `import { ipcRenderer } from 'electron'\nimport { CHANNELS } from '@shared/ipc/channels'\nipcRenderer.send(CHANNELS[0])`,
  'electron/ipc/serve.ts': `import { ipcMain } from 'electron'\nexport const serve = (...parts: unknown[]) => ipcMain.handle('', () => parts)`,
  'renderer/host.ts': `export const bridge = () => window.duban`,
  'renderer/db/database.ts': `import Dexie from 'dexie'\nexport const db = new Dexie('x')`,
  'renderer/db/run-command.ts': `import { db } from './database'\nexport const runCommand = () => db`,
  'renderer/commands/add-target.ts': `import { runCommand } from '../db/run-command'\nexport const addTarget = runCommand`,
  'renderer/ui/button.tsx': `import { Button } from 'antd'\nexport const Press = () => <Button />`,
  'renderer/features/ledger/page.tsx': `import { addTarget } from '../../commands/add-target'\nimport { Press } from '../../ui/button'\nexport const Page = () => <Press key={String(addTarget)} />`,
  'renderer/features/target/page.tsx': `export const TargetPage = () => null`,
  'renderer/app/main.tsx': `import { Page } from '../features/ledger/page'\nexport const App = Page`,
  'build/host/open.ts': `import { join } from 'node:path'\nexport const at = join`,
}

const trees: string[] = []
afterEach(() => trees.splice(0).forEach((tree) => rmSync(tree, { recursive: true })))

function brokenRules(changed: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'))
  trees.push(root)
  for (const [path, text] of Object.entries({ ...SOUND, ...changed })) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return judge(surveyModules(root)).map(({ rule, where }) => `${rule} ${where}`)
}

describe('the import rules', () => {
  it('pass a tree that keeps them', () => {
    expect(brokenRules({})).toEqual([])
  })

  it.each([
    ['electron → renderer', 'electron/log.ts', `import '../renderer/host'`, 'room electron/log.ts:1'],
    ['renderer → electron', 'renderer/ui/x.ts', `import '../../electron/main'`, 'room renderer/ui/x.ts:1'],
    ['shared → renderer', 'shared/reports/x.ts', `import '../../renderer/host'`, 'room shared/reports/x.ts:1'],
    ['domain → another shared room', 'shared/domain/x.ts', `import '../ipc/channels'`, 'room shared/domain/x.ts:1'],
    [
      'a feature → a feature',
      'renderer/features/target/x.ts',
      `import '../ledger/page'`,
      'room renderer/features/target/x.ts:1',
    ],
    [
      'the app is imported',
      'renderer/features/target/x.ts',
      `import '../../app/main'`,
      'room renderer/features/target/x.ts:1',
    ],
    ['ui → db', 'renderer/ui/x.ts', `import '../db/database'`, 'room renderer/ui/x.ts:1'],
    ['db → commands', 'renderer/db/x.ts', `import '../commands/add-target'`, 'room renderer/db/x.ts:1'],
    ['preload → the main process', 'electron/preload.ts', `import './ipc/serve'`, 'room electron/preload.ts:1'],
    ['build/host → a room', 'build/host/x.ts', `import '@shared/result'`, 'room build/host/x.ts:1'],
    ['a test crosses the sides', 'electron/x.test.ts', `import '../renderer/host'`, 'room electron/x.test.ts:1'],
    ['the program uses test code', 'electron/x.ts', `import './fixtures/y'`, 'test-code electron/x.ts:1'],
    ['electron in a storage room', 'electron/files/x.ts', `import 'electron'`, 'only-package electron/files/x.ts:1'],
    ['dexie outside db', 'renderer/commands/x.ts', `import 'dexie'`, 'only-package renderer/commands/x.ts:1'],
    ['big.js outside the wrapper', 'shared/domain/x.ts', `import 'big.js'`, 'only-package shared/domain/x.ts:1'],
    ['react in shared', 'shared/reports/x.ts', `import 'react'`, 'package shared/reports/x.ts:1'],
    ['antd in electron', 'electron/x.ts', `import 'antd'`, 'package electron/x.ts:1'],
    ['node in shared', 'shared/log/x.ts', `import 'node:fs'`, 'package shared/log/x.ts:1'],
    ['node in the renderer', 'renderer/ui/x.ts', `import 'node:path'`, 'package renderer/ui/x.ts:1'],
    ['a spreadsheet library outside formats', 'renderer/ui/x.ts', `import 'hucre'`, 'package renderer/ui/x.ts:1'],
    [
      'run-command in a feature',
      'renderer/features/target/x.ts',
      `import '../../db/run-command'`,
      'only-module renderer/features/target/x.ts:1',
    ],
    [
      'ipcMain outside ipc',
      'electron/x.ts',
      `export const f = (m: { ipcMain: 1 }) => m.ipcMain`,
      'only-name electron/x.ts',
    ],
    [
      'window.duban outside the host',
      'renderer/ui/x.ts',
      `export const f = window['duban']`,
      'only-name renderer/ui/x.ts',
    ],
    ['ipcRenderer in a page', 'renderer/ui/x.ts', `export const f = ipcRenderer`, 'only-name renderer/ui/x.ts'],
    ['a default export', 'shared/domain/x.ts', 'export default 1', 'default-export shared/domain/x.ts'],
    [
      'a default export by name',
      'shared/domain/x.ts',
      'const a = 1\nexport { a as default }',
      'default-export shared/domain/x.ts',
    ],
    ['a barrel', 'shared/domain/all.ts', `export * from './target'`, 'barrel shared/domain/all.ts'],
    [
      'a name that says nothing',
      'shared/domain/date-utils.ts',
      'export const a = 1',
      'file-name shared/domain/date-utils.ts',
    ],
    ['index files', 'renderer/ui/index.ts', 'export const a = 1', 'file-name renderer/ui/index.ts'],
    ['a long file', 'shared/domain/x.ts', '\n'.repeat(251), 'long-file shared/domain/x.ts'],
    ['a file outside every room', 'renderer/stray.ts', 'export const a = 1', 'no-room renderer/stray.ts'],
    ['an import that leads nowhere', 'renderer/ui/x.ts', `import './gone'`, 'unresolved renderer/ui/x.ts:1'],
    [
      'a computed import',
      'electron/x.ts',
      'export const f = (n: string) => import(n)',
      'computed-import electron/x.ts:1',
    ],
  ])('refuse: %s', (_story, path, text, finding) => {
    const files = { 'electron/fixtures/y.ts': 'export const y = 1' }
    expect(brokenRules({ ...files, [path]: text })).toEqual([finding])
  })

  it('refuse a circle, also one of types alone', () => {
    const found = brokenRules({
      'shared/domain/a.ts': `import type { B } from './b'\nexport type A = B`,
      'shared/domain/b.ts': `export type B = import('./c').C`,
      'shared/domain/c.ts': `export type { A as C } from './a'\nexport const c = 1`,
    })
    expect(found).toEqual(['cycle shared/domain/a.ts'])
  })

  it('refuse a file that does not parse', () => {
    expect(brokenRules({ 'shared/domain/x.ts': 'export const = 1' })).toContain('parse shared/domain/x.ts')
  })

  it('let long tests be', () => {
    expect(brokenRules({ 'shared/domain/x.test.ts': '\n'.repeat(400) })).toEqual([])
  })
})

describe('reading a module', () => {
  it('finds every way to import', () => {
    const text = [
      `import a from './a'`,
      `import type { B } from './b'`,
      `import './c.css'`,
      `export * from './d'`,
      `export { type E } from './e'`,
      `const f = import('./f')`,
      `type G = import('./g').G`,
      `const h = require('./h')`,
      `new Worker(new URL('./i.worker.ts', import.meta.url))`,
      `import J from './j?worker'`,
    ].join('\n')
    const { imports } = readModule('x.ts', text)
    expect(imports.map(({ from }) => from)).toEqual([
      './a',
      './b',
      './c.css',
      './d',
      './e',
      './f',
      './g',
      './h',
      './i.worker.ts',
      './j?worker',
    ])
    expect(imports.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('counts code without comments and blank lines', () => {
    const { lines, codeLines } = readModule(
      'x.ts',
      '/** a\n * b */\n\nexport const a = 1 // c\n// d\nexport const b = 2\n',
    )
    expect({ lines, codeLines }).toEqual({ lines: 6, codeLines: 2 })
  })
})

describe('circles', () => {
  it('are found once each, and self-imports count', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', ['d']],
      ['e', ['a']],
    ])
    expect(findCycles(graph).map((group) => group.toSorted())).toEqual([['d'], ['a', 'b', 'c']])
  })
})

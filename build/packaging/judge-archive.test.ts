import { describe, expect, it } from 'vitest'
import { judgeArchive } from './judge-archive'

const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ main: 'out/main/index.js', type: 'module' }),
  'out/main/index.js': `import { app } from 'electron'\nimport 'node:fs'\nimport 'path'\n//${' '.repeat(300_000)}`,
  'out/preload/index.cjs': `const { ipcRenderer } = require('electron')`,
  'out/renderer/index.html': '<script type="module" src="./assets/index-abcd1234.js"></script>',
  'out/renderer/assets/index-abcd1234.js': 'import("./page-B9x_kQ2a.js")',
  'out/renderer/assets/page-B9x_kQ2a.js': 'export const page = 1',
}

function broken(changed: Readonly<Record<string, string | null>>): string[] {
  const files = Object.entries({ ...SOUND, ...changed }).filter((entry): entry is [string, string] => entry[1] !== null)
  const texts = new Map(files)
  const archive = {
    files: new Map(files.map(([path, text]) => [path, text.length])),
    read: (path: string) => texts.get(path) ?? '',
  }
  return judgeArchive(archive).flatMap(({ text, isHeld }) => (isHeld ? [] : [text]))
}

describe('the packaged archive', () => {
  it('passes when it holds what is needed', () => {
    expect(broken({})).toEqual([])
  })

  it.each([
    ['holds only out/ and package.json', { 'README.md': 'x' }],
    ['holds no sources', { 'out/main/journal.ts': 'x' }],
    ['holds no tests', { 'out/main/journal.test.js': 'x' }],
    ['holds no source maps', { 'out/main/index.js.map': 'x' }],
    ['holds no node_modules', { 'out/node_modules/zod/index.js': 'x' }],
    ['holds no empty file', { 'out/renderer/assets/a.txt': '' }],
    ['holds main, preload, page and package.json', { 'out/preload/index.cjs': null }],
    ['is between 0.2 and 25 MB', { 'out/main/index.js': 'export {}' }],
    ['is between 0.2 and 25 MB', { 'out/main/data.bin': 'x'.repeat(27_000_000) }],
    ['package.json starts out/main/index.js', { 'package.json': '{"main":"index.js","type":"module"}' }],
    ['package.json says that the bundle is a module', { 'package.json': '{"main":"out/main/index.js"}' }],
    [
      'package.json names no packages',
      { 'package.json': '{"main":"out/main/index.js","type":"module","devDependencies":{"vite":"8"}}' },
    ],
    ['main and preload need nothing but Electron and Node', { 'out/preload/index.cjs': `require('zod')` }],
    ['the page names a script', { 'out/renderer/index.html': '<p></p>' }],
    [
      'the page names nothing outside',
      {
        'out/renderer/index.html':
          '<script src="./assets/index-abcd1234.js"></script><img src="https://example.org/a.png">',
      },
    ],
    ['everything the page names is there', { 'out/renderer/assets/index-abcd1234.js': null }],
    ['every chunk, worker and picture the scripts name is there', { 'out/renderer/assets/page-B9x_kQ2a.js': null }],
  ])('is refused unless it %s', (text, changed: Readonly<Record<string, string | null>>) => {
    expect(broken(changed)).toEqual([text])
  })
})

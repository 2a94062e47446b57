import { posix } from 'node:path'
import { builtinModules } from 'node:module'
import { readModule } from '../rooms/read-module'
import { assertNone, assertThat, type Assertion } from './assertion'

/** The program's archive as a list of files, and a way to read one. Paths use forward slashes and no leading one. */
export interface Archive {
  readonly files: ReadonlyMap<string, number>
  readonly read: (path: string) => string
}

const NEEDED = ['package.json', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const MEGABYTE = 1_048_576

/** What must be in the packaged archive, and what must not. */
export function judgeArchive(archive: Archive): Assertion[] {
  const paths = [...archive.files.keys()]
  const bytes = [...archive.files.values()].reduce((sum, size) => sum + size, 0)
  const matching = (pattern: RegExp) => paths.filter((path) => pattern.test(path))
  const missing = NEEDED.filter((path) => !archive.files.has(path))
  const shape = [
    assertNone(
      'holds only out/ and package.json',
      paths.filter((path) => !/^(out\/|package\.json$)/.test(path)),
    ),
    assertNone('holds no sources', matching(/\.(tsx?|mts|cts|jsx|nsi|svg\.ts)$/)),
    assertNone('holds no tests', matching(/\.(test|spec)\.|(^|\/)(e2e|fixtures?|__tests__|testing)\//)),
    assertNone('holds no source maps', matching(/\.map$/)),
    assertNone('holds no node_modules', matching(/(^|\/)node_modules\//)),
    assertNone(
      'holds no empty file',
      paths.filter((path) => archive.files.get(path) === 0),
    ),
    assertNone('holds main, preload, page and package.json', missing),
    assertThat('is between 0.2 and 25 MB', bytes > 0.2 * MEGABYTE && bytes < 25 * MEGABYTE, `${bytes} bytes`),
  ]
  return missing.length > 0
    ? shape
    : [...shape, ...judgeManifest(archive), ...judgeBundles(archive), ...judgePage(archive)]
}

function judgeManifest(archive: Archive): Assertion[] {
  const facts = JSON.parse(archive.read('package.json')) as Record<string, unknown>
  const dependencies = Object.keys({ ...asRecord(facts['dependencies']), ...asRecord(facts['devDependencies']) })
  return [
    assertThat('package.json starts out/main/index.js', facts['main'] === 'out/main/index.js', String(facts['main'])),
    assertThat('package.json says that the bundle is a module', facts['type'] === 'module', String(facts['type'])),
    assertNone('package.json names no packages', dependencies),
  ]
}

function judgeBundles(archive: Archive): Assertion[] {
  const scripts = [...archive.files.keys()].filter((path) => /^out\/(main|preload)\/.*\.(js|cjs)$/.test(path))
  const foreign = scripts.flatMap((path) =>
    readModule(path, archive.read(path))
      .imports.map(({ from }) => from)
      .filter((from) => !from.startsWith('.') && !isGiven(from))
      .map((from) => `${path} → ${from}`),
  )
  return [assertNone('main and preload need nothing but Electron and Node', foreign)]
}

const isGiven = (from: string): boolean =>
  /^(electron$|electron\/|node:)/.test(from) || builtinModules.includes(from.split('/')[0] ?? from)

function judgePage(archive: Archive): Assertion[] {
  const page = archive.read('out/renderer/index.html')
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
  const outside = named.filter((address) => /^(https?:)?\/\//.test(address))
  const inside = named.filter((address) => !outside.includes(address) && !/^(data:|#)/.test(address))
  const pagePaths = inside.map((address) => posix.join('out/renderer', address))
  const assets = [...archive.files.keys()].filter((path) => path.startsWith('out/renderer/assets/'))
  const further = assets
    .filter((path) => /\.(js|css)$/.test(path))
    .flatMap((path) => assetsNamedIn(path, archive.read(path)))
  return [
    assertThat(
      'the page names a script',
      inside.some((address) => address.endsWith('.js')),
      page.slice(0, 300),
    ),
    assertNone('the page names nothing outside', outside),
    assertNone(
      'everything the page names is there',
      pagePaths.filter((path) => !archive.files.has(path)),
    ),
    assertNone(
      'every chunk, worker and picture the scripts name is there',
      further.filter((path) => !archive.files.has(path)),
    ),
  ]
}

/** Built files carry a hash of eight characters: `read.worker-B9x_kQ2a.js`. Only such names are followed. */
function assetsNamedIn(path: string, text: string): string[] {
  const names = text.matchAll(
    /["'`(](?:\.\/|\/?assets\/|\.\.\/assets\/)?([\w.-]+-[\w-]{8}\.(?:js|css|svg|png|woff2|wasm))["'`)]/g,
  )
  return [...names].map(([, name]) => posix.join(posix.dirname(path), name ?? ''))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTest, surveyModules } from '../rooms/survey'

export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** The SPDX expression of its package.json. */
  readonly licence: string
  readonly author: string
  /** Its licence file with its notice and the licences of what it embeds, or null when it carries none. */
  readonly licenceText: string | null
}

interface LockEntry {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}
export type Lock = Readonly<Record<string, LockEntry>>

/** Electron brings its own licence files; Node's modules are part of it. */
const NOT_BUNDLED = /^(electron$|node:|@types\/)/

/** Every package that ends up in the program: what the rooms import, and what those packages need in turn. */
export function bundledPackages(root: string): BundledPackage[] {
  const { packages: lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }
  const places = withDependencies(lock, importedPackages(root))
  const names = new Set(places.map(nameAt))
  const packages = places.map((place) => readPackage(root, place, lock[place]?.version ?? ''))
  return [...packages, ...EMBEDDED.filter(({ within }) => names.has(within))]
}

/** Works that a package carries in its own files, without their licence beside them. */
const EMBEDDED: readonly (BundledPackage & { readonly within: string })[] = [
  {
    within: 'unpdf',
    name: 'pdf.js',
    version: '5.6.205',
    licence: 'Apache-2.0',
    author: 'Mozilla Foundation',
    licenceText: [
      'Copyright Mozilla Foundation and contributors',
      'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License. You may obtain a copy of the License at http://www.apache.org/licenses/LICENSE-2.0',
      'Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the specific language governing permissions and limitations under the License.',
      'Carried by unpdf; the full text of the licence stands with echarts in this file.',
    ].join('\n\n'),
  },
]

function importedPackages(root: string): string[] {
  const program = surveyModules(root).filter(({ path }) => /^(electron|shared|renderer)\//.test(path) && !isTest(path))
  const reached = program.flatMap(({ imports }) => imports.map(({ reach }) => reach))
  return [...new Set(reached.flatMap((reach) => (reach.kind === 'package' ? [reach.name] : [])))]
    .filter((name) => !NOT_BUNDLED.test(name))
    .sort()
}

/** The places in the lock file (`node_modules/antd`) that the named packages lead to, each once, in order of name. */
export function withDependencies(lock: Lock, names: readonly string[]): string[] {
  const found = new Set<string>()
  const add = (name: string, from: string): void => {
    if (NOT_BUNDLED.test(name)) return
    const place = placeOf(lock, name, from)
    if (place === null) throw new Error(`${name} is needed by ${from || 'the program'} and is not in package-lock.json`)
    if (found.has(place)) return
    found.add(place)
    for (const needed of Object.keys(lock[place]?.dependencies ?? {})) add(needed, place)
  }
  for (const name of names) add(name, '')
  return [...found].sort((a, b) => nameAt(a).localeCompare(nameAt(b), 'en') || a.localeCompare(b, 'en'))
}

/** Node's own way to look: beside the asking package first, then outwards. */
function placeOf(lock: Lock, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock[place]) return place
    if (folder === '') return null
  }
}

const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

function readPackage(root: string, place: string, version: string): BundledPackage {
  const folder = join(root, place)
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
  return {
    name: nameAt(place),
    version,
    licence: typeof facts['license'] === 'string' ? facts['license'] : 'unknown',
    author: authorOf(facts['author']),
    licenceText: texts.length > 0 ? texts.join('\n\n') : null,
  }
}

/** The licence, the notice that Apache-2.0 wants handed on (§ 4 d), and the licences of embedded works. */
function licenceFiles(folder: string): string[] {
  const names = readdirSync(folder)
  const [licence] = names.filter((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  if (licence === undefined) return []
  const notices = names.filter((name) => /^notice(\.(md|txt))?$/i.test(name))
  const embedded = names.includes('licenses')
    ? readdirSync(join(folder, 'licenses')).map((name) => `licenses/${name}`)
    : []
  return [licence, ...notices, ...embedded].map((name) => join(folder, name))
}

function authorOf(author: unknown): string {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '')
  const name = (author as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? name : ''
}

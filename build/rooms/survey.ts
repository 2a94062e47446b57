import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readModule, type Import, type Module } from './read-module'

export const SIDES = ['electron', 'shared', 'renderer', 'build', 'e2e'] as const

/** Where an import leads: a module of ours, another file of ours, a package, or nowhere. */
export type Reach =
  | { readonly kind: 'module' | 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'nowhere' }

export interface ReachedImport extends Import {
  readonly reach: Reach
}

export interface SurveyedModule extends Module {
  readonly imports: readonly ReachedImport[]
}

/** Reads every TypeScript file of the project's own folders and says where its imports lead. */
export function surveyModules(root: string): SurveyedModule[] {
  const paths = SIDES.flatMap((side) => sourcesUnder(root, side))
  return paths.map((path) => {
    const module = readModule(path, readFileSync(join(root, path), 'utf8'))
    return { ...module, imports: module.imports.map((it) => ({ ...it, reach: reachOf(root, path, it.from) })) }
  })
}

/** Tests and fixtures are held to fewer rules: they are no part of the program. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$|(^|\/)(fixtures?|testing)(\/|\.tsx?$)/.test(path)

/** `@noble/hashes/sha2.js` is the package `@noble/hashes`; `node:fs/promises` stays as it is. */
function packageName(from: string): string {
  if (from.startsWith('node:')) return from
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

function reachOf(root: string, importer: string, from: string): Reach {
  const bare = from.replace(/\?.*$/, '')
  const isOurs = bare.startsWith('.') || bare.startsWith('@shared/')
  if (!isOurs) return { kind: 'package', name: packageName(bare) }
  const base = bare.startsWith('.') ? posix.join(posix.dirname(importer), bare) : posix.join('shared', bare.slice(8))
  for (const ending of ['', '.ts', '.tsx', '/index.ts', '/index.tsx']) {
    const path = base + ending
    if (isFile(join(root, path))) return { kind: /\.tsx?$/.test(path) ? 'module' : 'file', path }
  }
  return { kind: 'nowhere' }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

function sourcesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name[0] === '.' ? [] : sourcesUnder(root, path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

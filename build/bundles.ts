import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const sources = ['electron', 'shared', 'renderer', 'electron.vite.config.ts', 'tsconfig.base.json', 'package-lock.json']
const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds `out/` when it is missing or older than what it is made of. Ends the process with 1 when the build fails. */
export function ensureBuilt(): void {
  if (!isStale()) return
  console.error('Building ...')
  const tool = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const options = { cwd: root, encoding: 'utf8' } as const
  const done = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], options)
  if (done.status === 0) return
  console.error(done.stdout, done.stderr)
  process.exit(1)
}

function isStale(): boolean {
  const targets = built.map((file) => path.join(root, file))
  if (!targets.every((file) => existsSync(file))) return true
  const oldest = Math.min(...targets.map((file) => statSync(file).mtimeMs))
  return sources.some((source) => newestIn(path.join(root, source)) > oldest)
}

function newestIn(target: string): number {
  if (!existsSync(target)) return 0
  const { mtimeMs } = statSync(target)
  if (!statSync(target).isDirectory()) return /\.test\.tsx?$/.test(target) ? 0 : mtimeMs
  return readdirSync(target).reduce((newest, name) => Math.max(newest, newestIn(path.join(target, name))), 0)
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const electronDir = path.join(root, 'node_modules/electron')
const failureMark = path.join(root, 'node_modules/.cache/duban/electron-not-fetched')
const patienceMs = 20_000
const dayMs = 86_400_000

/** The path of Electron's binary; tries to fetch it when it is missing, but not again within a day of failing. Null when there is none. */
export function obtainElectron(): string | null {
  const present = electronBinary()
  if (present !== null) return present
  if (existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < dayMs) return null
  const installer = path.join(electronDir, 'install.js')
  if (!existsSync(installer)) return null
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: patienceMs })
  const fetched = electronBinary()
  mkdirSync(path.dirname(failureMark), { recursive: true })
  if (fetched === null) writeFileSync(failureMark, '')
  else rmSync(failureMark, { force: true })
  return fetched
}

function electronBinary(): string | null {
  const pathFile = path.join(electronDir, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronDir, 'dist')
  const binary = path.join(folder, name)
  return existsSync(binary) ? binary : null
}

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runChild } from '../run/child'

/** The office program on this machine, or null. */
export function findLibreOffice(): string | null {
  return ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null
}

/** Loads a spreadsheet and saves it as xlsx, the whole process from start to end, in milliseconds. */
export async function loadAndSave(program: string, file: string, folder: string): Promise<number> {
  const begun = performance.now()
  const { code, output } = await runChild(program, [
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'libre-office')).href}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    path.join(folder, 'saved'),
    file,
  ])
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output}`)
  return performance.now() - begun
}

import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const folders = new Set<string>()
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** A new folder for this run of the campaign. It goes when the process ends, if it is not removed before. */
export async function freshFolder(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `duban-${name}-`))
  folders.add(folder)
  return folder
}

/** Removes the folders made so far, but not one that is still wanted. */
export async function removeFolders(wanted: string | null = null): Promise<void> {
  for (const folder of [...folders].filter((one) => one !== wanted)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    folders.delete(folder)
  }
}

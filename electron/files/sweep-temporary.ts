import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const TEMPORARY = /^\.[0-9a-f]{16}\.tmp$/

/** Removes what durable writes left behind when the program was killed in the middle: files that never counted. */
export async function sweepTemporary(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (TEMPORARY.test(name)) await rm(join(folder, name), { force: true })
  }
}

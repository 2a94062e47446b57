import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder'

const run = promisify(execFile)

/**
 * A real disk of its own for one test, so full and read-only are what the system makes of them; null where this user may
 * not mount one, and the test has to say that it was skipped.
 */
export async function smallDisk(kilobytes: number): Promise<string | null> {
  const folder = await temporaryFolder()
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'duban-test', folder])
  } catch {
    return null
  }
  onTestFinished(async () => void (await run('umount', ['-l', folder])))
  return folder
}

export async function makeReadOnly(disk: string): Promise<void> {
  await run('mount', ['-o', 'remount,ro', disk])
}

import { existsSync, readlinkSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

/**
 * Imported by Node before the program: fsync of a journal's segment fails with EIO as long as a file of the name in
 * `DUBAN_FAULTS_NO_SYNC` exists. What was written stays in the file, as on a disk that loses it only later.
 */
const flag = process.env['DUBAN_FAULTS_NO_SYNC'] ?? ''
const handle = await open(process.execPath)
const prototype = Object.getPrototypeOf(handle) as FileHandle
await handle.close()

// oxlint-disable-next-line unbound-method -- it is called on its own object again below
const real = prototype.sync
prototype.sync = async function sync(this: FileHandle) {
  if (isSegment(this.fd) && existsSync(flag)) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
  return real.call(this)
}

function isSegment(fd: number): boolean {
  return path.basename(path.dirname(readlinkSync(`/proc/self/fd/${fd}`))) === 'journal'
}

import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../files/disk-refusal'

/** Where a file lies in a content-addressed folder: `ab/abcdef…`, without an extension, so that nothing opens it by itself. */
export function placeIn(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256)
}

/** The length of an ordinary file, or null when there is none. Throws the system's error when it can not be told. */
export async function lengthOf(path: string): Promise<number | null> {
  try {
    const facts = await lstat(path)
    return facts.isFile() ? facts.size : null
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}

import { join } from 'node:path'
import type { CopyNote } from './copy-notes'
import { isAuthentic } from './locked-file'
import type { MasterKey } from './password-key'
import { verifySnapshot } from './read-snapshot'

/** What reading every copy again has shown. Those locked with an earlier password can not be told. */
export interface CheckedCopies {
  readonly good: readonly string[]
  readonly bad: readonly string[]
  readonly unknown: readonly string[]
}

/** Reads copies from end to end: plain ones as a restore would, locked ones with the key of today. */
export async function checkCopies(
  folder: string,
  present: ReadonlyMap<string, CopyNote>,
  lock: string | null,
  key: MasterKey | null,
  signal: AbortSignal,
): Promise<CheckedCopies> {
  const found = { good: [] as string[], bad: [] as string[], unknown: [] as string[] }
  for (const [name, note] of present) {
    if (signal.aborted) break
    const path = join(folder, name)
    if (note.lock === null) {
      const verified = await verifySnapshot(path, signal)
      if (!verified.ok && verified.code === 'verify-stopped') break
      found[verified.ok ? 'good' : 'bad'].push(name)
    } else if (key === null || note.lock !== lock) found.unknown.push(name)
    else found[(await isAuthentic(path, key)) ? 'good' : 'bad'].push(name)
  }
  return found
}

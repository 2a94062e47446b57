import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { syncFolder, writeDurably } from '../files/write-durably'
import { deriveMaster, type MasterKey } from './password-key'

const Kept = z
  .object({
    format: z.literal('duban-backup-key'),
    n: z.int(),
    r: z.int(),
    p: z.int(),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    key: z.string().regex(/^[0-9a-f]{64}$/),
    setAt: z.string(),
  })
  .strict()

/** Since when copies that leave this PC are locked; null when they are not. */
export interface KeyState {
  readonly setAt: string | null
  /** The file is there and can not be read: no copy may be made, since a plain one is not what the person asked for. */
  readonly isDamaged: boolean
}

/**
 * The key derived from the backup password, kept on this PC so that automatic copies need no typing. It lies beside
 * data that is in the clear anyway; what it guards is the stick or the shared folder.
 */
export interface KeyFile {
  readonly state: () => Promise<KeyState>
  /** Null when no password is set. */
  readonly current: () => Promise<Result<MasterKey | null, 'key-damaged'>>
  /** Copies are locked with this password from now on; older ones keep theirs. */
  readonly set: (password: string) => Promise<Result<null, DiskCode>>
  readonly remove: () => Promise<Result<null, DiskCode>>
}

export function openKeyFile(path: string, now: () => Date): KeyFile {
  async function read(): Promise<z.infer<typeof Kept> | 'none' | 'damaged'> {
    try {
      return Kept.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? 'none' : 'damaged'
    }
  }
  return {
    async state() {
      const kept = await read()
      return { setAt: typeof kept === 'string' ? null : kept.setAt, isDamaged: kept === 'damaged' }
    },
    async current() {
      const kept = await read()
      if (kept === 'none') return ok(null)
      if (kept === 'damaged') return fail('key-damaged')
      const { n, r, p, salt, key } = kept
      return ok({ cost: { n, r, p }, salt: Buffer.from(salt, 'hex'), bytes: Buffer.from(key, 'hex') })
    },
    async set(password) {
      const { cost, salt, bytes } = await deriveMaster(password)
      const kept: z.infer<typeof Kept> = {
        format: 'duban-backup-key',
        ...cost,
        salt: salt.toString('hex'),
        key: bytes.toString('hex'),
        setAt: now().toISOString(),
      }
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeDurably(path, `${JSON.stringify(kept)}\n`, 0o600)
        return ok(null)
      } catch (error) {
        return diskRefusal(error)
      }
    },
    async remove() {
      try {
        await rm(path, { force: true })
        await syncFolder(dirname(path))
        return ok(null)
      } catch (error) {
        return diskRefusal(error)
      }
    },
  }
}

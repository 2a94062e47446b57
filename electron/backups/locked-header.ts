import { randomBytes, timingSafeEqual } from 'node:crypto'
import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/result'
import { headerProof, isFairCost, SALT_BYTES, type KeyCost, type MasterKey } from './password-key'

/**
 * The front of a locked backup, 88 bytes: mark (8), version, N, r and p (4 each, big-endian), the password's salt (16),
 * the file's own salt (16), and an HMAC-SHA256 over all of these (32) whose key comes from the password.
 */
const MARK = Buffer.from('DUBANLCK', 'latin1')
const VERSION = 1
const PLAIN_BYTES = MARK.length + 4 * 4 + SALT_BYTES * 2
export const HEADER_BYTES = PLAIN_BYTES + 32

export interface LockedHeader {
  readonly cost: KeyCost
  readonly salt: Buffer
  readonly fileSalt: Buffer
  /** Everything, as it stands in the file. */
  readonly bytes: Buffer
}

export type HeaderCode = 'not-a-backup' | 'backup-damaged' | 'backup-newer'

export function makeHeader(master: MasterKey): LockedHeader {
  const { cost, salt } = master
  const fileSalt = randomBytes(SALT_BYTES)
  const numbers = Buffer.alloc(16)
  for (const [index, value] of [VERSION, cost.n, cost.r, cost.p].entries()) numbers.writeUInt32BE(value, index * 4)
  const plain = Buffer.concat([MARK, numbers, salt, fileSalt])
  return { cost, salt, fileSalt, bytes: Buffer.concat([plain, headerProof(master, fileSalt, plain)]) }
}

/** Reads a header without believing it: nothing is derived for a cost that no program of ours would ask for. */
export function parseHeader(bytes: Buffer): Result<LockedHeader, HeaderCode> {
  if (!bytes.subarray(0, MARK.length).equals(MARK)) return fail('not-a-backup')
  if (bytes.length < HEADER_BYTES) return fail('backup-damaged')
  const [version = 0, n = 0, r = 0, p = 0] = [0, 4, 8, 12].map((at) => bytes.readUInt32BE(MARK.length + at))
  if (version > VERSION) return fail('backup-newer', { version })
  if (version < 1 || !isFairCost({ n, r, p })) return fail('backup-damaged')
  const saltAt = MARK.length + 16
  return ok({
    cost: { n, r, p },
    salt: bytes.subarray(saltAt, saltAt + SALT_BYTES),
    fileSalt: bytes.subarray(saltAt + SALT_BYTES, PLAIN_BYTES),
    bytes: bytes.subarray(0, HEADER_BYTES),
  })
}

/** Whether the header was written with this key: false for another password, and for a header that was altered. */
export function fitsHeader(master: MasterKey, header: LockedHeader): boolean {
  const proof = headerProof(master, header.fileSalt, header.bytes.subarray(0, PLAIN_BYTES))
  return timingSafeEqual(proof, header.bytes.subarray(PLAIN_BYTES))
}

/** Whether a file begins as locked backups do; content decides, never the name. */
export async function isLockedFile(path: string): Promise<boolean> {
  return (await readFront(path, MARK.length)).equals(MARK)
}

export async function readHeader(path: string): Promise<Result<LockedHeader, HeaderCode>> {
  return parseHeader(await readFront(path, HEADER_BYTES))
}

async function readFront(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const front = Buffer.alloc(length)
    const { bytesRead } = await file.read(front, 0, length, 0)
    return front.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

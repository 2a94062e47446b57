import { createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'

/** What deriving a key from a password costs, in scrypt's terms. */
export interface KeyCost {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** About half a second and 128 MB on an office PC: each guess at a password costs a thief as much. */
export const KEY_COST: KeyCost = { n: 2 ** 17, r: 8, p: 1 }
export const SALT_BYTES = 16

const KEY_BYTES = 32
/** A file may ask for no more than this, so that opening a hostile one can not exhaust the PC. */
const MOST_MEMORY = 256 * 1_048_576

/** The key that a password stands for, with what it takes to derive it again. */
export interface MasterKey {
  readonly cost: KeyCost
  readonly salt: Buffer
  readonly bytes: Buffer
}

/** Whether a cost named by a file may be paid: a power of two from 2^14 on, within memory and time. */
export function isFairCost({ n, r, p }: KeyCost): boolean {
  const isPower = Number.isInteger(Math.log2(n)) && n >= 2 ** 14
  return isPower && r >= 1 && r <= 16 && p >= 1 && p <= 4 && 128 * n * r <= MOST_MEMORY
}

/**
 * Derives the key off the main thread. The same letters count as the same password however a keyboard composed them. A
 * cost that is not fair is a bug here: files are asked before.
 */
export async function deriveMaster(
  password: string,
  salt: Buffer = randomBytes(SALT_BYTES),
  cost: KeyCost = KEY_COST,
): Promise<MasterKey> {
  if (!isFairCost(cost)) throw new RangeError('key cost')
  const { n, r, p } = cost
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N: n, r, p, maxmem: MOST_MEMORY * 2 }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
  return { cost, salt, bytes }
}

/** The key of one file's content. A salt of its own for each file keeps counters of different files apart. */
export function contentKey(master: MasterKey, fileSalt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', master.bytes, fileSalt, 'duban backup content', KEY_BYTES))
}

/** Proves that a header was written with this key and not altered since; a wrong password shows here. */
export function headerProof(master: MasterKey, fileSalt: Buffer, header: Buffer): Buffer {
  const key = hkdfSync('sha256', master.bytes, fileSalt, 'duban backup header', KEY_BYTES)
  return createHmac('sha256', Buffer.from(key)).update(header).digest()
}

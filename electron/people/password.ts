import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const KEY_BYTES = 32
const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value))
const base64 = (bytes: number) => z.string().refine((text) => Buffer.from(text, 'base64').length === bytes)

/** What is kept of a password: enough to tell whether another one is the same. Bounded, so that no file can ask for hours of work. */
export const Lock = z
  .object({
    salt: base64(16),
    n: z
      .int()
      .min(2 ** 14)
      .max(2 ** 17)
      .refine(isPowerOfTwo),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(4),
    verifier: base64(KEY_BYTES),
  })
  .readonly()
export type Lock = z.infer<typeof Lock>

/** Some 150 ms and 64 MB on an office PC. */
const COST = { n: 2 ** 16, r: 8, p: 1 } as const

export async function lockWith(password: string): Promise<Lock> {
  const salt = randomBytes(16)
  const verifier = await derive(password, salt, COST)
  return { salt: salt.toString('base64'), ...COST, verifier: verifier.toString('base64') }
}

export async function fitsLock(lock: Lock, password: string): Promise<boolean> {
  const tried = await derive(password, Buffer.from(lock.salt, 'base64'), lock)
  return timingSafeEqual(tried, Buffer.from(lock.verifier, 'base64'))
}

/** The same characters count as the same password however the keyboard composed them. */
function derive(password: string, salt: Buffer, { n, r, p }: Pick<Lock, 'n' | 'r' | 'p'>): Promise<Buffer> {
  const cost = { N: n, r, p, maxmem: 128 * n * r * 2 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

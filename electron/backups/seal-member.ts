import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'

/**
 * A snapshot file ends in a second, empty gzip member whose comment is the SHA-256 of every byte before it. Gunzip
 * skips it; we know by it that not one bit differs, even bits that unpacking would never look at.
 */
const FRONT = Buffer.from([0x1f, 0x8b, 0x08, 0x10, 0, 0, 0, 0, 0x04, 0xff])
const BACK = Buffer.from([0, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0])
export const SEAL_BYTES = FRONT.length + 64 + BACK.length

export function sealMember(sha256: string): Buffer {
  return Buffer.concat([FRONT, Buffer.from(sha256, 'latin1'), BACK])
}

/** Whether the file ends in a seal that fits the bytes before it. Reads the file once, unpacks nothing. */
export async function hasFittingSeal(path: string): Promise<boolean> {
  const { size } = await stat(path)
  if (size <= SEAL_BYTES) return false
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { end: size - SEAL_BYTES - 1, highWaterMark: 1_048_576 })) {
    hash.update(piece as Buffer)
  }
  const file = await open(path, 'r')
  try {
    const seal = Buffer.alloc(SEAL_BYTES)
    await file.read(seal, 0, SEAL_BYTES, size - SEAL_BYTES)
    return seal.equals(sealMember(hash.digest('hex')))
  } finally {
    await file.close()
  }
}

import { createCipheriv, createDecipheriv } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/result'
import { fitsHeader, HEADER_BYTES, makeHeader, readHeader, type HeaderCode } from './locked-header'
import { contentKey, deriveMaster, type MasterKey } from './password-key'

/**
 * Behind the header come chunks of 64 KiB, each sealed with AES-256-GCM and followed by its 16-byte tag. A chunk's nonce
 * is its number and whether it is the last, its additional data the header: so a chunk that was changed, moved, taken
 * out, or added does not open, and neither does a file that was cut where a chunk ends.
 */
const CHUNK_BYTES = 65_536
const TAG_BYTES = 16
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES
const CIPHER = 'aes-256-gcm'

export type UnlockCode = HeaderCode | 'wrong-password'

/** A locked file is not what was written: cut, changed, or put together anew. */
export class LockProblem extends Error {
  override readonly name = 'LockProblem'
}

/** The bytes of a locked file for the given content. */
export async function* lockPieces(content: AsyncIterable<Uint8Array>, master: MasterKey): AsyncGenerator<Buffer> {
  const header = makeHeader(master)
  const key = contentKey(master, header.fileSalt)
  yield header.bytes
  let number = 0
  const seal = (chunk: Buffer, isLast: boolean) => {
    const cipher = createCipheriv(CIPHER, key, nonceOf(number, isLast), { authTagLength: TAG_BYTES })
    cipher.setAAD(header.bytes)
    number += 1
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
  let held = Buffer.alloc(0)
  for await (const piece of content) {
    held = Buffer.concat([held, piece])
    // One chunk is always held back, since only the end of the content shows which is the last.
    for (; held.length > CHUNK_BYTES; held = held.subarray(CHUNK_BYTES))
      yield seal(held.subarray(0, CHUNK_BYTES), false)
  }
  yield seal(held, true)
}

/** The key that opens a file, when the password is right. Nothing behind the header is looked at. */
export async function openLock(path: string, password: string): Promise<Result<MasterKey, UnlockCode>> {
  const header = await readHeader(path)
  if (!header.ok) return header
  const master = await deriveMaster(password, Buffer.from(header.value.salt), header.value.cost)
  return fitsHeader(master, header.value) ? ok(master) : fail('wrong-password')
}

/**
 * The content of a locked file, each piece only once it was authenticated. Throws `LockProblem` at the first that is
 * not what was written, so whoever reads to the end has had exactly that.
 */
export async function* unlockPieces(path: string, master: MasterKey): AsyncGenerator<Buffer> {
  const header = await readHeader(path)
  if (!header.ok) throw new LockProblem(header.code)
  if (!fitsHeader(master, header.value)) throw new LockProblem('header')
  const key = contentKey(master, header.value.fileSalt)
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    let at = HEADER_BYTES
    for (let number = 0, isLast = false; !isLast; number += 1) {
      const sealed = await readFully(file, Math.min(SEALED_BYTES, size - at), at)
      at += sealed.length
      isLast = at >= size
      const chunk = openChunk(key, sealed, nonceOf(number, isLast), header.value.bytes)
      if (chunk.length === 0 && number > 0) throw new LockProblem('empty chunk')
      yield chunk
    }
  } finally {
    await file.close()
  }
}

/** Reads a locked file from end to end without keeping anything: whether every chunk of it is authentic. */
export async function isAuthentic(path: string, master: MasterKey): Promise<boolean> {
  try {
    for await (const _ of unlockPieces(path, master));
    return true
  } catch (error) {
    if (error instanceof LockProblem) return false
    throw error
  }
}

function openChunk(key: Buffer, sealed: Buffer, nonce: Buffer, header: Buffer): Buffer {
  if (sealed.length < TAG_BYTES) throw new LockProblem('cut')
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(header)
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const chunk = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
  } catch {
    throw new LockProblem('chunk')
  }
  return chunk
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

async function readFully(file: FileHandle, length: number, at: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length))
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, at + done)
    if (bytesRead === 0) throw new LockProblem('cut')
    done += bytesRead
  }
  return bytes
}

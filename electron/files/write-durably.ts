import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemCode } from './disk-refusal'

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Puts the whole content at `path`, or leaves what was there: a new file beside it is written, fsynced, renamed over,
 * and the folder is fsynced. When it answers, the content survives a power cut. `mode` is who may read it, where the
 * system knows such a thing. Throws the system's error.
 */
export async function writeDurably(path: string, content: string | Uint8Array | Chunks, mode = 0o666): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      for await (const chunk of chunksOf(content)) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await moveDurably(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function chunksOf(content: string | Uint8Array | Chunks): Chunks {
  if (typeof content === 'string') return [Buffer.from(content, 'utf8')]
  return content instanceof Uint8Array ? [content] : content
}

/** Writes every byte at the given place; the system may take them in several goes. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Renames within one folder, over an old file if there is one; durable when it answers. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to)
  await syncFolder(dirname(to))
}

/** Makes names that were added to or removed from a folder survive a power cut. Windows keeps them without being asked. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A virus scanner on Windows may hold a fresh file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const isWindows = process.platform === 'win32'
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!isWindows || !isHeld || attempt === 5) throw error
      await pause(attempt * 60)
    }
  }
}

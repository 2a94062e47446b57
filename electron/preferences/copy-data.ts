import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { syncFolder, writeDurably } from '../files/write-durably'

/** What makes up the data of an office; logs and caches stay where they are. */
const PARTS = ['journal', 'backups', 'attachments', 'set-aside', 'store.json', 'people.json'] as const

/** Whether a folder already holds an office's data. */
export async function holdsData(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  return PARTS.some((part) => names.includes(part))
}

/**
 * Copies the data durably and reads every copy back. What is already there in the same form is left; the source is
 * only read. Throws the system's error, or `copy-differs`.
 */
export async function copyData(from: string, to: string): Promise<void> {
  for (const source of await filesOf(from)) {
    const target = join(to, relative(from, source))
    if ((await hashOf(target)) === (await hashOf(source))) continue
    await mkdir(dirname(target), { recursive: true })
    const sent = createHash('sha256')
    await writeDurably(target, hashing(createReadStream(source), sent))
    if ((await hashOf(target)) !== sent.digest('hex')) throw new Error('copy-differs')
    await syncFolder(dirname(dirname(target)))
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const part of PARTS) {
    const path = join(folder, part)
    const facts = await stat(path).catch(() => null)
    if (facts?.isFile()) files.push(path)
    if (!facts?.isDirectory()) continue
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const lasting = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    files.push(...lasting.map((entry) => join(entry.parentPath, entry.name)))
  }
  return files
}

async function* hashing(pieces: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

async function hashOf(path: string): Promise<string | null> {
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) return null
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

import type { RefusedFile, StoredFile } from '@shared/ipc/attachments'
import { MAX_ATTACHMENT_BYTES } from '@shared/ipc/attachments'
import { CHUNK_BYTES, type Ticket } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { askHost, callHost } from '../host'

/** Bytes taken in of all; false ends the work. */
export type TakeProgress = (done: number, total: number) => boolean

export interface TakenFiles {
  readonly stored: readonly StoredFile[]
  /** What was not taken in, and why; the stored ones are durable all the same. */
  readonly refused: readonly RefusedFile[]
}

/** Has the person pick files and takes them in. Null when they cancelled the dialog. */
export async function takePicked(progress: TakeProgress): Promise<TakenFiles | null> {
  const picked = await callHost('attachment:pick', {})
  if (picked === null) return null
  const total = picked.files.reduce((sum, { size }) => sum + size, 0)
  const stored: StoredFile[] = []
  const refused = [...picked.refused]
  let before = 0
  let isStopped = false
  for (const { ticket, name, size } of picked.files) {
    if (isStopped) {
      await askHost('attachment:abandon', { ticket })
      continue
    }
    const taken = await takeOne(ticket, (done) => progress(before + done, total))
    before += size
    if (taken.ok) stored.push(taken.value)
    else if (taken.code === 'stopped') isStopped = true
    else refused.push({ name, code: taken.code })
  }
  return { stored, refused }
}

/** Takes in files that were dropped or pasted. */
export async function takeDropped(files: readonly File[], progress: TakeProgress): Promise<TakenFiles> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const stored: StoredFile[] = []
  const refused: RefusedFile[] = []
  let before = 0
  for (const file of files) {
    const taken = await pushOne(file, (done) => progress(before + done, total))
    before += file.size
    if (taken.ok) stored.push(taken.value)
    else if (taken.code === 'stopped') break
    else refused.push({ name: file.name, code: taken.code })
  }
  return { stored, refused }
}

async function takeOne(ticket: Ticket, progress: (done: number) => boolean): Promise<Result<StoredFile>> {
  for (;;) {
    const step = await askHost('attachment:take', { ticket })
    if (!step.ok) return fail(step.code)
    if (step.value.stored) return ok(step.value.stored)
    if (progress(step.value.done)) continue
    await askHost('attachment:abandon', { ticket })
    return fail('stopped')
  }
}

async function pushOne(file: File, progress: (done: number) => boolean): Promise<Result<StoredFile>> {
  if (file.size > MAX_ATTACHMENT_BYTES) return fail('too-large')
  if (/\.lnk$/i.test(file.name)) return fail('is-shortcut')
  const name = file.name.slice(-255)
  const begun = await askHost('attachment:begin', { name, bytes: file.size })
  if (!begun.ok) return fail(begun.code)
  const { ticket } = begun.value
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    const piece = await readPiece(file, at)
    const written = piece === null ? fail('file-changed') : await askHost('attachment:write', { ticket, bytes: piece })
    const code = written.ok ? (progress(at) ? null : 'stopped') : written.code
    if (code === null) continue
    await askHost('attachment:abandon', { ticket })
    return fail(code)
  }
  const stored = await askHost('attachment:finish', { ticket })
  return stored.ok ? ok(stored.value) : fail(stored.code)
}

/** Null when the file is gone, was changed, or may not be read. */
async function readPiece(file: File, at: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer())
  } catch {
    return null
  }
}

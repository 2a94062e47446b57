import { fail, type Result } from '@shared/result'
import { askHost, callHost } from '../host'

/** Bytes of a file the person chose or dropped. Read once; the file itself is never changed. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file of more than this is refused before it is read into memory. */
const LARGEST_BYTES = 50 * 1_048_576

/** Asks for a file with the system's dialog; null when the person cancels. */
export async function pickFile(
  purpose: 'spreadsheet' | 'document' = 'spreadsheet',
): Promise<Result<ChosenFile> | null> {
  const picked = await askHost('file:pick-open', { purpose })
  if (!picked.ok) return fail(picked.code, picked.detail ?? {})
  return picked.value === null ? null : readTicket(picked.value)
}

/** The sample ledger that comes with the program. */
export async function openSampleFile(): Promise<Result<ChosenFile>> {
  const opened = await askHost('file:open-sample', {})
  return opened.ok ? readTicket(opened.value) : fail(opened.code, opened.detail ?? {})
}

type OpenFile = NonNullable<Awaited<ReturnType<typeof callHost<'file:pick-open'>>>>

async function readTicket({ ticket, name, size }: OpenFile): Promise<Result<ChosenFile>> {
  if (size > LARGEST_BYTES) {
    await askHost('file:discard', { ticket })
    return fail('file-too-large')
  }
  const bytes = new Uint8Array(size)
  for (let offset = 0; ;) {
    const piece = await askHost('file:read', { ticket, offset })
    if (!piece.ok) return fail(piece.code, piece.detail ?? {})
    if (offset + piece.value.bytes.byteLength > size) return fail('file-changed')
    bytes.set(piece.value.bytes, offset)
    offset += piece.value.bytes.byteLength
    if (piece.value.isLast) return { ok: true, value: { name, bytes } }
  }
}

/** A file that was dropped on the window. */
export async function readDropped(file: File): Promise<Result<ChosenFile>> {
  if (file.size > LARGEST_BYTES) return fail('file-too-large')
  return { ok: true, value: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

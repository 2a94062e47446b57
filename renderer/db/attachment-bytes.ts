import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'

/** A verified file of the attachment store, whole. Refused where it is missing or damaged, or is not of that length. */
export async function attachmentBytes(sha256: string, length: number): Promise<Result<Uint8Array>> {
  const bytes = new Uint8Array(length)
  for (let offset = 0; ;) {
    const piece = await askHost('attachment:read', { sha256, offset })
    if (!piece.ok) return fail(piece.code, piece.detail ?? {})
    const { bytes: read, isLast } = piece.value
    if (offset + read.byteLength > length || (!isLast && read.byteLength === 0)) return fail('attachment-damaged')
    bytes.set(read, offset)
    offset += read.byteLength
    if (isLast) return offset === length ? ok(bytes) : fail('attachment-damaged')
  }
}

import { CHUNK_BYTES, type Ticket } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'

/** What was written, and the ticket by which the file can be shown in its folder. */
export interface WrittenFile {
  readonly name: string
  readonly ticket: Ticket
}

/** Asks where to; null when the person cancels. */
export async function pickFile(
  purpose: 'xlsx' | 'csv',
  suggestedName: string,
): Promise<Result<{ readonly ticket: Ticket } | null>> {
  const picked = await askHost('file:pick-save', { purpose, suggestedName })
  return picked.ok ? ok(picked.value) : fail(picked.code, picked.detail ?? {})
}

/** Writes the bytes to the file that was picked; null when called off. The file appears only when it is whole. */
export async function writeFile(
  ticket: Ticket,
  bytes: Uint8Array,
  report: (done: number, total: number) => boolean,
): Promise<Result<WrittenFile> | null> {
  for (let offset = 0; offset < bytes.byteLength; offset += CHUNK_BYTES) {
    const written = await askHost('file:write', { ticket, bytes: bytes.slice(offset, offset + CHUNK_BYTES) })
    if (!written.ok || !report(offset, bytes.byteLength)) {
      await askHost('file:discard', { ticket })
      return written.ok ? null : fail(written.code, written.detail ?? {})
    }
  }
  const committed = await askHost('file:commit', { ticket })
  if (committed.ok) return ok({ name: committed.value.name, ticket })
  await askHost('file:discard', { ticket })
  return fail(committed.code, committed.detail ?? {})
}

import type { FileRefusal, TextEncoding } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function marked(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * The text of a file by its byte order mark, else as strict UTF-8, else as strict GB18030 (never the label `gbk`,
 * which loses four-byte characters). Big5 passes as GB18030, so a person may force an encoding in the preview.
 */
export function decodeText(bytes: Uint8Array, forced: TextEncoding | null): Result<DecodedText, FileRefusal> {
  const order: readonly TextEncoding[] = forced ? [forced] : [marked(bytes) ?? 'utf-8', 'gb18030']
  for (const encoding of order) {
    const found = decoded(bytes, encoding)
    if (found) return ok(found)
  }
  return fail('encoding-unknown', { encoding: forced ?? '' })
}

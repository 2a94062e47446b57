import type { FileRefusal, TextEncoding } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { decodeText } from './decode-text'
import type { DocumentText } from './document-text'
import { inspectXml } from './guard-xml'
import { inflateEntry, readZipDirectory } from './guard-zip'
import { LIMITS } from './limits'
import { readDocx } from './read-docx'
import { readPdf } from './read-pdf'

const MOST_CHARACTERS = 5_000_000
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** Its sign may stand this far into the file. */
const HEAD_BYTES = 1_024

/** How files that only borrow the name of a document begin: rich text, and web pages as offices' own systems save them. */
const MARKUP = /^\s*(?:\{\\rtf|<html[\s>]|<!doctype html|<\?xml|mime-version:)/i

/** The name of the stream that an encrypted package lies in, as the old format writes names. */
const IN_UTF16 = Array.from('EncryptedPackage').flatMap((sign) => [sign.charCodeAt(0), 0])

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)

/**
 * Reads a speech or report: `.docx` as Word and WPS save it, the text layer of a `.pdf`, or text in UTF-8, UTF-16 or GB18030.
 * Told by its bytes, not by its name; old `.doc` and `.wps`, rich text and web pages are refused with
 * `format-not-supported` and the format.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  encoding: TextEncoding | null = null,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<DocumentText, FileRefusal>> {
  if (bytes.byteLength === 0) return fail('file-empty')
  if (bytes.byteLength > LIMITS.fileBytes) return fail('file-too-large', { limitMb: LIMITS.fileBytes / 1024 / 1024 })
  if (startsWith(bytes, OLE)) return oldDocument(name, bytes)
  const read = startsWith(bytes, ZIP)
    ? packageText(bytes)
    : indexOf(bytes.subarray(0, HEAD_BYTES), PDF) >= 0
      ? await readPdf(bytes, onProgress)
      : plainText(bytes, encoding)
  if (!read.ok) return read
  if (read.value.text.length > MOST_CHARACTERS) return fail('file-too-large', { limitCharacters: MOST_CHARACTERS })
  return read.value.text.trim() === '' ? fail('file-empty') : read
}

/** A package that was encrypted with a password is wrapped in the old format. */
function oldDocument(name: string, bytes: Uint8Array): Result<never, FileRefusal> {
  if (indexOf(bytes, IN_UTF16) >= 0) return fail('password-protected')
  return fail('format-not-supported', { format: /\.wps$/i.test(name) ? 'wps' : 'doc' })
}

function indexOf(bytes: Uint8Array, part: readonly number[]): number {
  const first = part[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < part.length && bytes[at + length] === part[length]) length += 1
    if (length === part.length) return at
  }
  return -1
}

function plainText(bytes: Uint8Array, encoding: TextEncoding | null): Result<DocumentText, FileRefusal> {
  const decoded = decodeText(bytes, encoding)
  if (!decoded.ok) return decoded
  // Zeros are in no text: whatever else it is, it only happens to decode.
  if (decoded.value.text.includes('\0')) return fail('format-not-supported', { format: 'binary' })
  const text = decoded.value.text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  if (MARKUP.test(text)) return fail('format-not-supported', { format: 'markup' })
  return ok({ fileType: 'txt', encoding: decoded.value.encoding, text })
}

/** Every part is held to its checksum and every XML to the rules, whether it is read or not. */
function packageText(bytes: Uint8Array): Result<DocumentText, FileRefusal> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const parts = new Map<string, string>()
  for (const entry of directory.value) {
    const part = inflateEntry(bytes, entry)
    if (!part.ok) return part
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue
    const inspected = inspectXml(part.value)
    if (!inspected.ok) return inspected
    if (/^(?:word\/\w+\.xml|_rels\/\.rels)$/.test(entry.name))
      parts.set(entry.name, new TextDecoder().decode(part.value))
  }
  const main = /Target="\/?(word\/\w+\.xml)"/.exec(parts.get('_rels/.rels') ?? '')?.[1] ?? 'word/document.xml'
  const document = parts.get(main)
  if (document === undefined) return fail('format-not-supported', { format: 'package' })
  const styles = parts.get('word/styles.xml') ?? ''
  const numbering = parts.get('word/numbering.xml') ?? ''
  return ok({ fileType: 'docx', encoding: null, text: readDocx({ document, styles, numbering }) })
}

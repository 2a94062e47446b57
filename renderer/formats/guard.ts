import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { recordsIn } from './guard-ole'
import { inspectXml, type Extent } from './guard-xml'
import { inflateEntry, readZipDirectory, type ZipEntry } from './guard-zip'
import { LIMITS } from './limits'

/** What a file is by its first bytes and inner structure; its name and ending are not believed. */
export type GuardedFile =
  | { readonly kind: 'xlsx'; readonly sheets: ReadonlyMap<string, Extent>; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'ods'; readonly content: Uint8Array; readonly styles: Uint8Array | null }
  | { readonly kind: 'xls'; readonly records: Uint8Array }
  | { readonly kind: 'text' }

const OTHER_MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x42, 0x4d], // BMP
  [0x4d, 0x5a], // Windows program
  [0x7f, 0x45, 0x4c, 0x46], // Linux program
]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Holds a file to every limit that can be told before a parser sees it. */
export function guardFile(bytes: Uint8Array): Result<GuardedFile, FileRefusal> {
  if (bytes.byteLength === 0) return fail('file-empty')
  if (bytes.byteLength > LIMITS.fileBytes) return fail('file-too-large', { limitMb: LIMITS.fileBytes / 1024 / 1024 })
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return guardPackage(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    const records = recordsIn(bytes)
    return records.ok ? ok({ kind: 'xls', records: records.value }) : records
  }
  if (startsWith(bytes, [0x09, 0x08])) return fail('format-not-supported', { format: 'xls-95' })
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0) {
    return fail('format-not-supported', { format: 'xls-4' })
  }
  if (OTHER_MAGIC.some((magic) => startsWith(bytes, magic)) || hasControlBytes(bytes)) return fail('not-a-spreadsheet')
  return ok({ kind: 'text' })
}

/** Bytes no text holds: zeros, or many other control marks. UTF-16 has zeros by nature and is told by its mark. */
function hasControlBytes(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false
  let controls = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1
  }
  return controls * 200 > bytes.length
}

function guardPackage(bytes: Uint8Array): Result<GuardedFile, FileRefusal> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const names = new Set(directory.value.map((entry) => entry.name))
  const foreign = foreignPackage(names)
  if (foreign) return foreign
  if (names.has('content.xml')) return guardOpenDocument(bytes, directory.value)
  const sheets = new Map<string, Extent>()
  const texts = new Map<string, string>()
  for (const entry of directory.value) {
    const part = inflateEntry(bytes, entry)
    if (!part.ok) return part
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue
    const extent = inspectXml(part.value)
    if (!extent.ok) return extent
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) sheets.set(entry.name, extent.value)
    if (entry.name === 'xl/workbook.xml' || entry.name === 'xl/_rels/workbook.xml.rels') {
      texts.set(entry.name, new TextDecoder().decode(part.value))
    }
  }
  const sheetNames = namesByPart(texts.get('xl/workbook.xml') ?? '', texts.get('xl/_rels/workbook.xml.rels') ?? '')
  const tooMuch = beyondLimits(sheets, sheetNames)
  return tooMuch ?? ok({ kind: 'xlsx', sheets, names: sheetNames })
}

function foreignPackage(names: ReadonlySet<string>) {
  if (names.has('xl/workbook.xml')) return null
  if (names.has('xl/workbook.bin')) return fail('format-not-supported', { format: 'xlsb' })
  return names.has('content.xml') && names.has('mimetype') ? null : fail('not-a-spreadsheet')
}

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/

/** Every part is held to its checksum and every XML to the rules, whether it is read or not. */
function guardOpenDocument(bytes: Uint8Array, entries: readonly ZipEntry[]): Result<GuardedFile, FileRefusal> {
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const part = inflateEntry(bytes, entry)
    if (!part.ok) return part
    const inspected = /\.xml$/i.test(entry.name) ? inspectXml(part.value) : null
    if (inspected?.ok === false) return inspected
    parts.set(entry.name, part.value)
  }
  const content = parts.get('content.xml')
  if (!content || !SPREADSHEET.test(new TextDecoder().decode(parts.get('mimetype')))) return fail('not-a-spreadsheet')
  // An encrypted document states how in its manifest; its parts are no XML.
  if (new TextDecoder().decode(parts.get('META-INF/manifest.xml')).includes('encryption-data')) {
    return fail('password-protected')
  }
  return ok({ kind: 'ods', content, styles: parts.get('styles.xml') ?? null })
}

/** Sheet names by the part they are kept in, for messages that name a sheet. */
function namesByPart(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]*)"/.exec(tag)?.[1]
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1]
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const names = new Map<string, string>()
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const part = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '')
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (part && name) names.set(part, plainText(name))
  }
  return names
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function beyondLimits(sheets: ReadonlyMap<string, Extent>, names: ReadonlyMap<string, string>) {
  if (sheets.size > LIMITS.sheets) return fail('too-many-sheets', { limit: LIMITS.sheets, count: sheets.size })
  let cells = 0
  for (const [part, extent] of sheets) {
    const sheet = names.get(part) ?? part
    if (extent.rows > LIMITS.rows) return fail('too-many-rows', { sheet, limit: LIMITS.rows, row: extent.rows })
    if (extent.columns > LIMITS.columns) {
      return fail('too-many-columns', { sheet, limit: LIMITS.columns, column: extent.columns })
    }
    cells += Math.max(extent.cells, extent.rows * extent.columns)
    if (cells > LIMITS.cells) return fail('too-many-cells', { sheet, limit: LIMITS.cells })
  }
  return null
}

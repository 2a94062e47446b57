import { Inflate } from 'fflate'
import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { LIMITS } from './limits'

/** A part of a package, as its directory states it. Nothing here has been inflated yet. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly at: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_LOCATOR = 0x07064b50
const END_BYTES = 22
const PIECE_BYTES = 16_384

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function isUnsafeName(name: string): boolean {
  return name === '' || name.includes('\0') || /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name)
}

/**
 * The directory of a zip package, held to the limits before anything is inflated: number and stated size of the parts,
 * ratio, names that climb or repeat, ZIP64, encryption, unknown methods.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength < END_BYTES ? -1 : endOfDirectory(view)
  if (end < 0) return fail('file-damaged', { reason: 'no-directory' })
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) return fail('file-unsafe', { reason: 'zip64' })
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff) return fail('file-unsafe', { reason: 'zip64' })
  if (count > LIMITS.zipEntries) return fail('file-expands-too-much', { reason: 'entries', count })
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let total = 0
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return fail('file-damaged', { reason: 'directory' })
    }
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return fail('file-damaged', { reason: 'directory' })
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if ((view.getUint16(at + 8, true) & 0x2041) !== 0) return fail('password-protected')
    if (entry.method !== 0 && entry.method !== 8) return fail('file-unsafe', { reason: 'method' })
    if (entry.bytes === 0xffffffff || entry.at === 0xffffffff) return fail('file-unsafe', { reason: 'zip64' })
    if (isUnsafeName(name)) return fail('file-unsafe', { reason: 'name' })
    if (names.has(name.toLowerCase())) return fail('file-unsafe', { reason: 'duplicate' })
    total += entry.bytes
    if (isBomb(entry) || total > LIMITS.expandedBytes) return fail('file-expands-too-much', { reason: 'size' })
    names.add(name.toLowerCase())
    entries.push(entry)
    at = next
  }
  return ok(entries)
}

function isBomb(entry: ZipEntry): boolean {
  if (entry.bytes > LIMITS.entryBytes) return true
  return entry.bytes > LIMITS.ratioFromBytes && entry.bytes > entry.packedBytes * LIMITS.ratio
}

/** Inflates one part, never past the size its directory states, and holds it to its checksum. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.byteLength || view.getUint32(entry.at, true) !== LOCAL_HEADER) {
    return fail('file-damaged', { reason: 'part' })
  }
  const nameEnd = entry.at + 30 + view.getUint16(entry.at + 26, true)
  // A reader may trust this header or the directory: a package where the two differ says two things at once.
  const name = new TextDecoder().decode(bytes.subarray(entry.at + 30, nameEnd))
  if (name !== entry.name || view.getUint16(entry.at + 8, true) !== entry.method) {
    return fail('file-damaged', { reason: 'headers-differ' })
  }
  const from = nameEnd + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packedBytes)
  if (packed.byteLength !== entry.packedBytes) return fail('file-damaged', { reason: 'part' })
  const whole = entry.method === 0 ? ok(packed) : inflate(packed, entry.bytes)
  if (!whole.ok) return whole
  if (whole.value.byteLength !== entry.bytes || crc32(whole.value) !== entry.crc) {
    return fail('file-damaged', { reason: 'checksum' })
  }
  return whole
}

function inflate(packed: Uint8Array, expected: number): Result<Uint8Array, FileRefusal> {
  const out = new Uint8Array(expected)
  let filled = 0
  const stream = new Inflate((piece) => {
    if (filled + piece.byteLength <= expected) out.set(piece, filled)
    filled += piece.byteLength
  })
  try {
    for (let at = 0; at < packed.byteLength; at += PIECE_BYTES) {
      if (filled > expected) break
      stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.byteLength)
    }
  } catch {
    return fail('file-damaged', { reason: 'part' })
  }
  if (filled > expected) return fail('file-expands-too-much', { reason: 'stated-size' })
  return filled === expected ? ok(out) : fail('file-damaged', { reason: 'part' })
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)) >>> 0
  return (crc ^ 0xffffffff) >>> 0
}

import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'

const FREE_SECTORS = 0xfffffffa
const BOF = 0x0809
const FILE_PASS = 0x002f
/** Records of Excel 2 to 4, which no workbook in a container holds; the parser reads one without content for ever. */
const BEFORE_BIFF5: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 7, 8, 9])
const END_OF_PART = 0x000a

const MINI_SECTOR_BYTES = 64
/** Streams shorter than that lie in a stream of their own, in small sectors. */
const MINI_STREAM_BYTES = 4_096
const STREAM = 2
const ROOT = 5

interface Stream {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly bytes: number
}

/** Follows a chain of sectors; null where it leaves the file or runs in a circle. */
function chain(start: number, table: readonly number[]): readonly number[] | null {
  const sectors: number[] = []
  for (let sector = start; sector < FREE_SECTORS; sector = table[sector]!) {
    if (sector >= table.length || sectors.length > table.length) return null
    sectors.push(sector)
  }
  return sectors
}

class Container {
  private readonly view: DataView
  private readonly bytes: Uint8Array
  private readonly sectorBytes: number
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.sectorBytes = 1 << this.view.getUint16(30, true)
  }

  private sector(index: number): number {
    return (index + 1) * this.sectorBytes
  }

  /** The table that says which sector follows which; null where the file is cut off. */
  table(): readonly number[] | null {
    if (this.sectorBytes !== 512 && this.sectorBytes !== 4096) return null
    const perSector = this.sectorBytes / 4
    const blocks: number[] = []
    for (let index = 0; index < 109; index += 1) blocks.push(this.view.getUint32(76 + index * 4, true))
    let more = this.view.getUint32(68, true)
    for (let turn = 0; more < FREE_SECTORS && turn < 4_096; turn += 1) {
      const at = this.sector(more)
      if (at + this.sectorBytes > this.bytes.byteLength) return null
      for (let index = 0; index < perSector - 1; index += 1) blocks.push(this.view.getUint32(at + index * 4, true))
      more = this.view.getUint32(at + (perSector - 1) * 4, true)
    }
    const table: number[] = []
    for (const block of blocks) {
      if (block >= FREE_SECTORS) continue
      const at = this.sector(block)
      if (at + this.sectorBytes > this.bytes.byteLength) return null
      for (let index = 0; index < perSector; index += 1) table.push(this.view.getUint32(at + index * 4, true))
    }
    return table
  }

  read(sectors: readonly number[], length: number): Uint8Array | null {
    const out = new Uint8Array(sectors.length * this.sectorBytes)
    for (const [index, sector] of sectors.entries()) {
      const at = this.sector(sector)
      const piece = this.bytes.subarray(at, at + this.sectorBytes)
      out.set(piece, index * this.sectorBytes)
      if (piece.byteLength < this.sectorBytes && index * this.sectorBytes + piece.byteLength < length) return null
    }
    return length <= out.byteLength ? out.subarray(0, length) : null
  }

  streams(table: readonly number[]): readonly Stream[] | null {
    const sectors = chain(this.view.getUint32(48, true), table)
    const directory = sectors && this.read(sectors, 0) && this.read(sectors, sectors.length * this.sectorBytes)
    if (!directory) return null
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
    const streams: Stream[] = []
    for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
      const nameBytes = Math.max(0, Math.min(62, view.getUint16(at + 64, true) - 2))
      const type = directory[at + 66] ?? 0
      if (type !== STREAM && type !== ROOT) continue
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes))
      streams.push({ name, type, start: view.getUint32(at + 116, true), bytes: view.getUint32(at + 120, true) })
    }
    return streams
  }

  /** The bytes of a stream, wherever they lie; null where they can not be put together. */
  content(stream: Stream, streams: readonly Stream[], table: readonly number[]): Uint8Array | null {
    if (stream.bytes > this.bytes.byteLength) return null
    if (stream.type === ROOT || stream.bytes >= MINI_STREAM_BYTES) {
      const sectors = chain(stream.start, table)
      return sectors && this.read(sectors, stream.bytes)
    }
    const root = streams.find(({ type }) => type === ROOT)
    const mini = root ? this.content(root, streams, table) : null
    const sectors = mini && this.miniSectors(stream.start, table)
    if (!mini || !sectors) return null
    const out = new Uint8Array(sectors.length * MINI_SECTOR_BYTES)
    for (const [index, sector] of sectors.entries()) {
      const from = sector * MINI_SECTOR_BYTES
      if (from >= mini.byteLength) return null
      out.set(mini.subarray(from, from + MINI_SECTOR_BYTES), index * MINI_SECTOR_BYTES)
    }
    return stream.bytes <= out.byteLength ? out.subarray(0, stream.bytes) : null
  }

  private miniSectors(start: number, table: readonly number[]): readonly number[] | null {
    const sectors = chain(this.view.getUint32(60, true), table)
    const bytes = sectors && this.read(sectors, sectors.length * this.sectorBytes)
    if (!bytes) return null
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const next = Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getUint32(index * 4, true))
    return chain(start, next)
  }
}

/**
 * The records of an old Excel or WPS workbook, whole and not locked; tells it from another document and from one that was
 * cut off. A parser is given these alone: it would follow damaged tables and properties until memory ends.
 */
export function recordsIn(bytes: Uint8Array): Result<Uint8Array, FileRefusal> {
  const damaged = fail('file-damaged', { reason: 'container' })
  if (bytes.byteLength < 1_536) return damaged
  const container = new Container(bytes)
  const table = container.table()
  const streams = table && container.streams(table)
  if (!table || !streams) return damaged
  const named = (...names: readonly string[]) => streams.find((stream) => names.includes(stream.name.toLowerCase()))
  if (named('encryptedpackage')) return fail('password-protected')
  const workbook = named('workbook', 'book')
  if (!workbook) return fail('not-a-spreadsheet')
  const records = container.content(workbook, streams, table)
  if (!records) return damaged
  const inspected = inspectRecords(records)
  return inspected.ok ? ok(records) : inspected
}

/**
 * Is the workbook locked, and are its records whole? Each part of it begins and ends with a record of its own: where a
 * length was damaged, what follows is read out of step and does not come out even.
 */
function inspectRecords(stream: Uint8Array): Result<null, FileRefusal> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const damaged = fail('file-damaged', { reason: 'records' })
  if (stream.byteLength < 4 || view.getUint16(0, true) !== BOF) return damaged
  let open = 0
  for (let at = 0; at + 4 <= stream.byteLength;) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (open === 0 && id === 0) break // padding after the last record
    if (at + 4 + length > stream.byteLength || (open === 0 && id !== BOF)) return damaged
    if (id === FILE_PASS) return fail('password-protected')
    if (BEFORE_BIFF5.has(id)) return damaged
    if (id === BOF) open += 1
    if (id === END_OF_PART) open -= 1
    at += 4 + length
  }
  return open === 0 ? ok(null) : damaged
}

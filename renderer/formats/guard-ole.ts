import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'

const FREE_SECTORS = 0xfffffffa
const BOF = 0x0809
const FILE_PASS = 0x002f

interface Stream {
  readonly name: string
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
      if (directory[at + 66] !== 2) continue
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes))
      streams.push({ name, start: view.getUint32(at + 116, true), bytes: view.getUint32(at + 120, true) })
    }
    return streams
  }
}

/** Tells an old Excel or WPS workbook from a locked one, another document, or one that was cut off. */
export function inspectOle(bytes: Uint8Array): Result<null, FileRefusal> {
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
  if (workbook.bytes < 4_096) return ok(null) // kept in the small-stream area, too short to hold harm
  const sectors = chain(workbook.start, table)
  const stream = sectors && container.read(sectors, workbook.bytes)
  return stream ? inspectRecords(stream) : damaged
}

/** The workbook's globals: is it locked, and are its records whole? */
export function inspectRecords(stream: Uint8Array): Result<null, FileRefusal> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint16(0, true) !== BOF) return fail('file-damaged', { reason: 'records' })
  for (let at = 0; at + 4 <= stream.byteLength;) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > stream.byteLength) return fail('file-damaged', { reason: 'records' })
    if (id === FILE_PASS) return fail('password-protected')
    at += 4 + length
    if (id === 0 && length === 0) break // padding after the last record
  }
  return ok(null)
}

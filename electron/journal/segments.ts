import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_LINE_BYTES } from './journal-line'

const NAME = /^journal-(\d{6})\.ndjson$/
const PIECE_BYTES = 1_048_576
const LINE_END = 0x0a

export function segmentName(number: number): string {
  return `journal-${String(number).padStart(6, '0')}.ndjson`
}

/** The numbers of the segments in a folder, in order. */
export async function listSegments(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder)
  return names
    .map((name) => NAME.exec(name))
    .filter((found) => found !== null)
    .map((found) => Number(found[1]))
    .sort((a, b) => a - b)
}

/** A line as it lies in a segment. `line` is null when it is longer than any record may be. */
export interface PlacedLine {
  readonly line: Buffer | null
  readonly start: number
  /** Where the next line begins. */
  readonly end: number
  /** False for a last line that was cut before its line end. */
  readonly isComplete: boolean
}

/** Reads a segment line by line from `start`, holding one line and one piece of 1 MB at a time. */
export async function* readLines(folder: string, segment: number, start = 0): AsyncGenerator<PlacedLine> {
  const file = await open(join(folder, segmentName(segment)), 'r')
  try {
    let held: Buffer[] = []
    let heldBytes = 0
    let lineStart = start
    let position = start
    const hold = (part: Buffer) => {
      heldBytes += part.length
      if (heldBytes <= MAX_LINE_BYTES) held.push(Buffer.from(part))
      else held = []
    }
    const take = (isComplete: boolean): PlacedLine => {
      const end = lineStart + heldBytes + (isComplete ? 1 : 0)
      const line = heldBytes > MAX_LINE_BYTES ? null : Buffer.concat(held)
      const placed = { line, start: lineStart, end, isComplete }
      held = []
      heldBytes = 0
      lineStart = end
      return placed
    }
    const piece = Buffer.allocUnsafe(PIECE_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, position)
      if (bytesRead === 0) break
      position += bytesRead
      let from = 0
      for (;;) {
        const at = piece.subarray(0, bytesRead).indexOf(LINE_END, from)
        if (at === -1) break
        hold(piece.subarray(from, at))
        from = at + 1
        yield take(true)
      }
      if (from < bytesRead) hold(piece.subarray(from, bytesRead))
    }
    if (heldBytes > 0) yield take(false)
  } finally {
    await file.close()
  }
}

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

const MAX_UNPACKED_BYTES = 2 * 1024 * 1_048_576
const MAX_LINE_BYTES = 64 * 1_048_576
const LINE_END = 0x0a

/** The file is no gzip, is cut, or is larger unpacked than any ledger can be. */
export class UnpackProblem extends Error {
  override readonly name = 'UnpackProblem'
}

/**
 * The content of a gzip file in blocks of whole lines, each about a quarter of a megabyte or one longer line. Throws
 * `UnpackProblem` beyond 2 GB in all or 64 MB a line, when packing is broken, and when the last line has no end.
 */
export async function* unpackBlocks(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 262_144 })
  // Errors of either stream reach the loop below through `gunzip`.
  pipeline(createReadStream(path, { highWaterMark: 262_144 }), gunzip, () => {})
  let held: Buffer[] = []
  let heldBytes = 0
  let total = 0
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      total += piece.length
      if (total > MAX_UNPACKED_BYTES) throw new UnpackProblem('too large')
      const end = piece.lastIndexOf(LINE_END) + 1
      if (end > 0) {
        yield Buffer.concat([...held, piece.subarray(0, end)])
        held = []
        heldBytes = 0
      }
      if (end < piece.length) held.push(piece.subarray(end))
      heldBytes += piece.length - end
      if (heldBytes > MAX_LINE_BYTES) throw new UnpackProblem('line too long')
    }
  } catch (error) {
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
    throw code?.startsWith('Z_') ? new UnpackProblem(code) : error
  } finally {
    gunzip.destroy()
  }
  if (heldBytes > 0) throw new UnpackProblem('cut line')
}

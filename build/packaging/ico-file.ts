export interface IconImage {
  /** Width and height in pixels, at most 256. */
  readonly size: number
  readonly png: Uint8Array
}

const HEADER_BYTES = 6
const ENTRY_BYTES = 16

/** A Windows icon file that holds the PNG pictures as they are (Windows Vista and later read them). */
export function writeIco(images: readonly IconImage[]): Uint8Array {
  const start = HEADER_BYTES + ENTRY_BYTES * images.length
  const head = Buffer.alloc(start)
  head.writeUInt16LE(1, 2) // an icon, not a cursor
  head.writeUInt16LE(images.length, 4)
  let at = start
  images.forEach(({ size, png }, index) => {
    if (size < 1 || size > 256) throw new Error(`an icon of ${size} pixels does not fit into an .ico file`)
    const entry = HEADER_BYTES + ENTRY_BYTES * index
    head.writeUInt8(size % 256, entry) // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4) // colour planes
    head.writeUInt16LE(32, entry + 6) // bits per pixel
    head.writeUInt32LE(png.byteLength, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.byteLength
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

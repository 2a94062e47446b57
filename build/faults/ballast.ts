import { open, rm } from 'node:fs/promises'
import path from 'node:path'

const PIECES = [1_048_576, 65_536, 4_096, 512] as const

/** Fills the disk that holds the folder, but for so many bytes. Answers with what frees it again. */
export async function fillDisk(folder: string, spareBytes = 0): Promise<() => Promise<void>> {
  const file = path.join(folder, 'ballast.bin')
  const handle = await open(file, 'w')
  let length = 0
  try {
    for (const size of PIECES) {
      const piece = Buffer.alloc(size, 0x2e)
      for (let isFull = false; !isFull;) {
        const written = await handle.write(piece, 0, size, length).then(
          ({ bytesWritten }) => bytesWritten,
          (error: unknown) => {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
            return 0
          },
        )
        length += written
        isFull = written < size
      }
    }
    await handle.truncate(Math.max(0, length - spareBytes))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return () => rm(file)
}

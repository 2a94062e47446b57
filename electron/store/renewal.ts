import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { writeDurably } from '../files/write-durably'

const MARK = 'renew-store.json'

/**
 * Notes that the browser can not open its database folder at all, so that the next start sets it aside. It can not be
 * moved now: the browser holds it.
 */
export async function askForRenewal(dataFolder: string, now: Date): Promise<Result<Record<string, never>, DiskCode>> {
  try {
    await writeDurably(join(dataFolder, MARK), `${JSON.stringify({ askedAt: now.toISOString() })}\n`)
    return ok({})
  } catch (error) {
    return diskRefusal(error)
  }
}

/**
 * Moves the browser's database folder to `<data>/set-aside` where that was asked for; to be called before any window
 * exists. Nothing is deleted: the journal and the backups then rebuild the store. Answers whether it was moved.
 */
export async function renewIfAsked(dataFolder: string, databaseFolder: string, now: Date): Promise<boolean> {
  const mark = join(dataFolder, MARK)
  try {
    await readFile(mark)
  } catch {
    return false
  }
  const place = join(dataFolder, 'set-aside', `database-${now.toISOString().replaceAll(/[-:.]/g, '')}`)
  await mkdir(join(dataFolder, 'set-aside'), { recursive: true })
  const isMoved = await moveFolder(databaseFolder, place)
  await rm(mark)
  return isMoved
}

/** A rename, or a copy first where the two folders lie on different disks. False when there is nothing to move. */
async function moveFolder(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    if (systemCode(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
    return true
  }
}

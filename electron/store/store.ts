import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StoreState } from '@shared/ipc/contract'
import type { Head, SealedRecord } from '@shared/log/record'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { writeDurably } from '../files/write-durably'
import type { AppendCode, Journal } from '../journal/journal'
import type { PreferenceFile } from '../preferences/preferences'

const Pointer = z
  .object({ storeName: z.string().regex(/^duban-\d+$/), schemaVersion: z.int().min(1).nullable() })
  .strict()
type Pointer = z.infer<typeof Pointer>

const FIRST: Pointer = { storeName: 'duban-1', schemaVersion: null }

/** Which database is the live one, and what the journal says about it. */
export interface Store {
  readonly open: () => Promise<Result<StoreState, 'store-pointer-damaged' | DiskCode>>
  /**
   * Makes another database the live one: the record that opens its epoch is journalled first, so that after a cut in
   * between the journal is ahead of the old database and never the other way round.
   */
  readonly switchTo: (
    storeName: string,
    schemaVersion: number,
    record: SealedRecord | null,
  ) => Promise<Result<{ head: Head | null }, AppendCode | DiskCode>>
  /** Writes anew which database is the live one, after the data folder was lost while the program runs. */
  readonly keepPointer: () => Promise<Result<null, DiskCode>>
}

/**
 * The pointer is noted in the preferences too. When the data folder was lost, that note keeps an older database that was
 * put aside from being taken for the live one.
 */
export function openStore(dataFolder: string, journal: Journal, preferences: PreferenceFile): Store {
  const path = join(dataFolder, 'store.json')
  let live: Pointer = FIRST

  async function point(pointer: Pointer): Promise<void> {
    await writeDurably(path, `${JSON.stringify(pointer)}\n`)
    live = pointer
    await note(pointer)
  }
  async function note(pointer: Pointer): Promise<void> {
    const noted = preferences.saved().storeInUse
    const isNoted =
      noted?.dataFolder === dataFolder &&
      noted.storeName === pointer.storeName &&
      noted.schemaVersion === pointer.schemaVersion
    if (isNoted || pointer === FIRST) return
    // The pointer itself is what counts, and the next start notes it again.
    await preferences.change({ storeInUse: { dataFolder, ...pointer } }).catch(() => undefined)
  }
  function lastNoted(): Pointer {
    const { dataFolder: ofFolder, ...pointer } = preferences.saved().storeInUse ?? { dataFolder: null }
    const parsed = Pointer.safeParse(pointer)
    return ofFolder === dataFolder && parsed.success ? parsed.data : FIRST
  }

  return {
    async open() {
      const pointer = await readPointer(path, lastNoted())
      if (!pointer.ok) return pointer
      live = pointer.value
      await note(live)
      const { head, ...found } = journal.state()
      return ok({ ...pointer.value, journal: head, ...found })
    },
    async switchTo(storeName, schemaVersion, record) {
      const appended = record ? await journal.openEpoch(record) : null
      if (appended && !appended.ok) return appended
      try {
        await point({ storeName, schemaVersion })
        return ok({ head: journal.state().head })
      } catch (error) {
        return diskRefusal(error)
      }
    },
    async keepPointer() {
      try {
        await point(live)
        return ok(null)
      } catch (error) {
        return diskRefusal(error)
      }
    },
  }
}

async function readPointer(path: string, noted: Pointer): Promise<Result<Pointer, 'store-pointer-damaged' | DiskCode>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok(noted) : diskRefusal(error)
  }
  try {
    return ok(Pointer.parse(JSON.parse(text)))
  } catch {
    return fail('store-pointer-damaged')
  }
}

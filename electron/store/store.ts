import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StoreState } from '@shared/ipc/contract'
import type { Head, SealedRecord } from '@shared/log/record'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { writeDurably } from '../files/write-durably'
import type { AppendCode, Journal } from '../journal/journal'

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
}

export function openStore(dataFolder: string, journal: Journal): Store {
  const path = join(dataFolder, 'store.json')
  return {
    async open() {
      const pointer = await readPointer(path)
      if (!pointer.ok) return pointer
      const { head, tornTailSetAside, damagedAtSeq } = journal.state()
      return ok({ ...pointer.value, journal: head, tornTailSetAside, damagedAtSeq })
    },
    async switchTo(storeName, schemaVersion, record) {
      const appended = record ? await journal.openEpoch(record) : null
      if (appended && !appended.ok) return appended
      try {
        await writeDurably(path, `${JSON.stringify({ storeName, schemaVersion })}\n`)
        return ok({ head: journal.state().head })
      } catch (error) {
        return diskRefusal(error)
      }
    },
  }
}

async function readPointer(path: string): Promise<Result<Pointer, 'store-pointer-damaged' | DiskCode>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok(FIRST) : diskRefusal(error)
  }
  try {
    return ok(Pointer.parse(JSON.parse(text)))
  } catch {
    return fail('store-pointer-damaged')
  }
}

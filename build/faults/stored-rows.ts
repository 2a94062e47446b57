import type { Page } from 'playwright'
import { tableNames, type Dataset } from '@shared/domain/change'
import { datasetHash } from '@shared/log/canonical'
import type { StoreState } from '@shared/ipc/contract'

/** What the live database of the opened program holds, read past the program's own code. */
export interface StoredRows {
  readonly dataset: Dataset
  /** Equal hashes mean equal rows. */
  readonly hash: string
}

/** What the main process says of the journal and of which database is the live one. Reading changes nothing. */
export async function storeState(page: Page): Promise<StoreState> {
  const answer = await page.evaluate(() => window.duban.call('store:open', {}))
  if (!answer.ok) throw new Error(`the store could not be asked for: ${answer.code}`)
  return answer.value
}

export async function storedRows(page: Page): Promise<StoredRows> {
  const { storeName } = await storeState(page)
  const text = await page.evaluate(readTables, { storeName, tables: tableNames })
  const dataset = JSON.parse(text) as Dataset
  return { dataset, hash: datasetHash(dataset) }
}

/** Runs in the page. One text, since rows one by one take seconds on their way out of it. */
async function readTables({ storeName, tables }: { readonly storeName: string; readonly tables: readonly string[] }) {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(storeName)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('the database does not open')))
  })
  try {
    const transaction = db.transaction([...tables], 'readonly')
    const read = tables.map(
      (table) =>
        new Promise<readonly [string, unknown[]]>((resolve, reject) => {
          const request = transaction.objectStore(table).getAll()
          request.addEventListener('success', () => resolve([table, request.result]))
          request.addEventListener('error', () => reject(new Error(`${table} can not be read`)))
        }),
    )
    return JSON.stringify(Object.fromEntries(await Promise.all(read)))
  } finally {
    db.close()
  }
}

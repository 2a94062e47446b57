import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { tableNames, type Dataset } from '@shared/domain/change'
import { datasetHash } from '@shared/log/canonical'
import { EMPTY_DATASET } from '@shared/log/replay'
import { chainHash, GENESIS } from '@shared/log/record'
import version1 from '@shared/migrations/fixtures/version-1.json'
import { migrate } from '@shared/migrations/ladder'
import { folderAt, type Folder } from './baseline'
import { start } from './clerk'
import { freshFolder } from './temporary'

/** The database of the old program. A name of its own, since the program of today has made one when the profile was new. */
export const OLD_STORE = 'duban-7'
/** Copies of the frozen rows, so that raising them takes long enough to be disturbed. */
const COPIES = 300

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

function again(table: 'targets' | 'notes') {
  return Array.from({ length: COPIES }, (_, copy) =>
    version1[table].map((row) => ({
      ...row,
      id: `${row.id}-${copy}`,
      ...('targetId' in row ? { targetId: `${row.targetId}-${copy}` } : {}),
      ...('parentId' in row && row.parentId !== null ? { parentId: `${String(row.parentId)}-${copy}` } : {}),
    })),
  ).flat()
}

const oldRows = (): Rows => ({ ...version1, targets: again('targets'), notes: again('notes') })

/** A profile of the old program, what its store holds byte for byte, and what an upgrade has to make of its rows. */
export interface OldProfile {
  readonly folder: Folder
  readonly storeHash: string
  readonly raisedHash: string
}

/** A profile as a program of version 1 left it: store, journal and pointer. */
export async function makeOldProfile(): Promise<OldProfile> {
  const folder = folderAt(await freshFolder('version-1'))
  const rows = oldRows()
  const changes = tableNames.flatMap((table) =>
    (rows[table] ?? []).map((row) => ({ table, id: row['id'], before: null, after: row })),
  )
  const facts = { at: '2026-07-01T01:00:00.000Z', who: '张三', command: 'import-ledger', undoes: null, basis: null }
  const text = JSON.stringify({ seq: 1, closes: 1, epoch: 1, ...facts, changes })
  const record = { seq: 1, closes: 1, epoch: 1, hash: chainHash(GENESIS.hash, text), text }
  const counts = Object.fromEntries(tableNames.map((table) => [table, rows[table]?.length ?? 0]))
  const history = { undoable: [1], redoable: [] }
  const head = { key: 'head', epoch: 1, seq: 1, hash: record.hash, counts, history }
  const { duban } = await start(folder)
  await duban.page.evaluate(fillOldStore, {
    name: OLD_STORE,
    rows: JSON.stringify({ ...rows, log: [record], meta: [head] }),
  })
  const storeHash = await oldStoreHash(duban.page)
  await duban.closeWindow()
  const journal = path.join(folder.data, 'journal')
  await rm(journal, { recursive: true, force: true })
  await mkdir(journal)
  await writeFile(path.join(journal, 'journal-000001.ndjson'), `{"hash":"${record.hash}","body":${text}}\n`)
  await writeFile(path.join(folder.data, 'store.json'), JSON.stringify({ storeName: OLD_STORE, schemaVersion: 1 }))
  const raised = migrate(rows, 1)
  if (!raised.ok) throw new Error(raised.code)
  return { folder, storeHash, raisedHash: datasetHash({ ...EMPTY_DATASET, ...(raised.value as unknown as Dataset) }) }
}

/** Runs in the page: the tables and the native version of the old program's database. */
function fillOldStore({ name, rows }: { readonly name: string; readonly rows: string }): Promise<void> {
  const content = JSON.parse(rows) as Record<string, readonly unknown[]>
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.addEventListener('upgradeneeded', () => {
      const db = request.result
      for (const table of ['settings', 'kinds', 'ledgers', 'targets']) db.createObjectStore(table, { keyPath: 'id' })
      db.createObjectStore('notes', { keyPath: 'id' }).createIndex('targetId', 'targetId')
      db.createObjectStore('summaries', { keyPath: 'targetId' })
      db.createObjectStore('log', { keyPath: 'seq' }).createIndex('closes', 'closes')
      for (const table of ['meta', 'preferences']) db.createObjectStore(table, { keyPath: 'key' })
    })
    request.addEventListener('error', () => reject(new Error('the old database could not be made')))
    request.addEventListener('success', () => {
      const names = Object.keys(content)
      const transaction = request.result.transaction(names, 'readwrite', { durability: 'strict' })
      for (const table of names) for (const row of content[table] ?? []) transaction.objectStore(table).put(row)
      transaction.addEventListener('abort', () => reject(new Error('the old database could not be filled')))
      transaction.addEventListener('complete', () => {
        request.result.close()
        resolve()
      })
    })
  })
}

/** Version and rows of the old database as they are now, as one hash. */
export async function oldStoreHash(page: Page): Promise<string> {
  const text = await page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(new Error('the old database does not open')))
    })
    const names = [...db.objectStoreNames]
    const all: unknown[] = [db.version, names]
    for (const table of names) {
      const request = db.transaction(table, 'readonly').objectStore(table).getAll()
      await new Promise((resolve) => request.addEventListener('success', resolve))
      all.push(request.result)
    }
    db.close()
    return JSON.stringify(all)
  }, OLD_STORE)
  return createHash('sha256').update(text).digest('hex')
}

import { tableNames, type TableName } from '@shared/domain/change'
import type { SealedRecord } from '@shared/log/record'
import { RowCounts } from '@shared/log/snapshot'
import type { PlainDataset } from '@shared/migrations/ladder'
import { Dexie, type Table } from 'dexie'
import { schemaVersionOf, storeHeadOf, type StoreHead } from './database'

/** What a store holds, as rows of the version that it was written with. */
export interface KeptRows {
  readonly version: number
  readonly head: StoreHead
  readonly dataset: PlainDataset
}

/**
 * A store that is only read, of this version or an older one. It is opened without naming a version, so that opening
 * leaves it as it is; a named version would raise the store's number and lock the older program out.
 */
export class KeptStore {
  readonly #db: Dexie

  constructor(name: string) {
    this.#db = new Dexie(name)
  }

  get log(): Table<SealedRecord, number> {
    return this.#db.table('log')
  }

  async head(): Promise<StoreHead> {
    await this.#db.open()
    return storeHeadOf({ meta: this.#db.table('meta') })
  }

  async counts(): Promise<RowCounts> {
    await this.#db.open()
    const counted = this.#names().map(async (name) => [name, await this.#db.table(name).count()] as const)
    return RowCounts.parse(Object.fromEntries(await Promise.all(counted)))
  }

  /** One consistent read of all rows and the head that goes with them. */
  async read(): Promise<KeptRows> {
    await this.#db.open()
    const tables = [...this.#names(), 'meta'].map((name) => this.#db.table(name))
    return this.#db.transaction('r', tables, async () => {
      const dataset: Partial<Record<TableName, readonly unknown[]>> = {}
      for (const name of this.#names()) dataset[name] = await this.#db.table<unknown>(name).toArray()
      return { version: schemaVersionOf(this.#db.backendDB().version), head: await this.head(), dataset }
    })
  }

  /** The tables of rows that a store of its version has. */
  #names(): readonly TableName[] {
    const there = new Set(this.#db.tables.map(({ name }) => name))
    return tableNames.filter((name) => there.has(name))
  }

  close(): void {
    this.#db.close()
  }
}

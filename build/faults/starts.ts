import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { startHost } from '../../e2e/host-process'
import { copyOf, type Baseline, type Folder } from './baseline'
import { end, start } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows, storeState } from './stored-rows'

const NEWER_TITLE = '数据由更新版本的程序保存'

/**
 * One hash over names and bytes of everything in the data folder, but the program's own log and what this PC remembers of
 * its own (the profile lies in the data folder only while developing).
 */
async function hashOfData({ data }: Folder): Promise<string> {
  const names = (await readdir(data, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(data, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^(logs|profile)\//.test(name))
    .sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n`).update(await readFile(path.join(data, name)))
  return hash.digest('hex')
}

export function twoStarts(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'two starts',
    expected: 'the second focuses the first, nothing written',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 10, 2)
      const base = await baseline()
      const copy = await copyOf(base)
      const { duban } = await start(copy)
      try {
        const before = await hashOfData(copy)
        for (let run = 0; run < runs; run += 1) {
          const second = startHost(['--profile', copy.profile, '--data', copy.data, '--headless'])
          if ((await second.ended()) !== 0) complaints.say(`the second start did not end well in run ${run + 1}`)
          await duban.host.said('secondStart')
        }
        if ((await hashOfData(copy)) !== before) complaints.say('something was written')
        if ((await storedRows(duban.page)).hash !== base.hash) complaints.say('other rows')
      } finally {
        await end(duban)
      }
      return complaints.outcome(runs, `${runs}/${runs} handed over to the first`)
    },
  }
}

/** Opens what a newer program is said to have written; neither files nor rows may change. */
async function refusal(copy: Folder, complaints: Complaints): Promise<void> {
  const before = await hashOfData(copy)
  const { duban, shown } = await start(copy)
  await end(duban)
  if (shown.kind !== 'trouble' || shown.title !== NEWER_TITLE) complaints.say(`${shown.kind} instead of a refusal`)
  if ((await hashOfData(copy)) !== before) complaints.say('the data folder was changed')
}

export function newerPointer(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'newer schema version in store.json',
    expected: 'refused, 0 bytes changed',
    async run() {
      const complaints = new Complaints()
      const copy = await copyOf(await baseline())
      const pointer = { storeName: 'duban-1', schemaVersion: SCHEMA_VERSION + 1 }
      await writeFile(path.join(copy.data, 'store.json'), `${JSON.stringify(pointer)}\n`)
      await refusal(copy, complaints)
      return complaints.outcome(1, 'refused, data folder the same byte for byte')
    },
  }
}

export function newerDatabase(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'newer schema version in the database',
    expected: 'refused, 0 bytes changed',
    async run() {
      const complaints = new Complaints()
      const base = await baseline()
      const copy = await copyOf(base)
      const first = await start(copy)
      const { storeName } = await storeState(first.duban.page)
      await first.duban.page.evaluate(raiseVersion, { storeName, version: (SCHEMA_VERSION + 1) * 10 })
      await first.duban.kill9()
      await refusal(copy, complaints)
      const again = await start(copy)
      if ((await storedRows(again.duban.page)).hash !== base.hash) complaints.say('other rows')
      if ((await versionOf(again.duban.page, storeName)) !== (SCHEMA_VERSION + 1) * 10) complaints.say('other version')
      await end(again.duban)
      return complaints.outcome(1, 'refused, rows and version the same, data folder the same byte for byte')
    },
  }
}

const versionOf = (page: Page, name: string) =>
  page.evaluate(
    async (wanted) => (await indexedDB.databases()).find((database) => database.name === wanted)?.version ?? 0,
    name,
  )

/** Runs in the page. */
function raiseVersion({ storeName, version }: { readonly storeName: string; readonly version: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(storeName, version)
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
    request.addEventListener('error', () => reject(new Error('the version could not be raised')))
  })
}

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { createKeptAside } from './kept-aside'

const DAY_MS = 86_400_000

async function office(daysLater: number) {
  const [data, second] = [await temporaryFolder(), await temporaryFolder()]
  for (const folder of [data, second]) await mkdir(join(folder, 'set-aside'))
  await writeFile(join(data, 'set-aside', '20231031-after-12-journal-000001.ndjson'), 'tail')
  await mkdir(join(data, 'set-aside', 'database-20231031', 'leveldb'), { recursive: true })
  await writeFile(join(data, 'set-aside', 'database-20231031', 'leveldb', 'log'), '123456')
  await writeFile(join(second, 'set-aside', 'old.dbk'), 'old')
  await writeFile(join(data, 'store.json'), '{}')
  const trashed: string[] = []
  const aside = createKeptAside({
    places: () => ({ data, backup: data, second, 'journal-copy': null }),
    trash: async (path) => void trashed.push(path),
    now: () => new Date(Date.now() + daysLater * DAY_MS),
    onProblem: () => {},
  })
  return { data, second, aside, trashed }
}

it('what was set aside is listed once, with its kind, size and how long it stays', async () => {
  const { aside } = await office(10)
  const listed = await aside.list()
  const shown = listed.ok ? listed.value.map(({ kind, bytes, daysLeft }) => `${kind} ${bytes} ${daysLeft}`) : []
  expect(new Set(shown)).toEqual(new Set(['copy 3 20', 'database 6 20', 'journal 4 20']))
  expect(shown).toHaveLength(3)
})

it('nothing goes before its 30 days, and nothing but what lies aside', async () => {
  const { data, aside, trashed } = await office(29)
  const ids = ['data/database-20231031', 'data/../store.json', 'data/store.json', 'second/old.dbk']
  for (const how of ['trash', 'delete'] as const)
    expect(await aside.letGo(ids, how)).toMatchObject({ value: { gone: 0, failed: 2 } })
  expect([trashed, (await readdir(data)).sort()]).toEqual([[], ['set-aside', 'store.json']])
})

it('after 30 days a person lets go of what they chose, and the rest stays', async () => {
  const { data, second, aside, trashed } = await office(31)
  expect(await aside.letGo(['data/database-20231031'], 'delete')).toMatchObject({ value: { gone: 1, failed: 0 } })
  expect(await readdir(join(data, 'set-aside'))).toEqual(['20231031-after-12-journal-000001.ndjson'])
  expect(await aside.letGo(['second/old.dbk'], 'trash')).toMatchObject({ value: { gone: 1, failed: 0 } })
  expect(trashed).toEqual([join(second, 'set-aside', 'old.dbk')])
})

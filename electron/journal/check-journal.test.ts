import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { GENESIS } from '@shared/log/record'
import { recordsFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { openJournal, type Journal } from './journal'

let folder: string
let journal: Journal
const segments = async () => (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).toSorted()

beforeEach(async () => {
  const dataFolder = await temporaryFolder()
  folder = join(dataFolder, 'journal')
  journal = await openJournal({ dataFolder, now: () => new Date(), onProblem: () => {}, segmentBytes: 1_500 })
  await journal.append(recordsFollowing(GENESIS, 8))
  return () => journal.close()
})

it('passes a whole journal', async () => {
  expect(await journal.check()).toEqual({ records: 8, brokenAtSeq: null, mirror: 'same' })
})

it('names the first record that was bent while the program ran', async () => {
  const path = join(folder, (await segments())[0] ?? '')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"who":"', '"who":"x'))
  expect(await journal.check()).toMatchObject({ records: 0, brokenAtSeq: 1 })
})

it('names the first record of a segment that is gone', async () => {
  const names = await segments()
  const kept = await Promise.all(names.slice(0, -1).map((name) => readFile(join(folder, name), 'utf8')))
  await rm(join(folder, names.at(-1) ?? ''))
  const records = kept.join('').trim().split('\n').length
  expect(await journal.check()).toMatchObject({ records, brokenAtSeq: records + 1 })
})

it('tells a note of the end that is gone or names another end', async () => {
  await journal.check()
  const note = join(folder, 'head.json')
  await writeFile(note, JSON.stringify({ epoch: 1, seq: 8, hash: 'f'.repeat(64) }))
  expect(await journal.check()).toMatchObject({ brokenAtSeq: null, mirror: 'other' })
  await rm(note)
  expect(await journal.check()).toMatchObject({ brokenAtSeq: null, mirror: 'missing' })
})

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import { commandFollowing, recordsFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { openJournal, type Journal, type JournalParts } from './journal'
import { segmentName } from './segments'

const now = () => new Date('2023-10-31T07:30:00Z')

async function open(dataFolder: string, parts: Partial<JournalParts> = {}): Promise<Journal> {
  const journal = await openJournal({ dataFolder, now, onProblem: () => {}, ...parts })
  onTestFinished(() => journal.close())
  return journal
}

function endOf(records: readonly SealedRecord[]): Head {
  const last = records.at(-1)
  return last ? headOf(last) : GENESIS
}

/** The note of the head may just be on its way into the folder. */
const remove = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })

const gone = { ok: false, code: 'journal-gone' }

/** A journal with four records in it, and two more to come. */
async function running(parts: Partial<JournalParts> = {}) {
  const outer = await temporaryFolder()
  const data = join(outer, 'data')
  await mkdir(data)
  const journal = await open(data, parts)
  const all = recordsFollowing(GENESIS, 6)
  expect((await journal.append(all.slice(0, 4))).ok).toBe(true)
  return { outer, data, journal, all, fresh: all.slice(4) }
}

describe('a journal that is taken away while it is written', () => {
  it('acknowledges nothing more when its file was removed', async () => {
    const { data, journal, fresh } = await running()
    await rm(join(data, 'journal', segmentName(1)))
    expect(await journal.append(fresh)).toMatchObject(gone)
    expect(await journal.append(fresh)).toMatchObject(gone)
    expect(await readdir(join(data, 'journal'))).not.toContain(segmentName(1))
  })

  it('says so when its folder was removed, at a record that fits the file and at one that begins a file', async () => {
    for (const segmentBytes of [10_000, 100]) {
      const { data, journal, fresh } = await running({ segmentBytes })
      await remove(data)
      expect(await journal.append(fresh)).toMatchObject(gone)
    }
  })

  it('begins no new file in an empty folder that took the place of its own', async () => {
    const { data, journal, fresh } = await running({ segmentBytes: 100 })
    await remove(join(data, 'journal'))
    await mkdir(join(data, 'journal'))
    expect(await journal.append(fresh)).toMatchObject(gone)
    expect(await journal.append(fresh)).toMatchObject(gone)
    expect(await readdir(join(data, 'journal'))).toEqual([])
  })

  it('goes on by itself when the folder is back', async () => {
    const { outer, data, journal, all, fresh } = await running()
    await rename(data, join(outer, 'away'))
    expect(await journal.append(fresh)).toMatchObject(gone)
    await rename(join(outer, 'away'), data)
    expect(await journal.append(fresh)).toEqual({ ok: true, value: { head: endOf(all) } })
    await journal.close()
    expect((await (await open(data)).read(0)).records).toEqual(all)
  })

  it('goes on inside a command that was half sent', async () => {
    const { outer, data, journal, all } = await running()
    const command = commandFollowing(endOf(all.slice(0, 4)), 4)
    expect((await journal.append(command.slice(0, 2))).ok).toBe(true)
    await rename(data, join(outer, 'away'))
    expect(await journal.append(command.slice(2))).toMatchObject(gone)
    await rename(join(outer, 'away'), data)
    expect(await journal.append(command.slice(2))).toMatchObject({ ok: true, value: { head: { seq: 8 } } })
    expect((await journal.read(0)).records).toEqual([...all.slice(0, 4), ...command])
  })

  it('does not go on with an older state or another journal that lies in its place, and leaves it as it is', async () => {
    const { outer, data, journal, all, fresh } = await running()
    await rename(data, join(outer, 'away'))
    expect(await journal.append(fresh)).toMatchObject(gone)
    for (const others of [all.slice(0, 3), recordsFollowing(GENESIS, 9, { handler: '另一单位' })]) {
      await remove(data)
      const other = await open(data)
      await other.append(others)
      await other.close()
      const before = await readFile(join(data, 'journal', segmentName(1)))
      expect(await journal.append(fresh)).toMatchObject(gone)
      expect(await readFile(join(data, 'journal', segmentName(1)))).toEqual(before)
    }
  })

  it('sets aside what was torn while it was away, and goes on', async () => {
    const { outer, data, journal, all, fresh } = await running()
    await rename(data, join(outer, 'away'))
    expect(await journal.append(fresh)).toMatchObject(gone)
    const file = join(outer, 'away', 'journal', segmentName(1))
    await writeFile(file, `${await readFile(file, 'utf8')}{"hash":"12`)
    await rename(join(outer, 'away'), data)
    expect((await journal.append(fresh)).ok).toBe(true)
    expect(await readdir(join(data, 'set-aside'))).toHaveLength(1)
    expect((await journal.read(0)).records).toEqual(all)
  })
})

describe('beginning anew', () => {
  it('is refused while the journal is there', async () => {
    const { journal } = await running()
    expect(await journal.beginAnew(true)).toMatchObject({ code: 'journal-not-gone' })
  })

  it('takes every record from the first on, in a folder made again', async () => {
    const { data, journal, all, fresh } = await running({ segmentBytes: 1_000 })
    await remove(data)
    expect(await journal.append(fresh)).toMatchObject(gone)
    expect(await journal.beginAnew(true)).toEqual({ ok: true, value: { head: GENESIS } })
    expect((await journal.append(all)).ok).toBe(true)
    await journal.close()
    const again = await open(data)
    expect(again.state()).toEqual({ head: endOf(all), tornTailSetAside: false, damagedAtSeq: null, takenFromCopy: 0 })
    expect((await again.read(0)).records).toEqual(all)
  })

  it('sets aside what lies in its place', async () => {
    const { data, journal, all, fresh } = await running()
    await remove(data)
    expect(await journal.append(fresh)).toMatchObject(gone)
    const other = await open(data)
    await other.append(recordsFollowing(GENESIS, 2, { handler: '另一单位' }))
    await other.close()
    expect((await journal.beginAnew(true)).ok).toBe(true)
    expect((await journal.append(all)).ok).toBe(true)
    const [aside] = await readdir(join(data, 'set-aside'))
    expect(await readFile(join(data, 'set-aside', aside ?? '', segmentName(1)), 'utf8')).toContain('另一单位')
  })

  it('goes on with the old files when they are back', async () => {
    const { outer, data, journal, all, fresh } = await running()
    await rename(data, join(outer, 'away'))
    expect(await journal.append(fresh)).toMatchObject(gone)
    await rename(join(outer, 'away'), data)
    // What was written to the file while it had another name is there: nobody was told, and it is the same.
    expect(await journal.beginAnew(true)).toMatchObject({ ok: true, value: { head: { seq: expect.any(Number) } } })
    expect(await journal.append(fresh)).toMatchObject({ ok: true, value: { head: endOf(all) } })
  })
})

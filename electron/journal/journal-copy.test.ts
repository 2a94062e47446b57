import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import { commandFollowing, recordFollowing, recordsFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { copyPlaceIn } from './copy-place'
import { openJournal } from './journal'
import { keepTwice, type TwiceKept } from './keep-twice'
import { realDisk, type Disk } from './segment-writer'
import { segmentName } from './segments'

const now = () => new Date('2023-10-31T07:30:00Z')
const onProblem = () => {}

interface Places {
  readonly data: string
  readonly stick: string
}

async function freshPlaces(): Promise<Places> {
  const folder = await temporaryFolder()
  const places = { data: join(folder, 'data'), stick: join(folder, 'stick') }
  await mkdir(places.stick)
  return places
}

async function start({ data, stick }: Places, disk = realDisk, limitMs = 5_000): Promise<TwiceKept> {
  const main = await openJournal({ dataFolder: data, now, onProblem })
  const kept = await keepTwice({ main, folder: () => stick, now, onProblem, disk, limitMs, retryMs: 20 })
  onTestFinished(() => kept.journal.close())
  return kept
}

/** A machine that is busy with other things takes its time. */
const PATIENT = { timeout: 10_000 }
const isInStep = ({ copy }: TwiceKept) => vi.waitFor(() => expect(copy.state().state).toBe('in-step'), PATIENT)
const isMissing = ({ copy }: TwiceKept) => vi.waitFor(() => expect(copy.state().state).toBe('missing'), PATIENT)

/** A note of the head may just be on its way into the folder. */
const remove = (path: string) => rm(path, { recursive: true, maxRetries: 10, retryDelay: 20 })

const endOf = (records: readonly SealedRecord[]): Head => headOf(records.at(-1) ?? recordFollowing(GENESIS))
const segmentIn = (folder: string) => join(folder, 'journal', segmentName(1))
const readCopy = ({ stick }: Places) => readFile(segmentIn(copyPlaceIn(stick)))
const readMain = ({ data }: Places) => readFile(segmentIn(data))

/** Closes, so that both places can be looked at, and opens what lies in the stick as a journal. */
async function recordsInCopy(places: Places): Promise<readonly SealedRecord[]> {
  const journal = await openJournal({ dataFolder: copyPlaceIn(places.stick), now, onProblem })
  const { records } = await journal.read(0)
  await journal.close()
  return records
}

const damage = async (place: string) =>
  writeFile(segmentIn(place), (await readFile(segmentIn(place), 'utf8')).replace('经办2', '经办9'))

/** Another office's journal in the place of a copy. */
async function replaceByAnother(place: string): Promise<void> {
  await remove(place)
  const other = await openJournal({ dataFolder: place, now, onProblem })
  await other.append(recordsFollowing(GENESIS, 9, { handler: '另一单位' }))
  await other.close()
}

/** Whole records, so that the chain alone does not show it. */
const cutOff = async ({ data }: Places) =>
  writeFile(segmentIn(data), `${(await readFile(segmentIn(data), 'utf8')).split('\n').slice(0, 7).join('\n')}\n`)

/** The data folder as it was five records ago. */
async function putBack({ data }: Places): Promise<void> {
  await remove(data)
  await rename(`${data}-older`, data)
}

describe('a journal with a copy', () => {
  it('can verify it from its disk', async () => {
    const places = await freshPlaces()
    const kept = await start(places)
    await isInStep(kept)
    await kept.journal.append(recordsFollowing(GENESIS, 5))
    expect(await kept.copy.check()).toEqual({ records: 5, brokenAtSeq: null, mirror: 'same' })
    await damage(copyPlaceIn(places.stick))
    expect(await kept.copy.check()).toMatchObject({ brokenAtSeq: 2 })
    await remove(places.stick)
  })
  it('has every record in both places when it answers', async () => {
    const places = await freshPlaces()
    const kept = await start(places)
    await isInStep(kept)
    const records = recordsFollowing(GENESIS, 5)
    for (const record of records) {
      expect((await kept.journal.append([record])).ok).toBe(true)
      expect(await readCopy(places)).toEqual(await readMain(places))
    }
    await kept.journal.openEpoch(recordFollowing(endOf(records), { epoch: 2, basis: 'a.dbk' }))
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('is brought up to date when a place is chosen for it later, also while a command is half sent', async () => {
    const places = await freshPlaces()
    const before = recordsFollowing(GENESIS, 40)
    const command = commandFollowing(endOf(before), 3)
    const main = await openJournal({ dataFolder: places.data, now, onProblem })
    let folder: string | null = null
    const kept = await keepTwice({ main, folder: () => folder, now, onProblem, retryMs: 20 })
    onTestFinished(() => kept.journal.close())
    expect(kept.copy.state().state).toBe('off')
    await kept.journal.append([...before, ...command.slice(0, 1)])
    folder = places.stick
    kept.copy.lookAnew()
    await kept.journal.append(command.slice(1, 2))
    expect(kept.copy.state().state).toBe('catching-up')
    await kept.journal.append(command.slice(2))
    await isInStep(kept)
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('saves on while the stick is away, and catches up by itself when it is back', async () => {
    const places = await freshPlaces()
    const kept = await start(places)
    await isInStep(kept)
    const records = recordsFollowing(GENESIS, 6)
    await kept.journal.append(records.slice(0, 2))
    await rename(places.stick, `${places.stick}-away`)
    expect((await kept.journal.append(records.slice(2, 4))).ok).toBe(true)
    expect(kept.copy.state()).toEqual({ state: 'missing', code: 'not-found' })
    expect((await kept.journal.append(records.slice(4))).ok).toBe(true)
    await rename(`${places.stick}-away`, places.stick)
    await isInStep(kept)
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('never makes the place that is not there', async () => {
    const places = await freshPlaces()
    await rm(places.stick, { recursive: true })
    const kept = await start(places)
    await isMissing(kept)
    await expect(readdir(places.stick)).rejects.toThrow('ENOENT')
  })

  it('saves on while the stick is full or write-protected, and says which', async () => {
    const places = await freshPlaces()
    let code: string | null = null
    const write: Disk['write'] = (file, bytes, position) =>
      code === null ? realDisk.write(file, bytes, position) : Promise.reject(Object.assign(new Error('no'), { code }))
    const kept = await start(places, { ...realDisk, write })
    await isInStep(kept)
    const records = recordsFollowing(GENESIS, 4)
    for (const [index, system] of ['ENOSPC', 'EROFS'].entries()) {
      code = system
      expect((await kept.journal.append(records.slice(index * 2, index * 2 + 1))).ok).toBe(true)
      const missing = { state: 'missing', code: ['disk-full', 'read-only'][index] }
      await vi.waitFor(() => expect(kept.copy.state()).toEqual(missing), PATIENT)
      code = null
      await isInStep(kept)
      expect((await kept.journal.append(records.slice(index * 2 + 1, index * 2 + 2))).ok).toBe(true)
    }
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('waits once for a place that hangs, then no more, and looks at it again when it answers', async () => {
    const places = await freshPlaces()
    let goOn: (() => void) | null = null
    let hangs = false
    const sync: Disk['sync'] = async (file) => {
      if (hangs) await new Promise<void>((resolve) => (goOn = resolve))
      await realDisk.sync(file)
    }
    const kept = await start(places, { ...realDisk, sync }, 150)
    await isInStep(kept)
    const records = recordsFollowing(GENESIS, 20)
    await kept.journal.append(records.slice(0, 1))
    hangs = true
    const begun = performance.now()
    for (const record of records.slice(1)) expect((await kept.journal.append([record])).ok).toBe(true)
    expect(performance.now() - begun).toBeLessThan((150 * 19) / 2)
    expect(kept.copy.state()).toEqual({ state: 'missing', code: 'too-slow' })
    hangs = false
    ;(goOn as (() => void) | null)?.()
    await isInStep(kept)
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('sets a copy aside that is damaged or tells another history, and writes it anew', async () => {
    const records = recordsFollowing(GENESIS, 6)
    for (const spoil of [damage, replaceByAnother]) {
      const places = await freshPlaces()
      const first = await start(places)
      await isInStep(first)
      await first.journal.append(records)
      await first.journal.close()
      await spoil(copyPlaceIn(places.stick))
      const again = await start(places)
      await isInStep(again)
      expect(again.journal.state()).toMatchObject({ head: endOf(records), takenFromCopy: 0 })
      expect(await readCopy(places)).toEqual(await readMain(places))
      expect(await readdir(join(copyPlaceIn(places.stick), 'set-aside'))).toHaveLength(1)
    }
  })
})

/** Ten records in both places; then something happens to the main journal, and it is opened again. */
async function after(happens: (places: Places, records: readonly SealedRecord[]) => Promise<void>) {
  const places = await freshPlaces()
  const records = recordsFollowing(GENESIS, 10)
  const first = await start(places)
  await isInStep(first)
  await first.journal.append(records.slice(0, 5))
  await cp(places.data, `${places.data}-older`, { recursive: true, filter: (path) => !path.endsWith('.tmp') })
  await first.journal.append(records.slice(5))
  await first.journal.close()
  await happens(places, records)
  const kept = await start(places)
  return { places, records, kept, state: kept.journal.state() }
}

describe('a journal that lost something', () => {
  it('takes damaged records back from its copy before anyone reads it, and sets the damage aside', async () => {
    const { places, records, kept, state } = await after(async ({ data }) =>
      writeFile(segmentIn(data), (await readFile(segmentIn(data), 'utf8')).replace('经办4', '经办9')),
    )
    expect(state).toEqual({ head: endOf(records), tornTailSetAside: false, damagedAtSeq: null, takenFromCopy: 7 })
    expect((await kept.journal.read(0)).records).toEqual(records)
    expect(await readdir(join(places.data, 'set-aside'))).toHaveLength(1)
    await isInStep(kept)
    expect((await kept.journal.append(recordsFollowing(endOf(records), 1))).ok).toBe(true)
    expect(await readCopy(places)).toEqual(await readMain(places))
  })

  it('takes back records that were cut off, an older state that was put in its place, and everything', async () => {
    for (const [happens, taken] of [
      [cutOff, 3],
      [putBack, 5],
      [({ data }: Places) => remove(data), 10],
    ] as const) {
      const { records, state } = await after(happens)
      expect(state).toEqual({ head: endOf(records), tornTailSetAside: false, damagedAtSeq: null, takenFromCopy: taken })
    }
  })

  it('stays damaged where the copy does not reach as far either', async () => {
    const { records, state } = await after(async ({ data, stick }) => {
      const text = await readFile(segmentIn(data), 'utf8')
      await writeFile(segmentIn(data), text.replace('经办4', '经办9'))
      const copied = `${text.split('\n').slice(0, 8).join('\n')}\n`
      await writeFile(segmentIn(copyPlaceIn(stick)), copied)
      await rm(join(copyPlaceIn(stick), 'journal', 'head.json'))
    })
    expect(state).toMatchObject({ head: endOf(records.slice(0, 8)), damagedAtSeq: 9, takenFromCopy: 5 })
  })

  it('takes nothing from a copy of another history, nor a record that was altered in it', async () => {
    const other = await after(async ({ data, stick }) => {
      await putBack({ data, stick })
      await replaceByAnother(copyPlaceIn(stick))
    })
    expect(other.state).toMatchObject({ head: endOf(other.records.slice(0, 5)), takenFromCopy: 0 })
    const altered = await after(async ({ data, stick }) => {
      await remove(data)
      const file = segmentIn(copyPlaceIn(stick))
      await writeFile(file, (await readFile(file, 'utf8')).replace('经办7', '经办9'))
    })
    expect(altered.state).toMatchObject({ head: endOf(altered.records.slice(0, 6)), takenFromCopy: 6 })
  })

  it('begins anew from its copy while the program runs, also for a store whose own log is not whole', async () => {
    const places = await freshPlaces()
    const kept = await start(places)
    await isInStep(kept)
    const records = recordsFollowing(GENESIS, 8)
    await kept.journal.append(records.slice(0, 6))
    await remove(places.data)
    expect(await kept.journal.append(records.slice(6))).toMatchObject({ code: 'journal-gone' })
    expect(await kept.journal.beginAnew(false)).toMatchObject({ ok: true })
    expect((await kept.journal.append(records.slice(6))).ok).toBe(true)
    expect((await kept.journal.read(0)).records).toEqual(records)
    await isInStep(kept)
    await kept.journal.close()
    expect(await recordsInCopy(places)).toEqual(records)
  })

  it('refuses to begin anew without a copy for a store whose own log is not whole', async () => {
    const places = await freshPlaces()
    await rm(places.stick, { recursive: true })
    const kept = await start(places)
    await kept.journal.append(recordsFollowing(GENESIS, 2))
    await remove(places.data)
    expect(await kept.journal.append([recordFollowing(endOf(recordsFollowing(GENESIS, 2)))])).toMatchObject({
      code: 'journal-gone',
    })
    expect(await kept.journal.beginAnew(false)).toMatchObject({ code: 'log-incomplete' })
    await expect(readdir(places.data)).rejects.toThrow('ENOENT')
  })
})

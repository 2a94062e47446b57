import { appendFile, readdir, readFile, rm, stat, truncate, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GENESIS, headOf, seal, bodyOf, type Head, type SealedRecord } from '@shared/log/record'
import { commandFollowing, recordFollowing, recordsFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { chainHashOfBytes } from './journal-line'
import { openJournal, type Journal, type JournalParts } from './journal'
import { segmentName } from './segments'
import { realDisk } from './segment-writer'

const open = (dataFolder: string, parts: Partial<JournalParts> = {}): Promise<Journal> =>
  openJournal({ dataFolder, now: () => new Date('2023-10-31T07:30:00Z'), onProblem: () => {}, ...parts })

const first = (folder: string) => join(folder, 'journal', segmentName(1))

async function readAll(journal: Journal): Promise<readonly SealedRecord[]> {
  const all: SealedRecord[] = []
  for (;;) {
    const { records, isLast } = await journal.read(all.at(-1)?.seq ?? 0)
    all.push(...records)
    if (isLast) return all
  }
}

async function writtenJournal(records: readonly SealedRecord[], parts: Partial<JournalParts> = {}): Promise<string> {
  const folder = await temporaryFolder()
  const journal = await open(folder, parts)
  expect((await journal.append(records)).ok).toBe(true)
  await journal.close()
  return folder
}

function endOf(records: readonly SealedRecord[]): Head {
  const last = records.at(-1)
  return last ? headOf(last) : GENESIS
}

const found = (head: Head | null, tornTailSetAside = false, damagedAtSeq: number | null = null) => ({
  head,
  tornTailSetAside,
  damagedAtSeq,
  takenFromCopy: 0,
})

describe('the journal', () => {
  it('gives back after a restart exactly what it acknowledged', async () => {
    const records = recordsFollowing(GENESIS, 20)
    const folder = await writtenJournal(records)
    const journal = await open(folder)
    expect(journal.state()).toEqual(found(endOf(records)))
    expect(await readAll(journal)).toEqual(records)
    expect((await journal.read(18)).records).toEqual(records.slice(18))
    await journal.close()
  })

  it('fsyncs what it finds before it says that it is there: a killed process may have written it and no more', async () => {
    const records = recordsFollowing(GENESIS, 3)
    const folder = await writtenJournal(records)
    const synced: number[] = []
    const disk = { ...realDisk, sync: async (file: FileHandle) => void synced.push((await file.stat()).size) }
    const journal = await open(folder, { disk })
    expect(journal.state()).toEqual(found(endOf(records)))
    expect(synced).toEqual([(await stat(first(folder))).size])
    await journal.close()
    const empty = await open(await temporaryFolder(), { disk })
    expect(synced).toHaveLength(1)
    await empty.close()
  })

  it('knows no end before its first record', async () => {
    const journal = await open(await temporaryFolder())
    expect(journal.state()).toEqual(found(null))
    expect(await journal.read(0)).toEqual({ records: [], isLast: true })
    await journal.close()
  })

  it('begins a new segment at its limit and reads across segments', async () => {
    const records = recordsFollowing(GENESIS, 30)
    const folder = await writtenJournal(records, { segmentBytes: 1_500 })
    expect((await readdir(join(folder, 'journal'))).length).toBeGreaterThan(5)
    const journal = await open(folder, { segmentBytes: 1_500 })
    expect(await readAll(journal)).toEqual(records)
    expect((await journal.append(recordsFollowing(endOf(records), 30))).ok).toBe(true)
    expect((await readAll(journal)).length).toBe(60)
    await journal.close()
  })

  it('reads in pieces of about a megabyte, a larger record alone', async () => {
    const small = recordsFollowing(GENESIS, 2)
    const settings = bodyOf(recordFollowing(endOf(small)))
    const changes = Array.from({ length: 9_000 }, () => settings.changes[0]).filter((change) => change !== undefined)
    const large = seal(endOf(small).hash, { ...settings, changes })
    expect(large.text.length).toBeGreaterThan(1_500_000)
    const folder = await writtenJournal([...small, large])
    const journal = await open(folder)
    expect((await journal.read(0)).records).toEqual(small)
    expect(await journal.read(2)).toEqual({ records: [large], isLast: true })
    await journal.close()
  })

  it('refuses a gap, another content under a known number, and a text that is no log body', async () => {
    const records = recordsFollowing(GENESIS, 3)
    const folder = await writtenJournal(records)
    const journal = await open(folder)
    const end = endOf(records)
    const refused = async (...batch: SealedRecord[]) => journal.append(batch)
    expect(await refused(recordFollowing({ ...end, seq: 7 }))).toMatchObject({ code: 'journal-gap' })
    expect(await refused(recordFollowing({ ...end, seq: 1 }))).toMatchObject({ code: 'journal-fork' })
    expect(await refused(recordFollowing({ ...end, hash: 'f'.repeat(64) }))).toMatchObject({ code: 'journal-fork' })
    const next = recordFollowing(end)
    expect(await refused({ ...next, text: next.text.replace('张三', '李四') })).toMatchObject({ code: 'journal-fork' })
    const body = bodyOf(next)
    expect(await refused({ ...seal(end.hash, body), closes: 9 })).toMatchObject({ code: 'journal-invalid' })
    expect(await refused(seal(end.hash, { ...body, who: 1 } as never))).toMatchObject({ code: 'journal-invalid' })
    expect((await readAll(journal)).length).toBe(3)
    await journal.close()
  })

  it('takes a later epoch only from a record that names its basis', async () => {
    const folder = await temporaryFolder()
    const journal = await open(folder)
    expect(await journal.append([recordFollowing(GENESIS, { epoch: 2 })])).toMatchObject({ code: 'journal-invalid' })
    const opening = recordFollowing(GENESIS, { epoch: 2, basis: 'a.dbk' })
    expect(await journal.openEpoch(opening)).toEqual({ ok: true, value: { head: headOf(opening) } })
    expect(await journal.append([recordFollowing({ ...headOf(opening), epoch: 1 })])).toMatchObject({ ok: false })
    await journal.close()
  })

  it('accepts records again whose answer was lost, alone or with new ones behind them', async () => {
    const records = recordsFollowing(GENESIS, 12)
    const folder = await writtenJournal(records.slice(0, 8))
    const journal = await open(folder)
    expect(await journal.append(records.slice(2, 6))).toMatchObject({ ok: true, value: { head: { seq: 8 } } })
    expect(await journal.append(records)).toMatchObject({ ok: true, value: { head: { seq: 12 } } })
    expect(await readAll(journal)).toEqual(records)
    await journal.close()
  })

  it('keeps order when many appends are asked at once', async () => {
    const records = recordsFollowing(GENESIS, 50)
    const folder = await temporaryFolder()
    const journal = await open(folder)
    const answers = await Promise.all(records.map((record) => journal.append([record])))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    await journal.close()
    expect(await readAll(await open(folder))).toEqual(records)
  })

  it('sets a half-written command aside as a whole', async () => {
    const before = recordsFollowing(GENESIS, 2)
    const command = commandFollowing(endOf(before), 3)
    const folder = await writtenJournal([...before, ...command.slice(0, 2)])
    const journal = await open(folder)
    expect(journal.state()).toEqual(found(endOf(before), true))
    expect(await readdir(join(folder, 'set-aside'))).toHaveLength(1)
    expect((await journal.append(command)).ok).toBe(true)
    expect(await readAll(journal)).toEqual([...before, ...command])
    await journal.close()
  })

  it('notices whole records that were cut off, and is healed only by exactly those', async () => {
    const records = recordsFollowing(GENESIS, 6)
    const folder = await writtenJournal(records)
    const text = await readFile(first(folder), 'utf8')
    await writeFile(first(folder), text.split('\n').slice(0, 4).join('\n') + '\n')
    const journal = await open(folder)
    expect(journal.state()).toEqual(found(endOf(records.slice(0, 4)), false, 5))
    const other = recordsFollowing(endOf(records.slice(0, 4)), 2, { handler: '另一人' })
    expect(await journal.append(other)).toMatchObject({ code: 'journal-damaged' })
    expect(await journal.append(records.slice(4))).toMatchObject({ ok: true })
    expect(journal.state().damagedAtSeq).toBeNull()
    await journal.close()
    expect((await open(folder)).state().damagedAtSeq).toBeNull()
  })

  it('stops at a bad record with good ones behind it until a new epoch begins', async () => {
    const records = recordsFollowing(GENESIS, 6)
    const folder = await writtenJournal(records)
    await writeFile(first(folder), (await readFile(first(folder), 'utf8')).replace('经办3', '经办8'))
    const journal = await open(folder)
    const end = endOf(records.slice(0, 2))
    expect(journal.state()).toEqual(found(end, false, 3))
    expect(await journal.append([recordFollowing(end, { handler: '后来' })])).toMatchObject({ code: 'journal-damaged' })
    expect(await readAll(journal)).toEqual(records.slice(0, 2))
    const opening = recordFollowing(end, { epoch: 2, basis: 'a.dbk' })
    expect((await journal.openEpoch(opening)).ok).toBe(true)
    await journal.close()
    const again = await open(folder)
    expect(again.state()).toEqual(found(headOf(opening)))
    const [aside] = await readdir(join(folder, 'set-aside'))
    expect(await readFile(join(folder, 'set-aside', aside ?? ''), 'utf8')).toContain('经办6')
    await again.close()
  })

  it('notices a segment that is gone', async () => {
    const folder = await writtenJournal(recordsFollowing(GENESIS, 12), { segmentBytes: 1_500 })
    await rm(join(folder, 'journal', segmentName(2)))
    const journal = await open(folder)
    expect(journal.state().damagedAtSeq).not.toBeNull()
    await journal.close()
  })

  it('takes nothing from a failed fsync, cuts it back, and goes on', async () => {
    const records = recordsFollowing(GENESIS, 4)
    const folder = await temporaryFolder()
    let failures = 0
    const disk = {
      ...realDisk,
      sync: async (file: Parameters<typeof realDisk.sync>[0]) => {
        if (failures > 0) {
          failures -= 1
          throw Object.assign(new Error('disk'), { code: 'EIO' })
        }
        await realDisk.sync(file)
      },
    }
    const journal = await open(folder, { disk })
    await journal.append(records.slice(0, 2))
    const { size } = await stat(first(folder))
    failures = 2
    expect(await journal.append(records.slice(2))).toMatchObject({ code: 'journal-failed', detail: { system: 'EIO' } })
    expect(await journal.append(records.slice(2))).toMatchObject({ code: 'journal-failed' })
    expect(await readAll(journal)).toEqual(records.slice(0, 2))
    const foreign = recordsFollowing(endOf(records.slice(0, 2)), 1, { handler: '重来' })
    expect((await journal.append(foreign)).ok).toBe(true)
    expect((await stat(first(folder))).size).toBeGreaterThan(size)
    await journal.close()
    expect(await readAll(await open(folder))).toEqual([...records.slice(0, 2), ...foreign])
  })

  it('takes nothing from a write that the disk cut short', async () => {
    const records = recordsFollowing(GENESIS, 3)
    const folder = await temporaryFolder()
    let isFull = false
    const disk = {
      ...realDisk,
      write: async (file: Parameters<typeof realDisk.write>[0], bytes: Uint8Array, position: number) => {
        await realDisk.write(file, isFull ? bytes.subarray(0, 100) : bytes, position)
        if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    }
    const journal = await open(folder, { disk })
    await journal.append(records.slice(0, 1))
    isFull = true
    expect(await journal.append(records.slice(1))).toMatchObject({
      code: 'journal-failed',
      detail: { system: 'ENOSPC' },
    })
    isFull = false
    expect((await journal.append(records.slice(1))).ok).toBe(true)
    await journal.close()
    expect(await readAll(await open(folder))).toEqual(records)
  })

  it('appends behind a torn line only after cutting it off', async () => {
    const records = recordsFollowing(GENESIS, 3)
    const folder = await writtenJournal(records)
    await appendFile(first(folder), '{"hash":"12')
    const journal = await open(folder)
    expect(journal.state()).toEqual(found(endOf(records), true))
    const next = recordFollowing(endOf(records))
    await journal.append([next])
    await journal.close()
    expect(await readAll(await open(folder))).toEqual([...records, next])
  })
})

it('hashes bytes of a file exactly as the shared log hashes texts', () => {
  const { hash, text } = recordFollowing(GENESIS, { handler: '𠮷é\u0000' })
  expect(chainHashOfBytes(GENESIS.hash, Buffer.from(text))).toBe(hash)
})

describe('a journal cut at any byte', () => {
  it('keeps the longest whole prefix', async () => {
    const records = recordsFollowing(GENESIS, 3)
    const folder = await writtenJournal(records)
    const whole = await readFile(first(folder))
    const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index + 1)
    for (let length = 0; length < whole.length; length += 1) {
      await rm(join(folder, 'journal', 'head.json'), { force: true })
      await writeFile(first(folder), whole)
      await truncate(first(folder), length)
      const journal = await open(folder)
      const expected = ends.filter((end) => end <= length).length
      expect((await readAll(journal)).length).toBe(expected)
      expect(journal.state().tornTailSetAside).toBe(length > (ends[expected - 1] ?? 0))
      await journal.close()
    }
  }, 180_000)
})

describe('a journal with one byte changed', () => {
  it('never passes for whole', async () => {
    const records = recordsFollowing(GENESIS, 8)
    const folder = await writtenJournal(records, { segmentBytes: 1_500 })
    const names = (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.ndjson'))
    const texts = await Promise.all(names.map((name) => readFile(join(folder, 'journal', name))))
    const head = await readFile(join(folder, 'journal', 'head.json'))
    let seed = 20231031
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    for (let round = 0; round < 300; round += 1) {
      for (const [index, name] of names.entries()) await writeFile(join(folder, 'journal', name), texts[index] ?? '')
      await writeFile(join(folder, 'journal', 'head.json'), head)
      const which = random(names.length)
      const changed = Buffer.from(texts[which] ?? '')
      const at = random(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 + random(255))
      await writeFile(join(folder, 'journal', names[which] ?? ''), changed)
      const journal = await open(folder)
      const read = await readAll(journal)
      expect(read).toEqual(records.slice(0, read.length))
      expect(read.length).toBeLessThan(records.length)
      expect(journal.state().damagedAtSeq).toBe(read.length + 1)
      await journal.close()
    }
  }, 180_000)
})

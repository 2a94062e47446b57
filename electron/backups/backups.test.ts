import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { BackupInfo, Ticket } from '@shared/ipc/contract'
import { noteRow, settingsRow, takeSnapshot, wishFor } from '../testing/dataset-example'
import { temporaryFolder } from '../testing/temporary-folder'
import { createBackups, type Backups } from './backups'
import { verifySnapshot } from './read-snapshot'
import { sealMember } from './seal-member'
import { noAttachments } from '../testing/no-attachments'

const noProblem = (code: string, error: unknown) => expect.unreachable(`${code} ${String(error)}`)
const atOneMoment = () => new Date('2023-10-31T07:30:00Z')

async function folderWithBackups(start = '2023-10-31T07:30:00.000Z'): Promise<{ folder: string; backups: Backups }> {
  const folder = await temporaryFolder()
  let clock = Date.parse(start)
  const now = () => new Date((clock += 1_000))
  return {
    folder,
    backups: createBackups({
      folder: () => folder,
      dataFolder: () => folder,
      onMade: () => {},
      programVersion: '0.1.0',
      attachments: noAttachments,
      now,
      onProblem: noProblem,
    }),
  }
}

async function good(snapshot: ReturnType<Backups['finish']>): Promise<BackupInfo> {
  const info = await snapshot
  if (!info.ok) throw new Error(info.code)
  expect(info.value.verdict).toMatchObject({ isGood: true, code: null })
  return info.value
}

/** Packs lines as a snapshot, with a hash and a seal that fit. */
async function forge(path: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  const packed = gzipSync(text)
  await writeFile(path, Buffer.concat([packed, sealMember(createHash('sha256').update(packed).digest('hex'))]))
}

describe('a snapshot', () => {
  it('is read back, named for people, and gives every row to a restore', async () => {
    const { folder, backups } = await folderWithBackups()
    const info = await good(takeSnapshot(backups, 5_000))
    expect(info.fileName).toMatch(/^督办台账备份-某县委督查室-2023\d{4}-\d{6}-0项-5000条进展-每日\.dbk$/)
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    const opened = await backups.open(info.id)
    const ticket = (opened.ok ? opened.value.ticket : '') as Ticket
    const rows: string[] = []
    for (let isLast = false; !isLast;) {
      const piece = await backups.read(ticket)
      if (!piece.ok) throw new Error(piece.code)
      rows.push(...piece.value.rows.map(({ row }) => row))
      isLast = piece.value.isLast
    }
    expect(rows).toEqual([settingsRow, ...Array.from({ length: 5_000 }, (_, index) => noteRow(index))])
    expect(await backups.close(ticket)).toMatchObject({ ok: true })
    expect(await backups.read(ticket)).toMatchObject({ code: 'ticket-unknown' })
  })

  it('is plain gzip of lines, whose last line holds the hash of all before it', async () => {
    const { folder, backups } = await folderWithBackups()
    const { fileName } = await good(takeSnapshot(backups))
    const lines = gunzipSync(await readFile(join(folder, fileName)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
    const before = lines.slice(0, -1).map((line) => `${line}\n`)
    const sha256 = createHash('sha256').update(before.join('')).digest('hex')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: { sha256, counts: { notes: 3 } } })
  })

  it('is not finished with rows missing, tables out of order, or a row on two lines', async () => {
    const { folder, backups } = await folderWithBackups()
    const begun = await backups.begin(wishFor({ settings: 1, notes: 1 }))
    const ticket = (begun.ok ? begun.value.ticket : '') as Ticket
    await backups.write(ticket, 'notes', [noteRow(1)])
    expect(await backups.write(ticket, 'settings', [settingsRow])).toMatchObject({ code: 'snapshot-out-of-order' })
    expect(await backups.write(ticket, 'notes', ['{\n}'])).toMatchObject({ code: 'snapshot-bad-row' })
    expect(await backups.finish(ticket)).toMatchObject({ code: 'snapshot-count-differs' })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing behind when it is abandoned', async () => {
    const { folder, backups } = await folderWithBackups()
    const begun = await backups.begin(wishFor({ settings: 1 }))
    expect(await backups.abandon((begun.ok ? begun.value.ticket : '') as Ticket)).toMatchObject({ ok: true })
    expect(await readdir(folder)).toEqual([])
  })

  it('never takes the name of another', async () => {
    const folder = await temporaryFolder()
    const backups = createBackups({
      folder: () => folder,
      dataFolder: () => folder,
      onMade: () => {},
      programVersion: '0.1.0',
      attachments: noAttachments,
      now: atOneMoment,
      onProblem: noProblem,
    })
    const names = [await good(takeSnapshot(backups)), await good(takeSnapshot(backups))].map((info) => info.fileName)
    expect(new Set(names).size).toBe(2)
  })
})

describe('verifying', () => {
  it('can be stopped, and the backup keeps the verdict it had', async () => {
    const { backups } = await folderWithBackups()
    const { id } = await good(takeSnapshot(backups, 5_000))
    const verified = backups.verify(id)
    const stopping = setInterval(() => backups.stopVerifying(), 1)
    expect(await verified).toMatchObject({ code: 'verify-stopped' })
    clearInterval(stopping)
    const listed = await backups.list()
    expect(listed.ok && listed.value[0]?.verdict).toMatchObject({ isGood: true })
    expect(await backups.verify(id)).toMatchObject({ ok: true, value: { verdict: { isGood: true } } })
  })
})

describe('the list of backups', () => {
  it('is in the order of the log, even when the clock went back ten years', async () => {
    const { folder, backups } = await folderWithBackups()
    await good(takeSnapshot(backups, 1, 10))
    const earlier = createBackups({
      folder: () => folder,
      dataFolder: () => folder,
      onMade: () => {},
      programVersion: '0.1.0',
      attachments: noAttachments,
      now: () => new Date('2013-01-01T00:00:00Z'),
      onProblem: () => {},
    })
    await good(takeSnapshot(earlier, 1, 11))
    const list = await backups.list()
    expect(list.ok && list.value.map((info) => info.manifest?.head.seq)).toEqual([11, 10])
    expect(list.ok && list.value.every((info) => info.verdict?.isGood)).toBe(true)
  })

  it('shows a file that is no backup as such, and forgets a verdict when the file changed', async () => {
    const { folder, backups } = await folderWithBackups()
    const { fileName } = await good(takeSnapshot(backups))
    await writeFile(join(folder, '说明.dbk'), 'text')
    await writeFile(join(folder, fileName), Buffer.concat([await readFile(join(folder, fileName)), Buffer.from('x')]))
    const list = await backups.list()
    expect(list.ok && list.value.map((info) => info.verdict?.code)).toEqual([undefined, 'not-a-backup'])
  })

  it('opens nothing by a name that is not in the folder', async () => {
    const { backups } = await folderWithBackups()
    for (const id of ['../a.dbk', '/etc/passwd', 'verdicts.json', '']) {
      expect(await backups.open(id)).toMatchObject({ code: 'backup-unknown' })
    }
  })

  it('accepts a good backup from anywhere under any name', async () => {
    const { folder, backups } = await folderWithBackups()
    const { fileName } = await good(takeSnapshot(backups))
    await rename(join(folder, fileName), join(folder, '改名.bak'))
    const adopted = await backups.adopt(join(folder, '改名.bak'))
    expect(adopted).toMatchObject({ ok: true, value: { verdict: { isGood: true } } })
    expect(adopted.ok && (await backups.open(adopted.value.id)).ok).toBe(true)
    expect(await backups.adopt('//server/share/a.dbk')).toMatchObject({ code: 'unsupported-place' })
    expect(await backups.adopt(join(folder, 'missing.dbk'))).toMatchObject({ code: 'not-found' })
  })
})

describe('a backup that is not what was written', () => {
  it('is never accepted, whatever byte changed or wherever it was cut', async () => {
    const { folder, backups } = await folderWithBackups()
    const { fileName } = await good(takeSnapshot(backups, 40))
    const whole = await readFile(join(folder, fileName))
    const changed = join(folder, 'changed.dbk')
    let accepted = 0
    for (let round = 0; round < 200; round += 1) {
      const bytes = Buffer.from(whole)
      const at = (round * 7_919) % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8))
      await writeFile(changed, round % 4 === 0 ? bytes.subarray(0, at) : bytes)
      if ((await verifySnapshot(changed)).ok) accepted += 1
    }
    expect(accepted).toBe(0)
  }, 30_000)

  it('is named: no backup, damaged, or of a newer program', async () => {
    const { folder, backups } = await folderWithBackups()
    const { fileName } = await good(takeSnapshot(backups))
    const lines = gunzipSync(await readFile(join(folder, fileName)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
    const path = join(folder, 'forged.dbk')
    const verdictOf = async (text: readonly string[]) => {
      await forge(path, text)
      return verifySnapshot(path)
    }
    expect(await verdictOf(lines)).toMatchObject({ ok: true })
    expect(await verdictOf(['{"format":"other"}'])).toMatchObject({ code: 'not-a-backup' })
    const [manifest = '', ...rest] = lines
    const newer = manifest.replace('"schemaVersion":1', '"schemaVersion":99')
    expect(await verdictOf([newer, ...rest])).toMatchObject({ code: 'backup-newer', detail: { schemaVersion: 99 } })
    expect(await verdictOf(lines.slice(0, -1))).toMatchObject({ code: 'backup-damaged' })
    expect(await verdictOf([...lines, lines.at(-1) ?? ''])).toMatchObject({ code: 'backup-damaged' })
    expect(await verdictOf(lines.toSpliced(2, 1))).toMatchObject({ code: 'backup-damaged' })
  })

  it('is damaged when a row would not fit its table although hash and seal fit', async () => {
    const { folder } = await folderWithBackups()
    const { backups } = await folderWithBackups()
    const begun = await backups.begin(wishFor({ settings: 1, notes: 2 }))
    const ticket = (begun.ok ? begun.value.ticket : '') as Ticket
    await backups.write(ticket, 'settings', [settingsRow])
    await backups.write(ticket, 'notes', [noteRow(1), noteRow(1)])
    const repeated = await backups.finish(ticket)
    expect(repeated).toMatchObject({ ok: true, value: { verdict: { isGood: false, code: 'backup-damaged' } } })
    const again = await backups.begin(wishFor({ settings: 1 }))
    const second = (again.ok ? again.value.ticket : '') as Ticket
    await backups.write(second, 'settings', ['{"id":"office"}'])
    expect(await backups.finish(second)).toMatchObject({ value: { verdict: { isGood: false } } })
    expect(await readdir(folder)).toEqual([])
  })

  it('does not unpack without bounds', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'bomb.dbk')
    await writeFile(path, gzipSync(Buffer.alloc(80 * 1_048_576, 0x20)))
    expect(await verifySnapshot(path)).toMatchObject({ code: 'not-a-backup' })
  })
})

describe('keeping backups', () => {
  it('moves old ones aside and deletes none', async () => {
    const { folder, backups } = await folderWithBackups()
    for (let round = 0; round < 6; round += 1) await good(takeSnapshot(backups, 5, 10 + round))
    const names = await readdir(folder)
    // All within one hour: the newest of the hour and the one before it stay.
    expect(names.filter((name) => name.endsWith('.dbk'))).toHaveLength(2)
    expect(await readdir(join(folder, 'set-aside'))).toHaveLength(4)
  })

  it('moves nothing when the new one is over a fifth smaller', async () => {
    const { folder, backups } = await folderWithBackups()
    for (const seq of [1, 2]) await good(takeSnapshot(backups, 20, seq))
    const names = await readdir(folder)
    const [name = ''] = names.filter((one) => one.endsWith('.dbk'))
    await copyFile(join(folder, name), join(folder, 'copy.dbk'))
    await good(takeSnapshot(backups, 10, 3))
    expect((await readdir(folder)).filter((one) => one.endsWith('.dbk'))).toHaveLength(4)
  })
})

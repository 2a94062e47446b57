import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweepTemporary } from '../files/sweep-temporary'
import { noteRow, settingsRow, takeSnapshot } from '../testing/dataset-example'
import { temporaryFolder } from '../testing/temporary-folder'
import { createBackups } from './backups'
import { openKeyFile } from './key-file'
import { deriveMaster } from './password-key'
import { noAttachments } from '../testing/no-attachments'

const PASSWORD = '督查室 2023 第一把锁'
const cheap = await deriveMaster(PASSWORD, Buffer.alloc(16, 7), { n: 2 ** 14, r: 8, p: 1 })

async function office() {
  const [data, folder, elsewhere] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()]
  const backups = createBackups({
    folder: () => folder,
    dataFolder: () => data,
    programVersion: '0.1.0',
    attachments: noAttachments,
    now: () => new Date('2023-10-31T07:30:00Z'),
    onMade: () => {},
    onProblem: (code, error) => expect.unreachable(`${code} ${String(error)}`),
  })
  const made = await takeSnapshot(backups, 50)
  if (!made.ok) throw new Error(made.code)
  const copy = join(elsewhere, '带走.dbk')
  const adopt = async () => {
    const adopted = await backups.adopt(copy)
    if (!adopted.ok) throw new Error(adopted.code)
    return adopted.value
  }
  return { data, backups, made: made.value, copy, elsewhere, adopt }
}

describe('a copy saved elsewhere', () => {
  it('is refused over another file unless the person agreed, and over the backup itself', async () => {
    const { backups, made, copy } = await office()
    expect((await backups.saveCopy(made.id, copy, null, false)).ok).toBe(true)
    expect(await backups.saveCopy(made.id, copy, null, false)).toMatchObject({ code: 'name-taken' })
    expect((await backups.saveCopy(made.id, copy, cheap, true)).ok).toBe(true)
    expect(await backups.saveCopy('no.dbk', copy, null, true)).toMatchObject({ code: 'backup-unknown' })
  })

  it('that is locked tells nothing until it is unlocked, then gives every row, and leaves no trace', async () => {
    const { data, backups, made, copy, adopt } = await office()
    await backups.saveCopy(made.id, copy, cheap, false)
    const adopted = await adopt()
    expect(adopted).toMatchObject({ isLocked: true, manifest: null, verdict: null })
    expect(await backups.open(adopted.id)).toMatchObject({ code: 'backup-locked' })
    expect(await backups.unlock(adopted.id, `${PASSWORD}!`)).toMatchObject({ code: 'wrong-password' })
    expect(await readdir(data)).toEqual([])
    const unlocked = await backups.unlock(adopted.id, PASSWORD)
    if (!unlocked.ok) throw new Error(unlocked.code)
    expect(unlocked.value).toMatchObject({ isLocked: false, fileName: '带走.dbk', verdict: { isGood: true } })
    const [temporary = ''] = await readdir(data)
    expect((await stat(join(data, temporary))).mode & 0o777).toBe(0o600)
    const opened = await backups.open(unlocked.value.id)
    if (!opened.ok) throw new Error(opened.code)
    const piece = await backups.read(opened.value.ticket)
    expect(piece.ok && piece.value.rows.map(({ row }) => row)).toEqual([
      settingsRow,
      ...Array.from({ length: 50 }, (_, index) => noteRow(index)),
    ])
    await backups.close(opened.value.ticket)
    expect(await readdir(data)).toEqual([])
  }, 60_000)

  it('that was unlocked and not wanted goes when it is forgotten, and at the next start after a kill', async () => {
    const { data, backups, made, copy, adopt } = await office()
    await backups.saveCopy(made.id, copy, cheap, false)
    const { id } = await adopt()
    const unlocked = await backups.unlock(id, PASSWORD)
    await backups.forget(unlocked.ok ? unlocked.value.id : '')
    expect(await readdir(data)).toEqual([])
    await backups.unlock(id, PASSWORD)
    expect(await readdir(data)).toHaveLength(1)
    await sweepTemporary(data)
    expect(await readdir(data)).toEqual([])
  })

  it('that is locked and changed by one byte or cut is never opened, and nothing is written', async () => {
    const { data, backups, made, copy, adopt } = await office()
    await backups.saveCopy(made.id, copy, cheap, false)
    const whole = await readFile(copy)
    const { id } = await adopt()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, change) => {
        const mutated = Buffer.from(whole)
        mutated[at] = mutated[at]! ^ change
        await writeFile(copy, change === 0 ? whole.subarray(0, at) : mutated)
        expect((await backups.unlock(id, PASSWORD)).ok).toBe(false)
        expect(await readdir(data)).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('the key of the backup password', () => {
  it('is for this user alone, opens what it locks, and is gone when the password is removed', async () => {
    const path = join(await temporaryFolder(), 'fresh profile', 'backup-key.json')
    const keyFile = openKeyFile(path, () => new Date('2023-10-31T07:30:00Z'))
    expect(await keyFile.state()).toEqual({ setAt: null, isDamaged: false })
    await keyFile.set(PASSWORD)
    expect(await keyFile.state()).toEqual({ setAt: '2023-10-31T07:30:00.000Z', isDamaged: false })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).not.toContain('第一把锁')
    const kept = await openKeyFile(path, () => new Date()).current()
    const again = kept.ok && kept.value ? await deriveMaster(PASSWORD, kept.value.salt) : null
    expect(kept.ok && kept.value?.bytes).toEqual(again?.bytes)
    await writeFile(path, '{}')
    expect(await keyFile.current()).toMatchObject({ code: 'key-damaged' })
    await keyFile.remove()
    expect(await keyFile.current()).toMatchObject({ ok: true, value: null })
  }, 60_000)
})

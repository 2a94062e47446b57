import { createHash, randomBytes } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { StoredFile } from '@shared/ipc/attachments'
import type { Ticket } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { smallDisk } from '../testing/small-disk'
import { temporaryFolder } from '../testing/temporary-folder'
import { openAttachments, type Attachments } from './attachments'
import { placeIn } from './attachment-place'

async function store(dataFolder?: string) {
  const folder = dataFolder ?? (await temporaryFolder())
  const clock = { today: '2023-10-31' }
  const pool = join(folder, 'elsewhere')
  const open = () =>
    openAttachments({
      dataFolder: folder,
      sources: async () => [{ pool, key: null }],
      today: () => clock.today,
    })
  const attachments = await open()
  onTestFinished(() => attachments.endAll())
  const root = join(folder, 'attachments')
  const file = async (name: string, content: string | Buffer) => {
    await mkdir(join(folder, 'desk'), { recursive: true })
    await writeFile(join(folder, 'desk', name), content)
    return join(folder, 'desk', name)
  }
  return { folder, root, pool, clock, attachments, open, file }
}

async function takeIn({ takingIn }: Attachments, path: string): Promise<Result<StoredFile>> {
  const { files, refused } = await takingIn.choose([path])
  if (!files[0]) return { ok: false, code: refused[0]?.code ?? '', detail: {} }
  for (;;) {
    const step = await takingIn.take(files[0].ticket)
    if (!step.ok) return step
    if (step.value.stored) return { ok: true, value: step.value.stored }
  }
}

async function taken(attachments: Attachments, path: string): Promise<StoredFile> {
  const stored = await takeIn(attachments, path)
  if (!stored.ok) throw new Error(stored.code)
  return stored.value
}

const put = async (base: string, { sha256 }: StoredFile, content: string) => {
  await mkdir(join(base, sha256.slice(0, 2)), { recursive: true })
  await writeFile(placeIn(base, sha256), content)
}
const sha = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const leftovers = async (root: string) => (await readdir(root)).filter((name) => name.endsWith('.tmp'))

describe('taking in', () => {
  it('stores a file under its hash, read-only and without an extension', async () => {
    const { root, attachments, file } = await store()
    const stored = await taken(attachments, await file('批复.pdf', '%PDF-1.7 批复'))
    expect(stored).toEqual({ sha256: sha('%PDF-1.7 批复'), name: '批复.pdf', bytes: 15 })
    expect((await stat(placeIn(root, stored.sha256))).mode & 0o777).toBe(0o400)
    expect(await leftovers(root)).toEqual([])
  })

  it('keeps the same content once, and a large file comes in steps that can be ended', async () => {
    const { root, attachments, file } = await store()
    const large = randomBytes(9_000_000)
    const one = await taken(attachments, await file('一.bin', large))
    const two = await taken(attachments, await file('二.bin', large))
    expect([one.sha256, two.name]).toEqual([two.sha256, '二.bin'])
    expect(await readdir(join(root, one.sha256.slice(0, 2)))).toEqual([one.sha256])
    const { files } = await attachments.takingIn.choose([await file('三.bin', randomBytes(9_000_000))])
    const ticket = files[0]?.ticket as Ticket
    expect(await attachments.takingIn.take(ticket)).toMatchObject({ value: { done: 4_194_304, stored: null } })
    expect(await leftovers(root)).toHaveLength(1)
    await attachments.takingIn.abandon(ticket)
    expect([await leftovers(root), await attachments.takingIn.take(ticket)]).toMatchObject([
      [],
      { code: 'ticket-unknown' },
    ])
  })

  it('takes bytes that the page pushes, and refuses more or fewer than announced', async () => {
    const { root, attachments } = await store()
    const push = async (announced: number, ...pieces: string[]) => {
      const begun = await attachments.takingIn.begin('拖来.txt', announced)
      if (!begun.ok) return begun
      for (const piece of pieces) {
        const written = await attachments.takingIn.write(begun.value.ticket, Buffer.from(piece))
        if (!written.ok) return written
      }
      return attachments.takingIn.finish(begun.value.ticket)
    }
    expect(await push(4, 'ab', 'cd')).toMatchObject({ value: { sha256: sha('abcd'), bytes: 4 } })
    for (const announced of [3, 5]) expect(await push(announced, 'ab', 'cd')).toMatchObject({ code: 'file-changed' })
    expect(await push(0)).toMatchObject({ code: 'file-empty' })
    expect(await push(201 * 1_048_576)).toMatchObject({ code: 'too-large' })
    expect(await leftovers(root)).toEqual([])
  })

  it('refuses what is no ordinary file, each with its reason, and takes the others', async () => {
    const { folder, attachments, file } = await store()
    await mkdir(join(folder, 'folder.pdf'))
    await symlink(await file('真.pdf', 'x'), join(folder, 'link.pdf'))
    const paths = [
      join(folder, 'folder.pdf'),
      join(folder, 'link.pdf'),
      await file('快捷方式.lnk', 'x'),
      await file('空.pdf', ''),
      join(folder, 'gone.pdf'),
      '/dev/zero',
      await file('好.pdf', 'x'),
    ]
    const { files, refused } = await attachments.takingIn.choose(paths)
    expect(refused.map(({ code }) => code)).toEqual([
      'is-folder',
      'is-shortcut',
      'is-shortcut',
      'file-empty',
      'not-found',
      'unsupported-place',
    ])
    expect(files.map(({ name }) => name)).toEqual(['好.pdf'])
  })

  it('refuses a file that changes while it is read, and stores nothing', async () => {
    const { root, attachments, file } = await store()
    const path = await file('在写.txt', randomBytes(6_000_000))
    const { files } = await attachments.takingIn.choose([path])
    const ticket = files[0]?.ticket as Ticket
    await attachments.takingIn.take(ticket)
    await appendFile(path, 'more')
    expect(await attachments.takingIn.take(ticket)).toMatchObject({ code: 'file-changed' })
    expect(await readdir(root)).toEqual([])
  })

  it('leaves nothing behind on a full disk', async ({ skip }) => {
    const disk = await smallDisk(256)
    if (disk === null) return skip('no disk can be mounted here')
    const { attachments } = await store(disk)
    const desk = await temporaryFolder()
    await writeFile(join(desk, '大.bin'), randomBytes(400_000))
    expect(await takeIn(attachments, join(desk, '大.bin'))).toMatchObject({ code: 'disk-full' })
    expect(await leftovers(join(disk, 'attachments'))).toEqual([])
  })

  it('sweeps at start what a kill left half written', async () => {
    const { root, open } = await store()
    await mkdir(root)
    await writeFile(join(root, '.0123456789abcdef.tmp'), 'half')
    await open()
    expect(await leftovers(root)).toEqual([])
  })
})

describe('verifying', () => {
  it('names missing and damaged files, and puts back what it finds elsewhere by hash', async () => {
    const { folder, root, pool, attachments, file } = await store()
    const names = ['甲', '乙', '丙', '丁']
    const stored = []
    for (const name of names) stored.push(await taken(attachments, await file(name, `内容${name}`)))
    const [a, b, c, d] = stored as [StoredFile, StoredFile, StoredFile, StoredFile]
    await rm(placeIn(root, a.sha256))
    await put(join(folder, 'set-aside', 'attachments'), a, '内容甲')
    for (const { sha256 } of [b, c]) {
      await rm(placeIn(root, sha256))
      await writeFile(placeIn(root, sha256), '内容口')
    }
    await put(pool, b, '内容乙')
    await put(pool, c, '内容囗') // damaged there too
    await rm(placeIn(root, d.sha256))
    const verified = await attachments.verify(stored, true)
    expect(verified).toMatchObject({ value: ['found-again', 'found-again', 'damaged', 'missing'] })
    expect(await readFile(placeIn(root, b.sha256), 'utf8')).toBe('内容乙')
    expect(await readFile(placeIn(root, c.sha256), 'utf8')).toBe('内容口')
    expect(await attachments.verify([a, b], true)).toMatchObject({ value: ['good', 'good'] })
  })

  it('is content with the length when not every byte is asked for', async () => {
    const { root, attachments, file } = await store()
    const stored = await taken(attachments, await file('甲', '内容甲'))
    await rm(placeIn(root, stored.sha256))
    await writeFile(placeIn(root, stored.sha256), '内容乙')
    expect(await attachments.verify([stored], false)).toMatchObject({ value: ['good'] })
    expect(await attachments.verify([stored], true)).toMatchObject({ value: ['damaged'] })
  })
})

describe('opening', () => {
  it('gives a copy under its proper name, which an edit can not bring into the store', async () => {
    const { root, folder, attachments, open, file } = await store()
    const stored = await taken(attachments, await file('通知.txt', '原文'))
    const copy = await attachments.copyForOpening(stored.sha256, '通知?.txt')
    if (!copy.ok) throw new Error(copy.code)
    expect(copy.value.endsWith('通知_.txt')).toBe(true)
    await writeFile(copy.value, '改过')
    expect(await readFile(placeIn(root, stored.sha256), 'utf8')).toBe('原文')
    await open()
    expect(await readdir(folder)).not.toContain('opened-copies')
  })

  it.each([
    ['安装.exe', 'MZ'],
    ['安装.bat', 'echo'],
    ['照片.jpg', 'MZ\u0090'],
    ['照片.jpg.lnk', 'x'],
    ['脚本.ps1 ', 'x'],
    ['程序.jar', 'PK\u0003\u0004 META-INF/MANIFEST.MF'],
    ['台账.zip', 'PK\u0003\u0004 META-INF/MANIFEST.MF'],
  ])('refuses %j, which can only be saved', async (name, content) => {
    const { folder, attachments, file } = await store()
    const { sha256 } = await taken(attachments, await file('x', content))
    expect(await attachments.copyForOpening(sha256, name)).toMatchObject({ code: 'program-not-opened' })
    const saved = join(folder, 'desk', '另存')
    expect(await attachments.saveTo(sha256, saved)).toMatchObject({ value: { name: '另存' } })
    expect(await readFile(saved, 'latin1')).toBe(Buffer.from(content).toString('latin1'))
  })

  it('refuses a damaged file rather than open it', async () => {
    const { root, attachments, file } = await store()
    const { sha256 } = await taken(attachments, await file('x', '原文'))
    await rm(placeIn(root, sha256))
    await writeFile(placeIn(root, sha256), '坏了')
    expect(await attachments.copyForOpening(sha256, 'x.txt')).toMatchObject({ code: 'attachment-damaged' })
    await rm(placeIn(root, sha256))
    expect(await attachments.copyForOpening(sha256, 'x.txt')).toMatchObject({ code: 'attachment-missing' })
  })
})

describe('files that no row names', () => {
  it('are set aside after 30 days, never deleted, and found again when asked for', async () => {
    const { root, clock, open, attachments, file } = await store()
    const named = await taken(attachments, await file('在用', '在用'))
    const orphan = await taken(attachments, await file('没人用', '没人用'))
    const later = await open() // what was taken in by this start itself is left alone
    const sweep = (day: string) => {
      clock.today = day
      return later.sweep([named.sha256], true, true)
    }
    expect(await later.isSweepDue()).toBe(true)
    for (const day of ['2023-11-01', '2023-11-30']) expect(await sweep(day)).toMatchObject({ value: 0 })
    expect(await later.isSweepDue()).toBe(false)
    expect(await sweep('2023-12-01')).toMatchObject({ value: 1 })
    expect(await readdir(join(root, orphan.sha256.slice(0, 2)))).toEqual([])
    expect(await later.verify([named, orphan], true)).toMatchObject({ value: ['good', 'found-again'] })
  })

  it('are counted anew when they were named meanwhile, or when the clock went back', async () => {
    const { clock, open, attachments, file } = await store()
    const { sha256 } = await taken(attachments, await file('x', 'x'))
    const later = await open()
    const sweep = (day: string, named: string[] = []) => {
      clock.today = day
      return later.sweep(named, true, true)
    }
    await sweep('2023-11-01')
    await sweep('2023-11-20', [sha256])
    expect(await sweep('2023-12-10')).toMatchObject({ value: 0 })
    await sweep('2013-12-10')
    expect(await sweep('2014-01-08')).toMatchObject({ value: 0 })
    expect(await sweep('2014-01-09')).toMatchObject({ value: 1 })
    expect(await later.sweep([], false, true)).toMatchObject({ code: 'sweep-not-begun' })
  })
})

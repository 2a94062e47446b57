import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileInfo, Ticket } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { temporaryFolder } from '../testing/temporary-folder'
import { createOpenFiles, MAX_READ_BYTES } from './open-files'
import { isOrdinaryPath, isSecondPlacePath } from './path-rules'
import { safeName } from './safe-name'
import { createSavedFiles } from './saved-files'
import { createTickets } from './tickets'
import { writeDurably } from './write-durably'

function ticketOf(answer: Result<FileInfo>): Ticket {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.ticket
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(100_000)
  throw new Error('source failed')
}

describe('writing durably', () => {
  it('replaces the whole file', async () => {
    const path = join(await temporaryFolder(), 'a.txt')
    await writeDurably(path, '旧')
    await writeDurably(path, [Buffer.from('新'), Buffer.from('的')])
    expect(await readFile(path, 'utf8')).toBe('新的')
  })

  it('leaves the old file and nothing else when the content fails half-way', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.txt')
    await writeDurably(path, '旧')
    await expect(writeDurably(path, broken())).rejects.toThrow('source failed')
    expect(await readFile(path, 'utf8')).toBe('旧')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it('leaves nothing when the place can not be replaced', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a', 'b'), { recursive: true })
    await expect(writeDurably(join(folder, 'a'), 'x')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
    expect(await readdir(folder)).toEqual(['a'])
  })
})

describe('a safe name', () => {
  it('keeps Chinese and replaces what systems forbid', () => {
    expect(safeName('2023年重点工作台账（一季度）.xlsx')).toBe('2023年重点工作台账（一季度）.xlsx')
    expect(safeName('进展 50%: <完成>?.csv')).toBe('进展 50%_ _完成__.csv')
    expect(safeName('../../etc/passwd')).toBe('.._.._etc_passwd')
    expect(safeName('con.xlsx')).toBe('_con.xlsx')
    expect(safeName('LPT¹')).toBe('_LPT¹')
    expect(safeName('台账. . .')).toBe('台账')
    expect(safeName('\u202Excod.exe')).toBe('_xcod.exe')
    expect(safeName(' . ')).toBe('未命名')
  })

  it('is never longer than 200 bytes, never empty, and safe whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(204)
        expect(name).toMatch(/^[^<>:"/\\|?*\u007f]+$/)
        expect(name).not.toMatch(/[. ]$/)
        expect(safeName(name)).toBe(name)
      }),
    )
  })
})

describe('an ordinary path', () => {
  it('is a place of this PC', () => {
    expect(isOrdinaryPath('D:\\督办\\台账.xlsx', 'win32')).toBe(true)
    expect(isOrdinaryPath('/home/用户/台账.xlsx', 'linux')).toBe(true)
  })

  it.each([
    '\\\\server\\share\\a.xlsx',
    '//server/share/a.xlsx',
    '\\\\.\\PhysicalDrive0',
    '\\\\?\\C:\\a.xlsx',
    'C:a.xlsx',
    'a.xlsx',
    'C:\\a.xlsx:hidden',
    'C:\\con',
    'C:\\COM1.xlsx',
    'C:\\NUL .txt',
    'C:\\a\u0000.xlsx',
    '',
  ])('is not %j on Windows', (path) => expect(isOrdinaryPath(path, 'win32')).toBe(false))

  it.each(['//server/a', '/dev/zero', '/proc/self/environ', '/tmp/../dev/tty', 'a.xlsx', ''])(
    'is not %j on Linux',
    (path) => expect(isOrdinaryPath(path, 'linux')).toBe(false),
  )
})

describe('the second place of backups', () => {
  it.each(['D:\\备份', '\\\\server\\督查室', '\\\\192.168.1.5\\share\\a b', '\\\\server\\C$\\x'])('may be %j', (path) =>
    expect(isSecondPlacePath(path, 'win32')).toBe(true),
  )

  it.each([
    '\\\\.\\PhysicalDrive0',
    '\\\\?\\C:\\a',
    '\\\\?\\UNC\\server\\share',
    '\\\\server',
    '\\\\server\\',
    '\\\\server\\pipe\\x',
    '\\\\server\\share\\a:b',
    '\\\\server\\share\\con',
    '\\\\server\\share\\a\u0000',
    '//server/share',
    '\\share',
  ])('is not %j', (path) => expect(isSecondPlacePath(path, 'win32')).toBe(false))

  it('is no share on Linux, where shares are mounted', () => {
    expect(isSecondPlacePath('//server/share', 'linux')).toBe(false)
    expect(isSecondPlacePath('/mnt/share', 'linux')).toBe(true)
  })
})

describe('tickets', () => {
  it('are random, good until redeemed, and limited in number', () => {
    const tickets = createTickets<string>(2)
    const [first, second, third] = [tickets.issue('a'), tickets.issue('b'), tickets.issue('c')]
    expect(first.ok && first.value).toMatch(/^[0-9a-f]{32}$/)
    expect(third).toMatchObject({ code: 'too-many-open' })
    const ticket = (second.ok ? second.value : '') as Ticket
    expect(tickets.redeem(ticket)).toMatchObject({ value: 'b' })
    expect(tickets.redeem(ticket)).toMatchObject({ code: 'ticket-unknown' })
    expect(tickets.issue('c').ok).toBe(true)
  })
})

describe('an opened file', () => {
  it('comes in pieces of a megabyte and its ticket ends with the last', async () => {
    const path = join(await temporaryFolder(), '台账.xlsx')
    const content = randomBytes(2_500_000)
    await writeFile(path, content)
    const files = createOpenFiles()
    const opened = await files.open(path)
    expect(opened).toMatchObject({ value: { name: '台账.xlsx', size: 2_500_000 } })
    const pieces: Uint8Array[] = []
    for (let offset = 0, isLast = false; !isLast; offset += pieces.at(-1)?.length ?? 0) {
      const piece = await files.read(ticketOf(opened), offset)
      if (!piece.ok) throw new Error(piece.code)
      pieces.push(piece.value.bytes)
      isLast = piece.value.isLast
    }
    expect(pieces.map((piece) => piece.length)).toEqual([1_048_576, 1_048_576, 402_848])
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
    expect(await files.read(ticketOf(opened), 0)).toMatchObject({ code: 'ticket-unknown' })
  })

  it('is no link, folder, device, missing file, or file of over 50 MB', async () => {
    const folder = await temporaryFolder()
    const files = createOpenFiles()
    await writeFile(join(folder, 'a.xlsx'), 'a')
    await symlink(join(folder, 'a.xlsx'), join(folder, 'link.xlsx'))
    await writeFile(join(folder, 'large.xlsx'), '')
    await truncate(join(folder, 'large.xlsx'), MAX_READ_BYTES + 1)
    expect(await files.open(join(folder, 'link.xlsx'))).toMatchObject({ code: 'unsupported-place' })
    expect(await files.open(folder)).toMatchObject({ code: 'unsupported-place' })
    expect(await files.open('/dev/zero')).toMatchObject({ code: 'unsupported-place' })
    expect(await files.open(join(folder, 'none.xlsx'))).toMatchObject({ code: 'not-found' })
    expect(await files.open(join(folder, 'large.xlsx'))).toMatchObject({ code: 'too-large' })
  })

  it('tells when it was cut while it was read', async () => {
    const path = join(await temporaryFolder(), 'a.csv')
    await writeFile(path, Buffer.alloc(2_000_000))
    const files = createOpenFiles()
    const opened = await files.open(path)
    await truncate(path, 1_500_000)
    expect(await files.read(ticketOf(opened), 1_048_576)).toMatchObject({ code: 'file-changed' })
    await files.close(ticketOf(opened))
  })

  it('is empty in one piece when the file is empty', async () => {
    const path = join(await temporaryFolder(), 'a.csv')
    await writeFile(path, '')
    const files = createOpenFiles()
    expect(await files.read(ticketOf(await files.open(path)), 0)).toMatchObject({ value: { isLast: true } })
  })
})

describe('a saved file', () => {
  it('replaces the old one only at the commit', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '台账.xlsx')
    await writeFile(path, '旧')
    const files = createSavedFiles()
    const ticket = ticketOf(await files.begin(path))
    await files.write(ticket, Buffer.from('新的'))
    await files.write(ticket, Buffer.from('台账'))
    expect(await readFile(path, 'utf8')).toBe('旧')
    expect(files.placeOf(ticket)).toMatchObject({ code: 'ticket-unknown' })
    expect(await files.commit(ticket)).toEqual({ ok: true, value: { name: '台账.xlsx', folder } })
    expect(await readFile(path, 'utf8')).toBe('新的台账')
    expect(files.placeOf(ticket)).toEqual({ ok: true, value: path })
    expect(await files.write(ticket, Buffer.from('x'))).toMatchObject({ code: 'ticket-unknown' })
    expect(await readdir(folder)).toEqual(['台账.xlsx'])
  })

  it('leaves the old one and no part when it is discarded', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.csv'), '旧')
    const files = createSavedFiles()
    const ticket = ticketOf(await files.begin(join(folder, 'a.csv')))
    await files.write(ticket, Buffer.from('半'))
    expect((await files.discard(ticket)).ok).toBe(true)
    expect(await readdir(folder)).toEqual(['a.csv'])
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('旧')
  })

  it('can be committed again once the place is free', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.csv')
    const files = createSavedFiles()
    const ticket = ticketOf(await files.begin(path))
    await files.write(ticket, Buffer.from('内容'))
    await mkdir(join(path, 'x'), { recursive: true })
    expect((await files.commit(ticket)).ok).toBe(false)
    await rm(path, { recursive: true })
    expect((await files.commit(ticket)).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('内容')
  })

  it('is refused for links, shares and folders that are not there', async () => {
    const folder = await temporaryFolder()
    const files = createSavedFiles()
    await symlink(join(folder, 'b.csv'), join(folder, 'link.csv'))
    expect(await files.begin(join(folder, 'link.csv'))).toMatchObject({ code: 'unsupported-place' })
    expect(await files.begin('//server/share/a.csv')).toMatchObject({ code: 'unsupported-place' })
    expect(await files.begin(join(folder, 'none', 'a.csv'))).toMatchObject({ code: 'not-found' })
  })
})

import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deriveMaster } from '../backups/password-key'
import { temporaryFolder } from '../testing/temporary-folder'
import { placeIn } from './attachment-place'
import { collectNamed } from './backup-attachments'
import { bringBack } from './found-file'
import { bringPoolUpToDate, missingInPool } from './pool'
import { placeInPool, poolFolder } from './pool-name'

const sha = (content: string) => createHash('sha256').update(content).digest('hex')

async function files(...contents: readonly string[]) {
  const folder = await temporaryFolder()
  const root = join(folder, 'store')
  for (const content of contents) {
    const path = placeIn(root, sha(content))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  const pathOf = async (sha256: string) => (contents.some((one) => sha(one) === sha256) ? placeIn(root, sha256) : null)
  return { folder, root, pathOf, named: new Set(contents.map(sha)) }
}

describe('the files beside backups', () => {
  it('grow by what is new, each once, and name what is lost', async () => {
    const { folder, pathOf, named } = await files('甲', '乙')
    const pool = poolFolder(folder, null)
    const lost = sha('丢了')
    const wish = { pool, key: null, files: new Set([...named, lost]) }
    expect(await bringPoolUpToDate(wish, pathOf)).toEqual([lost])
    expect(await readFile(placeIn(pool, sha('甲')), 'utf8')).toBe('甲')
    const asked: string[] = []
    await bringPoolUpToDate(wish, async (sha256) => (asked.push(sha256), null))
    expect(asked).toEqual([lost])
    expect(await missingInPool(wish, true)).toEqual([lost])
  })

  it('tell a file that was changed, by its time or by reading everything, and get it again', async () => {
    const { folder, pathOf, named } = await files('甲')
    const pool = poolFolder(folder, null)
    const wish = { pool, key: null, files: named }
    await bringPoolUpToDate(wish, pathOf)
    const path = placeIn(pool, sha('甲'))
    await chmod(path, 0o600)
    await writeFile(path, '乙')
    expect(await missingInPool(wish, false)).toEqual([sha('甲')])
    expect(await bringPoolUpToDate(wish, pathOf)).toEqual([])
    expect(await readdir(dirname(path))).toHaveLength(2) // the damaged one is kept under another name
    const verified = JSON.parse(await readFile(join(pool, 'verified.json'), 'utf8')) as Record<
      string,
      { changedMs: number }
    >
    await writeFile(path, '丙')
    const at = ((verified[sha('甲')]?.changedMs ?? 0) + 0.5) / 1_000
    await utimes(path, at, at)
    expect(await missingInPool(wish, false)).toEqual([]) // the same length and time: only a full look can tell
    expect(await missingInPool(wish, true)).toEqual([sha('甲')])
  })

  it('are locked and nameless where a password is set, and come back with its key alone', async () => {
    const { folder, root, pathOf, named } = await files('某县批复全文')
    const cost = { n: 2 ** 14, r: 8, p: 1 }
    const key = await deriveMaster('第一把锁 2023', Buffer.alloc(16, 1), cost)
    const other = await deriveMaster('另一把锁 2023', Buffer.alloc(16, 1), cost)
    const pool = poolFolder(folder, key)
    expect(await bringPoolUpToDate({ pool, key, files: named }, pathOf)).toEqual([])
    const sha256 = sha('某县批复全文')
    const place = placeInPool(pool, sha256, key)
    expect((await readFile(place)).includes('批复')).toBe(false)
    expect((await readdir(pool, { recursive: true })).join()).not.toContain(sha256)
    await rm(root, { recursive: true })
    const target = placeIn(root, sha256)
    expect(await bringBack([{ pool, key: other }], sha256, target)).toBe(false)
    expect(await bringBack([{ pool, key }], sha256, target)).toBe(true)
    const bytes = await readFile(place)
    bytes[100] = bytes[100]! ^ 1
    await writeFile(place, bytes)
    await rm(target)
    expect(await bringBack([{ pool, key }], sha256, target)).toBe(false)
    expect(await missingInPool({ pool, key, files: named }, false)).toEqual([sha256])
  })

  it('are those that rows name', () => {
    const named = new Set<string>()
    const attachment = { id: 'a', sha256: sha('甲'), name: '甲', bytes: 1, addedAt: '', addedBy: '' }
    collectNamed({ row: JSON.stringify({ title: 'x', attachments: [attachment] }) }, named)
    collectNamed({ row: JSON.stringify({ title: '"attachments":[{"sha256":"' }) }, named)
    collectNamed({ row: JSON.stringify({ attachments: [] }) }, named)
    expect([...named]).toEqual([sha('甲')])
  })
})

import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { isAuthentic, lockPieces, LockProblem, openLock, unlockPieces } from './locked-file'
import { HEADER_BYTES, isLockedFile, parseHeader } from './locked-header'
import { deriveMaster, isFairCost, KEY_COST, type MasterKey } from './password-key'

const PASSWORD = '督查室 2023 第一把锁'
const CHEAP = { n: 2 ** 14, r: 8, p: 1 }
const SEALED = 65_536 + 16
const cheapMaster = await deriveMaster(PASSWORD, Buffer.alloc(16, 7), CHEAP)

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** Pieces of odd lengths, as a stream gives them. */
async function* inPieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 50_001) yield content.subarray(at, at + 50_001)
}

const locked = (content: Buffer, master: MasterKey = cheapMaster) => bytesOf(lockPieces(inPieces(content), master))

async function fileOf(bytes: Buffer): Promise<string> {
  const path = join(await temporaryFolder(), 'copy.dbk')
  await writeFile(path, bytes)
  return path
}

describe('a locked file', () => {
  it('gives back what was put in, for lengths on both sides of every chunk', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 300_000]) {
      const content = randomBytes(length)
      const path = await fileOf(await locked(content))
      expect([length, (await bytesOf(unlockPieces(path, cheapMaster))).equals(content)]).toEqual([length, true])
      expect(await isLockedFile(path)).toBe(true)
    }
  })

  it('is opened by its password at the full cost, and by no other', async () => {
    const master = await deriveMaster(PASSWORD)
    expect(master.cost).toEqual({ n: 131_072, r: 8, p: 1 })
    const path = await fileOf(await locked(Buffer.from('各项目标'), master))
    const opened = await openLock(path, PASSWORD)
    expect(opened.ok && opened.value.bytes.equals(master.bytes)).toBe(true)
    expect(await openLock(path, `${PASSWORD} `)).toMatchObject({ code: 'wrong-password' })
  }, 60_000)

  it('tells the same content twice in different bytes, and shows none of it', async () => {
    const content = Buffer.from('重点工作台账 '.repeat(2_000))
    const [first, second] = [await locked(content), await locked(content)]
    expect(first.equals(second)).toBe(false)
    expect(first.includes(Buffer.from('重点工作'))).toBe(false)
  })

  it('is refused with any byte changed', async () => {
    const whole = await locked(randomBytes(150_000))
    const path = await fileOf(whole)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const mutated = Buffer.from(whole)
        mutated[at] = mutated[at]! ^ change
        await writeFile(path, mutated)
        expect(await isAuthentic(path, cheapMaster)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)

  it('is refused when cut anywhere, also where a chunk ends, and when chunks are moved, repeated or added', async () => {
    const whole = await locked(randomBytes(200_000))
    const chunk = (index: number) =>
      whole.subarray(HEADER_BYTES + index * SEALED, Math.min(whole.length, HEADER_BYTES + (index + 1) * SEALED))
    const header = whole.subarray(0, HEADER_BYTES)
    const bad: readonly Buffer[] = [
      whole.subarray(0, HEADER_BYTES),
      whole.subarray(0, HEADER_BYTES + 15),
      whole.subarray(0, HEADER_BYTES + SEALED),
      whole.subarray(0, HEADER_BYTES + 3 * SEALED),
      whole.subarray(0, -1),
      Buffer.concat([header, chunk(1), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([header, chunk(0), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([header, chunk(3)]),
      Buffer.concat([whole, chunk(3)]),
      Buffer.concat([whole, Buffer.alloc(16)]),
    ]
    for (const [index, bytes] of bad.entries())
      expect([index, await isAuthentic(await fileOf(bytes), cheapMaster)]).toEqual([index, false])
  })

  it('does not take a chunk of another file with the same password', async () => {
    const [one, two] = [await locked(Buffer.alloc(1_000, 1)), await locked(Buffer.alloc(1_000, 2))]
    const mixed = Buffer.concat([one.subarray(0, HEADER_BYTES), two.subarray(HEADER_BYTES)])
    await expect(bytesOf(unlockPieces(await fileOf(mixed), cheapMaster))).rejects.toThrow(LockProblem)
  })
})

describe('the header', () => {
  it('with any byte changed opens with no password', async () => {
    const whole = await locked(Buffer.from('x'))
    const path = await fileOf(whole)
    for (let at = 0; at < HEADER_BYTES; at += 1) {
      const mutated = Buffer.from(whole)
      mutated[at] = mutated[at]! ^ 1
      await writeFile(path, mutated)
      expect([at, (await openLock(path, PASSWORD)).ok]).toEqual([at, false])
    }
    expect((await readFile(path)).length).toBe(whole.length)
  }, 60_000)

  it('can not ask for more memory or time than this program ever would', async () => {
    const whole = await locked(Buffer.from('x'))
    const asking = (n: number, r: number, p: number) => {
      const bytes = Buffer.from(whole)
      for (const [index, value] of [n, r, p].entries()) bytes.writeUInt32BE(value, 12 + index * 4)
      return parseHeader(bytes)
    }
    expect(isFairCost(KEY_COST)).toBe(true)
    for (const [n, r, p] of [
      [2 ** 30, 8, 1],
      [2 ** 17, 4_096, 1],
      [2 ** 17, 8, 5],
      [2 ** 17 + 1, 8, 1],
      [2, 8, 1],
      [0, 0, 0],
    ] as const)
      expect([n, r, p, asking(n, r, p)]).toMatchObject([n, r, p, { code: 'backup-damaged' }])
    const newer = Buffer.from(whole)
    newer.writeUInt32BE(2, 8)
    expect(parseHeader(newer)).toMatchObject({ code: 'backup-newer' })
    expect(parseHeader(Buffer.from('PK'))).toMatchObject({ code: 'not-a-backup' })
  })
})

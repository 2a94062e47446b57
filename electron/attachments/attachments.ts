import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { judgeFile, type FileJudgement } from '@shared/domain/file-kind'
import type { AttachmentState } from '@shared/ipc/attachments'
import { CHUNK_BYTES } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { contentHash } from '../backups/copy-backup'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { isOrdinaryPath } from '../files/path-rules'
import { moveDurably } from '../files/write-durably'
import { safeName } from '../files/safe-name'
import { sweepTemporary } from '../files/sweep-temporary'
import { lengthOf, placeIn } from './attachment-place'
import { placeInPool } from './pool-name'
import { bringBack, copyVerified, type Source } from './found-file'
import { isSweepDue, moveAside, sweepOrphans } from './orphans'
import { createTakingIn, type TakingIn } from './taking-in'

const END_BYTES = 65_536

export type LostCode = 'attachment-missing' | 'attachment-damaged'
type Nothing = Record<string, never>

/** Files of targets and notes, each under its SHA-256. */
export interface Attachments {
  readonly takingIn: TakingIn
  readonly describe: (sha256: string, name: string) => Promise<Result<FileJudgement, LostCode | DiskCode>>
  /** A piece of a file from this offset on; at the start the whole file is verified first. */
  readonly readPiece: (
    sha256: string,
    offset: number,
  ) => Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }, LostCode | DiskCode>>
  /** A verified copy under its proper name, apart from the store; programs are refused. Answers where it is. */
  readonly copyForOpening: (
    sha256: string,
    name: string,
  ) => Promise<Result<string, LostCode | DiskCode | 'program-not-opened'>>
  readonly saveTo: (
    sha256: string,
    path: string,
  ) => Promise<Result<{ name: string; folder: string }, LostCode | DiskCode | 'unsupported-place'>>
  readonly verify: (
    files: readonly { readonly sha256: string; readonly bytes: number }[],
    isFull: boolean,
  ) => Promise<Result<AttachmentState[], DiskCode>>
  /** Whether a file is in the store or in any other source; nothing is read or moved. */
  readonly isFindable: (sha256: string) => Promise<boolean>
  /** The path of a whole file, put back from another source if need be; null when it is lost. */
  readonly pathOf: (sha256: string) => Promise<string | null>
  readonly isSweepDue: () => Promise<boolean>
  readonly sweep: (
    named: readonly string[],
    isFirst: boolean,
    isLast: boolean,
  ) => Promise<Result<number, DiskCode | 'sweep-not-begun'>>
  /** A picked backup may have its files beside it. */
  readonly addSource: (source: Source) => void
  readonly endAll: () => Promise<void>
}

export interface AttachmentParts {
  readonly dataFolder: string
  /** Where lost files are looked for besides what was set aside. */
  readonly sources: () => Promise<readonly Source[]>
  readonly today: () => string
}

/** Opens the store: removes what a kill left half written, and the copies of the last session. */
export async function openAttachments({ dataFolder, sources, today }: AttachmentParts): Promise<Attachments> {
  const root = join(dataFolder, 'attachments')
  const aside = join(dataFolder, 'set-aside', 'attachments')
  const opened = join(dataFolder, 'opened-copies')
  const picked: Source[] = []
  /** Taken in since the start: rows that name them may not have reached a sweep yet. */
  const fresh = new Set<string>()
  let named: Set<string> | null = null

  await sweepTemporary(root)
  await rm(opened, { recursive: true, force: true }).catch(() => undefined) // one may still be open in its program

  const everySource = async () => [{ pool: aside, key: null }, ...(await sources()), ...picked]
  const setAside = async (path: string, sha256: string) => {
    const to = `${placeIn(aside, sha256)}.damaged-${randomBytes(4).toString('hex')}`
    await moveAside(path, to)
    return to
  }

  async function lookUp(sha256: string, bytes: number | null): Promise<AttachmentState> {
    const path = placeIn(root, sha256)
    const length = await lengthOf(path)
    const isWhole = length !== null && (bytes === null ? (await contentHash(path, null)) === sha256 : length === bytes)
    if (isWhole) return 'good'
    const damaged = length === null ? null : await setAside(path, sha256)
    if (await bringBack(await everySource(), sha256, path)) return 'found-again'
    if (damaged === null) return 'missing'
    await moveDurably(damaged, path) // without a better one it stays where it is asked for
    return 'damaged'
  }
  async function whole(sha256: string): Promise<Result<string, LostCode | DiskCode>> {
    try {
      const state = await lookUp(sha256, null)
      if (state === 'good' || state === 'found-again') return ok(placeIn(root, sha256))
      return fail(`attachment-${state}`)
    } catch (error) {
      return diskRefusal(error)
    }
  }
  async function copyTo(sha256: string, target: string, mode: number): Promise<Result<Nothing, LostCode | DiskCode>> {
    const source = await whole(sha256)
    if (!source.ok) return source
    try {
      const isCopied = await copyVerified(createReadStream(source.value), sha256, target, mode)
      return isCopied ? ok({}) : fail('attachment-damaged')
    } catch (error) {
      return diskRefusal(error)
    }
  }
  async function judge(sha256: string, name: string): Promise<Result<FileJudgement, LostCode | DiskCode>> {
    const source = await whole(sha256)
    if (!source.ok) return source
    try {
      return ok(judgeFile(name, ...(await endsOf(source.value))))
    } catch (error) {
      return diskRefusal(error)
    }
  }

  const takingIn = createTakingIn({ root, setAside, onStored: ({ sha256 }) => fresh.add(sha256) })

  return {
    takingIn,
    describe: judge,
    async readPiece(sha256, offset) {
      const source = offset === 0 ? await whole(sha256) : ok(placeIn(root, sha256))
      if (!source.ok) return source
      try {
        return ok(await pieceOf(source.value, offset))
      } catch (error) {
        return diskRefusal(error)
      }
    },
    async copyForOpening(sha256, name) {
      const judged = await judge(sha256, safeName(name))
      if (!judged.ok) return judged
      if (judged.value.risk === 'never') return fail('program-not-opened')
      const target = join(opened, randomBytes(8).toString('hex'), safeName(name))
      await mkdir(opened, { recursive: true, mode: 0o700 })
      const copied = await copyTo(sha256, target, 0o600)
      return copied.ok ? ok(target) : copied
    },
    async saveTo(sha256, path) {
      if (!isOrdinaryPath(path)) return fail('unsupported-place')
      const copied = await copyTo(sha256, path, 0o644)
      return copied.ok ? ok({ name: basename(path), folder: dirname(path) }) : copied
    },
    async verify(files, isFull) {
      const states: AttachmentState[] = []
      try {
        for (const { sha256, bytes } of files) states.push(await lookUp(sha256, isFull ? null : bytes))
        return ok(states)
      } catch (error) {
        return diskRefusal(error)
      }
    },
    async isFindable(sha256) {
      const inStore = await lengthOf(placeIn(root, sha256)).catch(() => null)
      if (inStore !== null) return true
      for (const { pool, key } of await everySource()) {
        const there = await lengthOf(placeInPool(pool, sha256, key)).catch(() => null)
        if (there !== null) return true
      }
      return false
    },
    async pathOf(sha256) {
      const found = await whole(sha256)
      return found.ok ? found.value : null
    },
    isSweepDue: () => isSweepDue(root, today()),
    async sweep(hashes, isFirst, isLast) {
      if (isFirst) named = new Set()
      if (named === null) return fail('sweep-not-begun')
      for (const sha256 of hashes) named.add(sha256)
      if (!isLast) return ok(0)
      const complete = named
      named = null
      try {
        return ok(await sweepOrphans(root, aside, (sha256) => complete.has(sha256) || fresh.has(sha256), today()))
      } catch (error) {
        return diskRefusal(error)
      }
    },
    addSource: (source) => void picked.push(source),
    endAll: () => takingIn.abandonAll(),
  }
}

async function pieceOf(path: string, offset: number) {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(CHUNK_BYTES, size - offset)))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, offset)
    return { bytes: bytes.subarray(0, bytesRead), isLast: offset + bytesRead >= size }
  } finally {
    await file.close()
  }
}

/** The first and the last 64 KB of a file. */
async function endsOf(path: string): Promise<readonly [Uint8Array, Uint8Array]> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const read = async (at: number) => {
      const bytes = new Uint8Array(Math.min(END_BYTES, size))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
      return bytes.subarray(0, bytesRead)
    }
    return [await read(0), await read(Math.max(0, size - END_BYTES))]
  } finally {
    await file.close()
  }
}

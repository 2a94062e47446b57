import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import { CHUNK_BYTES, type JournalCheck } from '@shared/ipc/contract'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { systemCode } from '../files/disk-refusal'
import { syncFolder } from '../files/write-durably'
import { checkJournal } from './check-journal'
import { checkBatch, type BatchCode, type OpenEnd } from './check-batch'
import { openHeadFile } from './head-file'
import { lineOf } from './journal-line'
import { withoutKnown } from './known-records'
import { readRecords, type Bookmark } from './read-records'
import { scanJournal, type SegmentStart } from './scan'
import { createSegmentWriter, realDisk, type Disk } from './segment-writer'
import { setFolderAside, setTailAside } from './set-aside'
import { JournalGone } from './still-there'

export type AppendCode = BatchCode | 'journal-failed' | 'journal-gone' | 'journal-damaged'

export type AnewCode = 'journal-failed' | 'journal-not-gone' | 'log-incomplete'

/** The journal as it was found at start. */
export interface JournalState {
  /** The end of the last whole command; null when there is no record at all. */
  readonly head: Head | null
  readonly tornTailSetAside: boolean
  /** First number that is missing or does not fit although records were there behind it, or null. */
  readonly damagedAtSeq: number | null
  /** How many records were missing and came from the copy. */
  readonly takenFromCopy: number
}

/** The record of everything that was acknowledged: sealed records in append-only files, each chained to the one before. */
export interface Journal {
  readonly state: () => JournalState
  /** The end as the next record must meet it. */
  readonly head: () => Head
  /**
   * Answers when all records are on disk. Records that are there already, with the same hash, are accepted again.
   * `journal-gap`, `journal-fork` (same number, other content), `journal-invalid`, `journal-damaged`;
   * `journal-failed` with the system's code when the disk refused: nothing of the batch counts, and it may be sent again.
   * `journal-gone` when the files were removed or renamed away: until they are back, whole, every call says so again.
   */
  readonly append: (records: readonly SealedRecord[]) => Promise<Result<{ head: Head }, AppendCode>>
  /**
   * Appends the record that opens a new epoch. On a damaged journal this is the way out: what lies behind the last
   * good command is set aside first.
   */
  readonly openEpoch: (record: SealedRecord) => Promise<Result<{ head: Head }, AppendCode>>
  /**
   * The way out of `journal-gone`: an empty journal in the old place, for someone who has every record from the first
   * on (`log-incomplete` otherwise). Files of another content that lie there are set aside; files that are whole are
   * gone on with.
   */
  readonly beginAnew: (hasAll: boolean) => Promise<Result<{ head: Head }, AnewCode>>
  /**
   * Appends records of a verified copy behind the last good command; what lies there that does not fit is set aside
   * first. Still damaged afterwards when the journal once reached further.
   */
  readonly mend: (records: readonly SealedRecord[]) => Promise<Result<{ head: Head }, AppendCode>>
  /** About 1 MB of records of whole commands after a number, at least one unless there is none. */
  readonly read: (afterSeq: number) => Promise<{ records: SealedRecord[]; isLast: boolean }>
  /** Verifies everything once more, from the disk. */
  readonly check: () => Promise<JournalCheck>
  readonly close: () => Promise<void>
}

export interface JournalParts {
  /** The data folder: `journal/` and `set-aside/` lie in it. */
  readonly dataFolder: string
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
  readonly disk?: Disk
  readonly segmentBytes?: number
  /** A copy gets only what another journal has accepted, so what records say is not looked into again. */
  readonly isCopy?: boolean
}

/** Scans and verifies the journal, sets a torn tail aside, and stands ready to append. */
export async function openJournal(parts: JournalParts): Promise<Journal> {
  const folder = join(parts.dataFolder, 'journal')
  const setAside = join(parts.dataFolder, 'set-aside')
  await mkdir(folder, { recursive: true })
  await syncFolder(parts.dataFolder)

  const headFile = openHeadFile(folder, (error) => parts.onProblem('head-file', error))
  const witness = await headFile.read()
  const scan = await scanJournal(folder, witness ?? GENESIS)
  // Records were cut off, or the chain is a good one but not the one whose end was noted.
  const strayedAt = witness !== null && !scan.passes ? Math.min(witness.seq, scan.head.seq + 1) : null
  let segments: readonly SegmentStart[] = scan.segments
  const writer = createSegmentWriter(folder, scan.end, parts.disk ?? realDisk, parts.segmentBytes)
  const isTorn = scan.hasTail && scan.damagedAtSeq === null

  let end: OpenEnd = { head: scan.head, closes: scan.head.seq }
  let closed: Head = scan.head
  let damagedAtSeq = scan.damagedAtSeq ?? strayedAt
  let hasTail = scan.hasTail
  let isGone = false
  let takenFromCopy = 0
  let bookmark: Bookmark | null = null // whoever reads on finds the place at once
  let queue: Promise<unknown> = Promise.resolve()

  const label = () => parts.now().toISOString().replaceAll(/[-:.]/g, '')

  async function cutTail(): Promise<void> {
    if (!hasTail) return
    await setTailAside(folder, setAside, scan.end, `${label()}-after-${scan.head.seq}`)
    await writer.moveTo(scan.end)
    segments = segments.filter(({ segment }) => segment <= scan.end.segment)
    hasTail = false
    bookmark = null
  }
  // On a full disk the copy waits until there is room: nothing is appended before it.
  if (isTorn) await cutTail().catch((error: unknown) => parts.onProblem('torn-tail', error))
  // A record that was read may be in the system's memory alone; from here on it counts as durable.
  await writer.settle().catch((error: unknown) => parts.onProblem('settle', error))

  /** A damaged journal is whole again when records lead, link by link, to the very end that the head file remembers. */
  const heals = (records: readonly SealedRecord[]) =>
    witness !== null && records.some((record) => record.seq === witness.seq && record.hash === witness.hash)

  async function hashAt(seq: number): Promise<string | null> {
    if (seq === end.head.seq) return end.head.hash
    for await (const { record } of readRecords(folder, segments, seq - 1, writer.place())) return record.hash
    return null
  }

  /**
   * Goes on with files that were away, once they prove to be the same: every link is verified anew, and the chain must
   * lead through the last record that was acknowledged. Until then nothing of what lies there is touched.
   */
  async function comeBack(): Promise<void> {
    const found = await scanJournal(folder, end.head)
    if (!found.passes || found.damagedAtSeq !== null) throw new JournalGone()
    const { head, closes, place } = found.last
    // One that was found at start is still to be cut off, before anything is appended.
    if (found.hasRest && !hasTail) await setTailAside(folder, setAside, place, `${label()}-after-${head.seq}`)
    isGone = false
    if (hasTail) return
    await writer.moveTo(place)
    segments = found.segments
    bookmark = null
    end = { head, closes }
    closed = found.head
  }

  async function appendNow(
    records: readonly SealedRecord[],
    how: 'in-order' | 'epoch' | 'mend',
  ): Promise<Result<{ head: Head }, AppendCode>> {
    try {
      if (isGone) await comeBack()
      else if (writer.hasFailed()) await writer.recover()
      const fresh = await withoutKnown(records, end.head.seq, hashAt)
      if (!fresh) return fail('journal-fork', { seq: records[0]?.seq ?? 0 })
      const checked = checkBatch(end, fresh, parts.isCopy !== true)
      if (!checked.ok) return checked
      if (damagedAtSeq !== null && how === 'in-order' && !heals(fresh))
        return fail('journal-damaged', { seq: damagedAtSeq })
      await cutTail()
      const begun: SegmentStart[] = []
      await writer.append(fresh.map(lineOf), (segment, line) => {
        const before = fresh[line - 1]
        begun.push({ segment, before: before ? headOf(before) : end.head })
      })
      segments = [...segments, ...begun.filter((one) => !segments.some(({ segment }) => segment === one.segment))]
      end = checked.value
      const isShort = how === 'mend' && witness !== null && end.head.seq < witness.seq
      if (fresh.length > 0) damagedAtSeq = isShort ? end.head.seq + 1 : null
      if (how === 'mend') takenFromCopy += fresh.length
      noteClosed(fresh)
      return ok({ head: end.head })
    } catch (error) {
      return failed(error)
    }
  }

  function failed(error: unknown): Failure<'journal-gone' | 'journal-failed'> {
    const system = systemCode(error)
    isGone ||= error instanceof JournalGone || system === 'ENOENT' || system === 'ENOTDIR'
    parts.onProblem(isGone ? 'journal-gone' : 'journal-failed', error)
    return isGone ? fail('journal-gone') : fail('journal-failed', { system: system ?? 'unknown' })
  }

  async function beginAnewNow(): Promise<Result<{ head: Head }, AnewCode>> {
    if (!isGone) return fail('journal-not-gone')
    try {
      await comeBack().catch(() => undefined)
      if (!isGone) return ok({ head: end.head })
      await setFolderAside(folder, setAside, `${label()}-journal`)
      await syncFolder(parts.dataFolder)
      await writer.moveTo({ segment: 1, offset: 0 })
      segments = []
      bookmark = null
      end = { head: GENESIS, closes: 0 }
      closed = GENESIS
      damagedAtSeq = null
      hasTail = false
      isGone = false
      return ok({ head: GENESIS })
    } catch (error) {
      const failure = failed(error)
      return fail('journal-failed', failure.detail)
    }
  }

  function noteClosed(records: readonly SealedRecord[]): void {
    const last = records.findLast((record) => record.closes === record.seq)
    if (!last) return
    closed = headOf(last)
    headFile.note(closed)
  }

  /** One at a time, in the order asked. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    state: () => ({ head: closed.seq === 0 ? null : closed, tornTailSetAside: isTorn, damagedAtSeq, takenFromCopy }),
    head: () => end.head,
    append: (records) => inTurn(() => appendNow(records, 'in-order')),
    openEpoch: (record) => inTurn(() => appendNow([record], record.epoch > end.head.epoch ? 'epoch' : 'in-order')),
    mend: (records) => inTurn(() => appendNow(records, 'mend')),
    beginAnew: (hasAll) => inTurn(async () => (hasAll ? beginAnewNow() : fail('log-incomplete'))),
    read: (afterSeq) =>
      inTurn(async () => {
        const records: SealedRecord[] = []
        let size = 0
        for await (const { record, place } of readRecords(folder, segments, afterSeq, writer.place(), bookmark)) {
          if (record.seq > closed.seq || (records.length > 0 && size + record.text.length > CHUNK_BYTES)) break
          records.push(record)
          size += record.text.length
          bookmark = { head: headOf(record), place }
        }
        return { records, isLast: (records.at(-1)?.seq ?? closed.seq) >= closed.seq }
      }),
    check: () => checkJournal(folder, closed, headFile),
    close: () =>
      inTurn(async () => {
        await headFile.settle()
        await writer.close()
      }),
  }
}

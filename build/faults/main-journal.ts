import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import { openJournal, type Journal } from '../../electron/journal/journal'
import { commandFollowing, recordFollowing, recordsFollowing } from '../../electron/testing/sealed-examples'

/** Segments and head file of a journal, by name. */
export type Files = ReadonlyMap<string, Buffer>

export interface WrittenJournal {
  readonly records: readonly SealedRecord[]
  readonly files: Files
}

const SEGMENT_BYTES = 5_000
export const HEAD_FILE = 'head.json'

const ignored = () => undefined

/** The main process's own journal, opened without the program around it. */
export const openPlain = (dataFolder: string, segmentBytes?: number): Promise<Journal> =>
  openJournal({
    dataFolder,
    now: () => new Date(),
    onProblem: ignored,
    ...(segmentBytes === undefined ? {} : { segmentBytes }),
  })

/** Does work in a folder of its own: in memory where that is possible, since no disk is in question here. */
export async function inQuickFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()
  const folder = await mkdtemp(path.join(parent, 'duban-journal-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Single changes, commands of several records and a second epoch, over several segments. */
export function writeJournal(handler: string): Promise<WrittenJournal> {
  return inQuickFolder(async (folder) => {
    const journal = await openPlain(folder, SEGMENT_BYTES)
    const records: SealedRecord[] = []
    const put = async (next: (head: Head) => readonly SealedRecord[]) => {
      const command = next(headOf(records.at(-1) ?? { ...GENESIS, closes: 0, text: '' }))
      records.push(...command)
      const done = await journal.append(command)
      if (!done.ok) throw new Error(`the journal refused: ${done.code}`)
    }
    await put((head) => recordsFollowing(head, 7, { handler }))
    await put((head) => commandFollowing(head, 5))
    await put((head) => recordsFollowing(head, 4, { handler }))
    await put((head) => [recordFollowing(head, { epoch: 2, basis: 'duban-1' })])
    await put((head) => recordsFollowing(head, 4))
    await put((head) => commandFollowing(head, 4))
    await put((head) => recordsFollowing(head, 5, { handler }))
    await journal.close()
    return { records, files: await readFiles(path.join(folder, 'journal')) }
  })
}

/** What the data folder's journal says when it is opened by itself, elsewhere and with room. */
export async function inspectJournal(dataFolder: string): Promise<Opened> {
  return openFiles(await readFiles(path.join(dataFolder, 'journal')))
}

async function readFiles(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)))
}

export interface Opened {
  readonly records: readonly SealedRecord[]
  readonly isNamed: boolean
  readonly isTorn: boolean
  /** What the journal says to a change that follows what it read. */
  readonly goesOn: string
}

/** Lays the files down as a data folder, and opens, reads and tries to continue them as the program does. */
export function openFiles(files: Files): Promise<Opened> {
  return inQuickFolder(async (folder) => {
    await mkdir(path.join(folder, 'journal'))
    for (const [name, bytes] of files) await writeFile(path.join(folder, 'journal', name), bytes)
    const journal = await openPlain(folder, SEGMENT_BYTES)
    try {
      const { damagedAtSeq, tornTailSetAside } = journal.state()
      const records = await readAll(journal)
      const next = await journal.append([recordFollowing(journal.head())])
      return {
        records,
        isNamed: damagedAtSeq !== null,
        isTorn: tornTailSetAside,
        goesOn: next.ok ? 'taken' : next.code,
      }
    } finally {
      await journal.close()
    }
  })
}

async function readAll(journal: Journal): Promise<readonly SealedRecord[]> {
  const records: SealedRecord[] = []
  for (;;) {
    const piece = await journal.read(records.at(-1)?.seq ?? 0)
    records.push(...piece.records)
    if (piece.isLast) return records
  }
}

/** The lines of all segments in order, each with its line end if it has one. A segment that is missing ends them. */
export function linesOf(files: Files): readonly Buffer[] {
  const lines: Buffer[] = []
  for (let segment = 1; ; segment += 1) {
    const bytes = files.get(`journal-${String(segment).padStart(6, '0')}.ndjson`)
    if (bytes === undefined) return lines
    for (let from = 0; from < bytes.length;) {
      const at = bytes.indexOf(0x0a, from)
      const end = at === -1 ? bytes.length : at + 1
      lines.push(bytes.subarray(from, end))
      from = end
    }
  }
}

/**
 * How many records may be read, found without any knowledge of chains: those before the first line that differs from
 * what was written, as far as the last whole command.
 */
export function longestPrefix(written: WrittenJournal, damaged: Files): number {
  const [before, after] = [linesOf(written.files), linesOf(damaged)]
  let same = 0
  while (same < before.length && after[same] !== undefined && before[same]!.equals(after[same]!)) same += 1
  while (same > 0 && written.records[same - 1]!.closes !== written.records[same - 1]!.seq) same -= 1
  return same
}

/** Whether two lists of records are the same to the letter, as far as the shorter one goes. */
export function agree(one: readonly SealedRecord[], other: readonly SealedRecord[]): boolean {
  return one.every((record, index) => {
    const twin = other[index]
    return twin !== undefined && twin.hash === record.hash && twin.text === record.text && twin.seq === record.seq
  })
}

import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { created, tableNames, type Dataset, type TableName } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import type { BackupInfo } from '@shared/ipc/contract'
import { GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import type { RowCounts } from '@shared/log/snapshot'
import { sealCommand } from '@shared/log/split'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import type { Backups } from '../../electron/backups/backups'
import { openJournal, type Journal } from '../../electron/journal/journal'
import { keepTwice } from '../../electron/journal/keep-twice'
import { backupsIn } from '../faults/main-backups'
import { freshFolder } from '../faults/temporary'

const PIECE_CHARACTERS = 131_072

/** One piece of rows, as the page sends them. */
export interface Piece {
  readonly table: TableName
  readonly rows: readonly string[]
}

export function piecesOf(dataset: Dataset): readonly Piece[] {
  const pieces: Piece[] = []
  for (const table of tableNames) {
    let rows: string[] = []
    let characters = 0
    for (const row of dataset[table]) {
      const text = JSON.stringify(row)
      rows.push(text)
      characters += text.length
      if (characters < PIECE_CHARACTERS) continue
      pieces.push({ table, rows })
      rows = []
      characters = 0
    }
    if (rows.length > 0) pieces.push({ table, rows })
  }
  return pieces
}

export interface Written {
  readonly ms: number
  readonly info: BackupInfo
  readonly file: string
  /** The longest time in which the process did nothing else. */
  readonly longestMs: number
}

/** Writes a backup and has it verified by the main process's own code, without the program around it. */
export async function writeBackup(dataset: Dataset, pieces: readonly Piece[]): Promise<Written> {
  const folder = await freshFolder('bench-backup')
  const backups: Backups = backupsIn(folder)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const begun = performance.now()
  delay.enable()
  const counts = Object.fromEntries(tableNames.map((name) => [name, dataset[name].length])) as RowCounts
  const wish = { reason: 'manual', officeName: '', head: GENESIS, counts, schemaVersion: SCHEMA_VERSION } as const
  const opened = await backups.begin({ ...wish, head: { ...GENESIS, seq: 1 } })
  if (!opened.ok) throw new Error(opened.code)
  for (const { table, rows } of pieces) {
    const written = await backups.write(opened.value.ticket, table, rows)
    if (!written.ok) throw new Error(written.code)
  }
  const finished = await backups.finish(opened.value.ticket)
  if (!finished.ok || finished.value.verdict?.isGood !== true) throw new Error('the backup is not good')
  delay.disable()
  const info = finished.value
  return {
    ms: performance.now() - begun,
    info,
    file: path.join(folder, info.fileName),
    longestMs: Math.max(0, delay.max / 1e6 - 1),
  }
}

/** What the same bytes cost when they are only packed and written, durably. */
export async function packPlainly(pieces: readonly Piece[]): Promise<number> {
  const file = path.join(await freshFolder('bench-plain'), 'rows.gz')
  const begun = performance.now()
  const texts = Readable.from(pieces.map(({ rows }) => `${rows.join('\n')}\n`))
  await pipeline(texts, createGzip({ level: 1 }), createWriteStream(file))
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
  return performance.now() - begun
}

const now = () => new Date()
const onProblem = (code: string, error: unknown) => console.error(code, error)

/** Records of so many notes each, chained behind a head. */
function* recordsOf(dataset: Dataset, head: Head, notesEach: number): Generator<readonly SealedRecord[]> {
  let end = head
  for (let from = 0; ; from = (from + notesEach) % (dataset.notes.length - notesEach)) {
    const changes = dataset.notes.slice(from, from + notesEach).map((note) => created('notes', note))
    const at = new Date().toISOString() as Instant
    const command = { epoch: end.epoch, at, who: '', command: 'record-progress', undoes: null, basis: null, reason: '' }
    const records = sealCommand(end, command, changes)
    const last = records.at(-1)
    if (!last) throw new Error('no record')
    end = headOf(last)
    yield records
  }
}

/** Milliseconds of each append of one note's record with its fsync: to the journal alone, and with its copy. */
export async function appendTimes(dataset: Dataset, count: number, isTwice: boolean): Promise<readonly number[]> {
  const folder = await freshFolder('bench-journal')
  const stick = path.join(folder, 'stick')
  await mkdir(stick)
  const main = await openJournal({ dataFolder: path.join(folder, 'data'), now, onProblem })
  const { journal, copy } = await keepTwice({ main, folder: () => (isTwice ? stick : null), now, onProblem })
  while (copy.state().state === 'catching-up') await new Promise((resolve) => setTimeout(resolve, 10))
  const times: number[] = []
  for (const records of recordsOf(dataset, GENESIS, 1)) {
    const begun = performance.now()
    const answer = await journal.append(records)
    if (!answer.ok) throw new Error(answer.code)
    times.push(performance.now() - begun)
    if (times.length === count) break
  }
  if (isTwice && copy.state().state !== 'in-step') throw new Error('the copy fell behind')
  await journal.close()
  return times
}

/** Milliseconds to open, and so to verify, a journal of so many megabytes. */
export async function scanTimes(dataset: Dataset, megabytes: number, runs: number): Promise<readonly number[]> {
  const dataFolder = await freshFolder('bench-scan')
  const written: Journal = await openJournal({ dataFolder, now, onProblem })
  let bytes = 0
  let batch: SealedRecord[] = []
  for (const records of recordsOf(dataset, GENESIS, 1)) {
    batch.push(...records)
    for (const { text } of records) bytes += Buffer.byteLength(text)
    const isEnough = bytes >= megabytes * 1_048_576
    if (batch.length < 1_000 && !isEnough) continue
    const answer = await written.append(batch)
    if (!answer.ok) throw new Error(answer.code)
    if (isEnough) break
    batch = []
  }
  await written.close()
  const times: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    const journal = await openJournal({ dataFolder, now, onProblem })
    if (run > 0) times.push(performance.now() - begun)
    await journal.close()
  }
  return times
}

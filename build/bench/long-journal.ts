import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { changed, created, type Change, type Dataset } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, NoteId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { datasetHash } from '@shared/log/canonical'
import { GENESIS, headOf, type Head } from '@shared/log/record'
import { applyTo, datasetOf, EMPTY_DATASET, rowMapsOf } from '@shared/log/replay'
import { sealCommand } from '@shared/log/split'
import { makePlan } from './make-plan'
import { seeded } from './seeded'

const SEGMENT_BYTES = 8_000_000

export interface LongJournal {
  readonly commands: number
  readonly bytes: number
  /** A moment in the middle, and the canonical hash of the data then. */
  readonly middle: { readonly closes: number; readonly hash: string }
  readonly endHash: string
}

/**
 * Writes the journal of a ledger with so many commands: an import of 1,000 targets, then single edits and, in every
 * tenth, a note; all of them by the road of every command, sealed and chained. Nothing else lies in the data folder.
 */
export async function writeLongJournal(dataFolder: string, commands: number): Promise<LongJournal> {
  const folder = path.join(dataFolder, 'journal')
  await mkdir(folder, { recursive: true })
  const writer = new Segments(folder)
  const { targets, notes } = await makePlan(1_000)
  const kind = GIVEN_KINDS.find(({ id }) => id === 'key-work') ?? GIVEN_KINDS[0]
  if (!kind) throw new Error('no kind is given')
  const id = targets[0]?.ledgerIds[0] ?? ('bench' as LedgerId)
  const ledger: Ledger = { id, name: '台账', kindId: kind.id, year: 2026, issuer: '', expectedMethod: null, order: 1 }
  const maps = rowMapsOf(EMPTY_DATASET)
  const rows = [...targets]
  const chance = seeded(5)
  const begun = Date.now() - commands * 60_000
  let head: Head = GENESIS
  let middle = { closes: 0, hash: '' }
  const write = async (name: string, at: number, changes: readonly Change[]) => {
    const facts = { epoch: 1, at: new Date(begun + at * 60_000).toISOString() as Instant, who: '张三', command: name }
    const records = sealCommand(head, { ...facts, undoes: null, basis: null, reason: '' }, changes)
    for (const { hash, text } of records) await writer.write(`{"hash":"${hash}","body":${text}}\n`)
    for (const change of changes) applyTo(maps, change)
    const last = records.at(-1)
    if (last) head = headOf(last)
  }
  const made = [...targets.map((row) => created('targets', row)), ...notes.map((row) => created('notes', row))]
  await write('import-ledger', 0, [created('kinds', kind), created('ledgers', ledger), ...made])
  for (let command = 1; command < commands; command += 1) {
    const at = Math.floor(chance.share() * rows.length)
    const before = rows[at]
    if (!before) throw new Error('there are no targets')
    const note = notes[at]
    if (command % 10 === 0 && note) {
      const fresh = { ...note, id: `bench-${command}` as NoteId, progress: `第 ${command} 次进展` }
      await write('record-progress', command, [created('notes', fresh)])
    } else {
      const after = { ...before, remark: `第 ${command} 次修改` }
      rows[at] = after
      await write('edit-target', command, [changed('targets', before, after)])
    }
    if (command === Math.floor(commands / 2)) middle = { closes: head.seq, hash: datasetHash(datasetOf(maps)) }
  }
  const bytes = await writer.close()
  await writeFile(path.join(folder, 'head.json'), `${JSON.stringify(head)}\n`)
  const end: Dataset = datasetOf(maps)
  return { commands, bytes, middle, endHash: datasetHash(end) }
}

/** Lines into numbered files of a bounded size, as the journal has them. */
class Segments {
  readonly #folder: string
  #number = 0
  #file: Awaited<ReturnType<typeof open>> | null = null
  #held: string[] = []
  #size = 0
  #total = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(line: string): Promise<void> {
    if (!this.#file || this.#size > SEGMENT_BYTES) await this.#begin()
    this.#held.push(line)
    this.#size += Buffer.byteLength(line)
    if (this.#held.length >= 500) await this.#flush()
  }

  async close(): Promise<number> {
    await this.#flush()
    await this.#file?.close()
    return this.#total + this.#size
  }

  async #begin(): Promise<void> {
    await this.close()
    this.#total += this.#size
    this.#size = 0
    this.#number += 1
    this.#file = await open(path.join(this.#folder, `journal-${String(this.#number).padStart(6, '0')}.ndjson`), 'w')
  }

  async #flush(): Promise<void> {
    if (this.#held.length > 0) await this.#file?.write(this.#held.splice(0).join(''))
  }
}

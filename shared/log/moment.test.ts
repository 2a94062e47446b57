import { array, assert, boolean, constantFrom, integer, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, created, removed, type Change, type Dataset } from '../domain/change'
import type { Instant } from '../domain/day'
import type { TargetId } from '../domain/ids'
import { targetWith } from '../domain/testing/rows'
import { datasetHash } from './canonical'
import { momentStart, nearestReachable, reachableSpans, wayTo, type BackupHead, type Chain } from './moment'
import { bodyOf, GENESIS, headOf, type Head, type SealedRecord } from './record'
import { EMPTY_DATASET, replay } from './replay'
import { sealCommand } from './split'

const facts = { at: '2026-06-30T08:00:00.000Z' as Instant, who: '', undoes: null, reason: '' }
const row = (id: string, title: string) => targetWith({ id: id as TargetId, title })
const nameOf = (id: number) => `backup-${id}.dbk`

interface Backup extends BackupHead {
  readonly dataset: Dataset
}

/** A history with the rows that were really there after every command. */
class Past {
  readonly records: SealedRecord[] = []
  readonly truth = new Map<number, Dataset>()
  readonly backups: Backup[] = []
  head: Head = GENESIS
  dataset: Dataset = EMPTY_DATASET

  command(changes: readonly Change[], epoch = this.head.epoch, basis: string | null = null): void {
    this.records.push(...sealCommand(this.head, { ...facts, epoch, basis, command: 'edit' }, changes))
    this.head = headOf(this.records.at(-1) as SealedRecord)
    const made = changes.map((change) => ({ body: { changes: [change] } }))
    this.dataset = replay(this.dataset, made as never)
    this.truth.set(this.head.seq, this.dataset)
  }

  edit(id: string, title: string): void {
    const before = this.dataset.targets.find((target) => target.id === id)
    if (!before) this.command([created('targets', row(id, title))])
    else if (title === '') this.command([removed('targets', before)])
    else this.command([changed('targets', before, row(id, title))])
  }

  backUp(dataset = this.dataset, { seq, hash } = this.head): string {
    const id = nameOf(this.backups.length)
    this.backups.push({ id, seq, hash, dataset })
    return id
  }

  /** Puts the rows of an earlier moment back: a backup that holds them, and an epoch that begins with it. */
  restore(which: number): void {
    const ends = [...this.truth.keys()]
    const closes = ends[which % Math.max(1, ends.length)]
    if (closes === undefined) return
    const dataset = this.truth.get(closes) ?? EMPTY_DATASET
    const basis = this.backUp(dataset, headOf(this.records[closes - 1] as SealedRecord))
    this.dataset = dataset
    this.command([], this.head.epoch + 1, basis)
  }

  get chain(): Chain {
    const openings = this.records.flatMap(({ seq, text }) => {
      const { basis } = JSON.parse(text) as { basis: string | null }
      return basis === null ? [] : [{ seq, basis }]
    })
    const hashAt = (seq: number) => this.records[seq - 1]?.hash ?? null
    return { firstSeq: this.records.length > 0 ? 1 : 0, lastSeq: this.records.length, openings, hashAt }
  }
}

const step = oneof(
  {
    weight: 6,
    arbitrary: record({ kind: constantFrom('edit'), id: constantFrom('a', 'b', 'c'), n: integer({ min: 0, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constantFrom('large'), id: constantFrom('x', 'y'), n: integer({ min: 0, max: 4 }) }),
  },
  { weight: 2, arbitrary: record({ kind: constantFrom('backup'), id: constantFrom(''), n: integer() }) },
  {
    weight: 2,
    arbitrary: record({ kind: constantFrom('restore'), id: constantFrom(''), n: integer({ min: 0, max: 50 }) }),
  },
)

function pastOf(steps: readonly { readonly kind: string; readonly id: string; readonly n: number }[]): Past {
  const past = new Past()
  for (const { kind, id, n } of steps) {
    if (kind === 'edit') past.edit(id, n === 0 ? '' : `${id}${n}`)
    else if (kind === 'backup') past.backUp()
    else if (kind === 'restore') past.restore(n)
    else past.command(Array.from({ length: 401 + n }, (_, at) => created('targets', row(`${id}${at}`, `${n}`))))
  }
  return past
}

describe('a moment of any history', () => {
  it('has, by the start that was chosen and the records behind it, just the rows that were there', () => {
    assert(
      property(array(step, { maxLength: 16 }), array(boolean(), { maxLength: 16 }), (steps, isKept) => {
        const past = pastOf(steps)
        const kept = past.backups.filter((_, index) => isKept[index] ?? true)
        const spans = reachableSpans(past.chain, kept)
        for (const [closes, truth] of past.truth) {
          for (const preference of ['nearest', 'longest'] as const) {
            const start = momentStart(past.chain, kept, closes, preference)
            expect(start !== null).toBe(spans.some(({ from, to }) => from <= closes && closes <= to))
            if (!start) continue
            const base =
              start.kind === 'from-nothing' ? EMPTY_DATASET : kept.find(({ id }) => id === start.backupId)?.dataset
            const entries = past.records
              .slice(start.afterSeq, closes)
              .map((sealed) => ({ record: sealed, body: bodyOf(sealed) }))
            expect(datasetHash(replay(base ?? EMPTY_DATASET, entries))).toBe(datasetHash(truth))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
  it('is always reached while no backup is lost', () => {
    assert(
      property(array(step, { maxLength: 16 }), (steps) => {
        const past = pastOf(steps)
        for (const closes of past.truth.keys()) expect(momentStart(past.chain, past.backups, closes)).not.toBeNull()
      }),
    )
  })
})

describe('the start of a replay', () => {
  const past = new Past()
  past.edit('a', '一')
  past.edit('a', '二')
  const inFirst = past.backUp()
  past.edit('a', '三')
  past.restore(0)
  past.edit('b', '一')

  it('is the newest backup on the chain, or as early as can be for a check', () => {
    expect(momentStart(past.chain, past.backups, 3)).toEqual({ kind: 'from-backup', backupId: inFirst, afterSeq: 2 })
    expect(momentStart(past.chain, past.backups, 3, 'longest')).toEqual({ kind: 'from-nothing', afterSeq: 0 })
  })
  it('is never a backup of another history with the same number', () => {
    const other = [{ id: 'other', seq: 2, hash: 'f'.repeat(64) }]
    expect(momentStart(past.chain, other, 3)).toEqual({ kind: 'from-nothing', afterSeq: 0 })
  })
  it('is the backup that an epoch names, and none of the epoch before', () => {
    expect(momentStart(past.chain, past.backups, 5)).toMatchObject({ backupId: nameOf(1), afterSeq: 4 })
    expect(momentStart(past.chain, past.backups.slice(0, 1), 5)).toBeNull()
  })
  it('is refused with the nearest moment that can be reached', () => {
    expect(wayTo(past.chain, past.backups.slice(0, 1), 5)).toMatchObject({
      code: 'moment-out-of-reach',
      detail: { nearest: 3 },
    })
    const cut = { ...past.chain, firstSeq: 2 }
    expect(wayTo(cut, [], 2)).toMatchObject({ ok: false, detail: { nearest: 0 } })
    expect(nearestReachable(reachableSpans(cut, past.backups.slice(0, 1)), 1)).toBe(2)
  })
})

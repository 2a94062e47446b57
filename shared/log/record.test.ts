import { assert, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, Dataset } from '../domain/change'
import { created, changed, removed, inverse } from '../domain/change'
import type { Instant } from '../domain/day'
import type { TargetId } from '../domain/ids'
import { targetWith } from '../domain/testing/rows'
import { canonicalJson, datasetHash } from './canonical'
import version1 from '../migrations/fixtures/version-1.json'
import version4 from '../migrations/fixtures/version-4.json'
import { SCHEMA_VERSION } from '../migrations/schema-version'
import { bodyOf, follows, GENESIS, headOf, readBody, seal, type LogBody, type SealedRecord } from './record'
import { EMPTY_DATASET, replay, type JournalEntry } from './replay'
import { sealCommand, type CommandFacts } from './split'
import { judgeStore } from './store-verdict'

const command = (over: Partial<CommandFacts> = {}): CommandFacts => ({
  epoch: 1,
  at: '2026-06-30T08:00:00.000Z' as Instant,
  who: '张三',
  command: 'edit-target',
  undoes: null,
  basis: null,
  reason: '',
  ...over,
})
const row = (id: string, title = id) => targetWith({ id: id as TargetId, title })
const entries = (records: readonly SealedRecord[]): readonly JournalEntry[] =>
  records.map((record) => ({ record, body: bodyOf(record) }))

describe('the chain of records', () => {
  it('links every record to the one before', () => {
    const first = sealCommand(GENESIS, command(), [created('targets', row('a'))])
    const second = sealCommand(headOf(first[0] as SealedRecord), command(), [created('targets', row('b'))])
    expect(follows(GENESIS, first[0] as SealedRecord)).toBe(true)
    expect(follows(headOf(first[0] as SealedRecord), second[0] as SealedRecord)).toBe(true)
    expect(follows(GENESIS, second[0] as SealedRecord)).toBe(false)
  })
  it('notices any changed character', () => {
    const [record] = sealCommand(GENESIS, command(), [created('targets', row('a'))]) as [SealedRecord]
    assert(
      property(nat(record.text.length - 1), string({ minLength: 1, maxLength: 1 }), (at, sign) => {
        const text = record.text.slice(0, at) + sign + record.text.slice(at + 1)
        expect(text === record.text || !follows(GENESIS, { ...record, text })).toBe(true)
      }),
    )
  })
  it('splits a large command and names its end in every part', () => {
    const changes = Array.from({ length: 1_001 }, (_, index) => created('targets', row(`t${index}`)))
    const records = sealCommand(GENESIS, command(), changes)
    expect(records.map(({ seq, closes }) => [seq, closes])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(entries(records).flatMap(({ body }) => body.changes)).toHaveLength(1_001)
  })
})

describe('replay', () => {
  it('leads to the same rows as the edits did', () => {
    const changes: Change[] = [
      created('targets', row('a')),
      created('targets', row('b')),
      changed('targets', row('a'), row('a', '改过')),
      removed('targets', row('b')),
    ]
    const after = replay(EMPTY_DATASET, entries(sealCommand(GENESIS, command(), changes)))
    expect(after.targets).toEqual([row('a', '改过')])
  })
  it('is undone by the inverse changes', () => {
    const start: Dataset = { ...EMPTY_DATASET, targets: [row('a')] }
    const changes = [
      changed('targets', row('a'), row('a', '一')),
      changed('targets', row('a', '一'), row('a', '二')),
      created('targets', row('b')),
    ]
    const there = replay(start, entries(sealCommand(GENESIS, command(), changes)))
    const back = replay(there, entries(sealCommand(GENESIS, command(), inverse(changes))))
    expect(datasetHash(back)).toBe(datasetHash(start))
  })
})

describe('canonical text', () => {
  it('does not depend on the order of keys or rows', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: '二' })).toBe('{"a":"二","b":[1,{"c":null,"d":1}]}')
    expect(datasetHash({ ...EMPTY_DATASET, targets: [row('a'), row('b')] })).toBe(
      datasetHash({ ...EMPTY_DATASET, targets: [row('b'), row('a')] }),
    )
    expect(datasetHash({ ...EMPTY_DATASET, targets: [row('a')] })).not.toBe(datasetHash(EMPTY_DATASET))
  })
})

const head = (seq: number, hash = 'a'.repeat(64)) => ({ epoch: 1, seq, hash })

describe('store against journal', () => {
  const present = (seq: number, journalHashAtHead: string | null) => ({
    kind: 'present' as const,
    head: head(seq),
    journalHashAtHead,
  })
  it.each([
    ['nothing anywhere', { kind: 'absent' as const }, null, 'first-start'],
    ['a journal without a store', { kind: 'absent' as const }, head(5), 'lost'],
    ['an unreadable store', { kind: 'unreadable' as const }, head(5), 'lost'],
    ['an emptied store', present(0, null), head(5), 'lost'],
    ['a fresh store', present(0, null), null, 'first-start'],
    ['both at the same end', present(5, 'a'.repeat(64)), head(5), 'in-step'],
    ['a store that is ahead', present(7, null), head(5), 'ahead'],
    ['a store that is behind', present(3, 'a'.repeat(64)), head(5), 'behind'],
    ['another history', present(3, 'b'.repeat(64)), head(5), 'forked'],
    ['a store without a journal', present(3, null), null, 'journal-lost'],
    ['data of a newer program', { kind: 'newer' as const, version: 9 }, head(5), 'newer'],
  ] as const)('%s', (_, store, journal, verdict) => expect(judgeStore(store, journal)).toBe(verdict))
})

describe('a record of an older version', () => {
  const [target] = version1.targets
  const changes = [{ table: 'targets', id: 't1', before: null, after: target }]
  const facts = {
    epoch: 1,
    at: '2026-07-01T01:00:00.000Z',
    who: '张三',
    command: 'add-target',
    undoes: null,
    basis: null,
  }
  const old = { seq: 1, closes: 1, ...facts, changes }

  it('is read with its rows raised to the version of today, and says that nobody was asked why', () => {
    const body = readBody(old)
    expect(body).toMatchObject({ schema: SCHEMA_VERSION, reason: '', who: '张三' })
    expect(body?.changes[0]?.after).toEqual(version4.targets[0])
  })
  it('keeps the text that it was sealed with, so that its hash still fits', () => {
    const record = seal(GENESIS.hash, old as unknown as LogBody)
    expect(follows(GENESIS, record)).toBe(true)
    expect(bodyOf(record).schema).toBe(SCHEMA_VERSION)
  })
  it('is no log body when it comes from a newer program', () => {
    expect(readBody({ ...old, schema: SCHEMA_VERSION + 1 })).toBe(null)
  })
})

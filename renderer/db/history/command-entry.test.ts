import { describe, expect, it } from 'vitest'
import { changed, created, removed, type Change } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { noteWith, targetWith } from '@shared/domain/testing/rows'
import { GENESIS, seal, trustedBodyOf, type LogBody } from '@shared/log/record'
import { sealCommand } from '@shared/log/split'
import version1 from '@shared/migrations/fixtures/version-1.json'
import { EntryReader } from './command-entry'

const facts = {
  epoch: 1,
  at: '2026-06-30T08:00:00.000Z' as Instant,
  who: '张三',
  command: 'edit-target',
  undoes: null,
  basis: null,
  reason: '',
}
const T = (id: number | string) => `t${id}` as TargetId
const row = (id: number, title = '') => targetWith({ id: T(id), title })

function entriesOf(changes: readonly Change[], reader = new EntryReader()) {
  const records = sealCommand(GENESIS, facts, changes)
  return records.map((record) => reader.add(record, trustedBodyOf(record)))
}

describe('the entry of a command', () => {
  it('counts rows and not changes: what was made and removed again was nothing', () => {
    const [entry] = entriesOf([
      created('targets', row(1)),
      changed('targets', row(1), row(1, '改')),
      created('targets', row(2)),
      removed('targets', row(2)),
      changed('targets', row(3), row(3, '改')),
      changed('targets', row(3, '改'), row(3, '再改')),
      created('notes', noteWith('n1', '2023-05-01', [], { targetId: T(4) })),
    ])
    expect(entry?.touched).toEqual({
      targets: { made: 1, changed: 1, removed: 0 },
      notes: { made: 1, changed: 0, removed: 0 },
    })
    expect(entry?.targetIds).toEqual([T(1), T(2), T(3), T(4)])
  })
  it('comes with the last record of an import of 50,000 rows, and still finds each of its targets', () => {
    const reader = new EntryReader()
    const entries = entriesOf(
      Array.from({ length: 50_000 }, (_, id) => created('targets', row(id))),
      reader,
    )
    expect(entries.slice(0, -1).every((entry) => entry === null)).toBe(true)
    expect(entries.at(-1)).toMatchObject({
      firstSeq: 1,
      closes: 125,
      targetCount: 50_000,
      touched: { targets: { made: 50_000 } },
    })
    expect(entries.at(-1)?.targetIds).toHaveLength(200)
    expect(reader.large.map(({ targetIds }) => [targetIds.has(T(49_999)), targetIds.has(T('x'))])).toEqual([
      [true, false],
    ])
  })
  it('has the rows of records of older versions as they are today', () => {
    const [first] = version1.targets
    const body = {
      seq: 1,
      closes: 1,
      ...facts,
      changes: [{ table: 'targets', id: first?.id, before: null, after: first }],
    }
    const { reason: _, ...older } = body
    const opened = trustedBodyOf(seal(GENESIS.hash, older as unknown as LogBody))
    expect(opened.reason).toBe('')
    expect(opened.changes[0]?.after).toMatchObject({ ...first, attachments: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { tableNames, tables } from '../domain/change'
import version1 from './fixtures/version-1.json'
import version2 from './fixtures/version-2.json'
import version3 from './fixtures/version-3.json'
import version4 from './fixtures/version-4.json'
import version5 from './fixtures/version-5.json'
import version6 from './fixtures/version-6.json'
import version7 from './fixtures/version-7.json'
import { migrate, rowRaiser, steps, type PlainDataset } from './ladder'
import { SCHEMA_VERSION } from './schema-version'
import type { PlainRow } from './step'

/** Data as each version wrote it, in order. Never edited: a new version adds a file. */
const frozen: readonly PlainDataset[] = [version1, version2, version3, version4, version5, version6, version7]

describe('the ladder of versions', () => {
  it('has exactly one step for every version after the first', () => {
    expect(steps.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2))
  })
  it('has frozen data of every version, and each step leads from one to the next', () => {
    expect(frozen).toHaveLength(SCHEMA_VERSION)
    for (const [index, before] of frozen.slice(0, -1).entries()) {
      const raised = migrate(before, index + 1, steps, index + 2)
      expect(raised).toMatchObject({ ok: true })
      // A version may bring tables of its own; rows of the others are what the step makes of them.
      for (const name of Object.keys(before)) expect(raised.ok && raised.value[name]).toEqual(frozen[index + 1]?.[name])
    }
  })
  it('brings the frozen data of every version to rows that fit the schemas of today', () => {
    for (const [index, data] of frozen.entries()) {
      const migrated = migrate(data, index + 1)
      expect(migrated.ok).toBe(true)
      if (!migrated.ok) return
      for (const name of tableNames) {
        const rows = migrated.value[name] ?? []
        expect(rows.length > 0).toBe(name in data)
        for (const row of rows) expect(tables[name].parse(row)).toEqual(row)
      }
    }
  })
  it('raises a row by itself as it does among all others, and leaves what is no row alone', () => {
    const raise = rowRaiser(1)
    if (!raise.ok) throw new Error(raise.code)
    for (const [name, rows] of Object.entries(version1))
      expect((rows as readonly unknown[]).map((row) => raise.value(name, row))).toEqual(frozen.at(-1)?.[name])
    expect(raise.value('targets', null)).toBe(null)
  })
  it('refuses data of a newer program', () => {
    expect(migrate(version1, SCHEMA_VERSION + 1)).toMatchObject({ ok: false, code: 'newer-version' })
  })
  it('climbs step by step, leaves its input alone, and refuses a ladder with a gap', () => {
    const ladder = [2, 3].map((to) => ({
      to,
      rows: { targets: (row: PlainRow) => ({ ...row, trail: [...(row['trail'] as number[]), to] }) },
    }))
    const input = { targets: [{ trail: [] }], notes: [{ trail: [] }] }
    expect(migrate(input, 1, ladder, 3)).toEqual({
      ok: true,
      value: { targets: [{ trail: [2, 3] }], notes: [{ trail: [] }] },
    })
    expect(input).toEqual({ targets: [{ trail: [] }], notes: [{ trail: [] }] })
    expect(migrate(input, 1, ladder.slice(1), 3)).toMatchObject({
      ok: false,
      code: 'missing-step',
      detail: { version: 2 },
    })
  })
})

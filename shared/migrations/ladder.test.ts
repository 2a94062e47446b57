import { describe, expect, it } from 'vitest'
import { tableNames, tables } from '../domain/change'
import version1 from './fixtures/version-1.json'
import { migrate, steps } from './ladder'
import { SCHEMA_VERSION } from './schema-version'
import type { PlainRow } from './step'

describe('the ladder of versions', () => {
  it('has exactly one step for every version after the first', () => {
    expect(steps.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2))
  })
  it('brings the frozen data of version 1 to rows that fit the schemas of today', () => {
    const migrated = migrate(version1, 1)
    expect(migrated.ok).toBe(true)
    if (!migrated.ok) return
    for (const name of tableNames) {
      const rows = migrated.value[name] ?? []
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(tables[name].parse(row)).toEqual(row)
    }
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

import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from '../domain/given-kinds'
import type { LedgerKind } from '../domain/ledger-kind'
import { keepUnknown, mapColumns } from './map-columns'
import type { RawSheet } from './raw-table'

const sheetOf = (headers: readonly string[]): RawSheet => ({
  name: '台账',
  isHidden: false,
  rows: [headers, headers.map((_, column) => `第${column}列的话`)],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  struck: [],
})

function mapped(headers: readonly string[], kind: LedgerKind) {
  const header = { sheet: 0, top: 0, row: 0, height: 1, end: 2, headers, score: 9 }
  return mapColumns(sheetOf(headers), header, kind)
}

const fields = (headers: readonly string[], kind: LedgerKind) => mapped(headers, kind).map(({ field }) => field)

describe('columns that a kind kept as its own', () => {
  const headers = ['事项', '完成情况（上半年）', '完成情况（下半年）']
  const kept = keepUnknown(GIVEN_KINDS[0]!, mapped(headers, GIVEN_KINDS[0]!))

  it('are found again beside a column that differs in its brackets only', () => {
    const first = kept.mapping.map(({ field }) => field)
    expect(first).toEqual(['title', 'progress', expect.stringMatching(/^extra:/)])
    expect(fields(headers, kept.kind)).toEqual(first)
    expect(fields(['事项', '完成情况(下半年)', '完成情况(上半年)'], kept.kind)).toEqual(['title', first[2], 'progress'])
  })

  it('are found without their brackets where no other column is like them', () => {
    const own = keepUnknown(GIVEN_KINDS[0]!, mapped(['事项', '资金渠道（省级）'], GIVEN_KINDS[0]!))
    expect(fields(['事项', '资金渠道'], own.kind)).toEqual(own.mapping.map(({ field }) => field))
    expect(fields(['事项', '资金渠道（市级）', '资金渠道（县级）'], own.kind)).toEqual(['title', null, null])
  })
})

import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from './given-kinds'
import { commonColumn, extraColumn } from './kind-columns'
import { kindFaults, nameFaults } from './kind-faults'
import type { Column, ExtraColumn, LedgerKind } from './ledger-kind'

const work = GIVEN_KINDS[0] as LedgerKind
const blank = extraColumn('x1', 'text')
const codes = (columns: readonly Column[]) => kindFaults({ ...work, columns }).map(({ code }) => code)
const own = (title: string, over: Partial<ExtraColumn> = {}): Column => ({ ...blank, title, ...over })
const choice = (...choices: string[]) => [...work.columns, own('类别', { type: 'choice', choices })]
const metric = (name: string) => ({ name, unit: '', accrual: 'per-period' as const })

describe('what keeps a kind from being saved', () => {
  it('finds nothing in the given kinds', () => {
    for (const kind of GIVEN_KINDS) expect(kindFaults(kind)).toEqual([])
  })

  it('needs the name column, in sight', () => {
    expect(codes([])).toEqual(['title-column-gone'])
    expect(codes([commonColumn('remark')])).toEqual(['title-column-gone'])
    expect(codes([{ ...commonColumn('title'), isHidden: true }])).toEqual(['title-column-hidden'])
  })

  it('refuses titles that an import could not tell apart, hidden ones and brackets included', () => {
    const twice = [...work.columns, own('目标值（万元）', { isHidden: true })]
    expect(kindFaults({ ...work, columns: twice })).toEqual([
      { code: 'column-title-taken', column: 'goal', metric: null, text: '目标值' },
      { code: 'column-title-taken', column: 'x1', metric: null, text: '目标值（万元）' },
    ])
    expect(codes([...work.columns, own(' ')])).toEqual(['column-untitled'])
    expect(codes([...work.columns, own('（万元）')])).toEqual(['column-title-unreadable'])
    expect(codes([...work.columns, own('记录号')])).toEqual(['column-title-reserved'])
  })

  it('needs choices in a choice column, each once', () => {
    expect(codes(choice())).toEqual(['choices-missing'])
    expect(codes(choice('甲', '乙', '甲'))).toEqual(['choice-twice'])
    expect(codes(choice('甲', '乙'))).toEqual([])
    expect(codes(choice(...Array.from({ length: 101 }, (_, index) => `${index}`)))).toEqual(['too-many-choices'])
  })

  it('needs a name for each metric, each once', () => {
    const faults = kindFaults({ ...work, metrics: [metric('甲'), metric(''), metric('甲')] })
    expect(faults.map(({ code, metric: place }) => [code, place])).toEqual([
      ['metric-unnamed', 1],
      ['metric-name-taken', 2],
    ])
  })

  it('holds no more columns than a kind can have', () => {
    const many = Array.from({ length: 100 }, (_, index) => own(`列${index}`, { key: `x${index}` }))
    expect(codes([commonColumn('title'), ...many])).toEqual(['too-many-columns'])
  })

  it('needs a name that no other kind has', () => {
    expect(nameFaults(' ', []).map(({ code }) => code)).toEqual(['kind-name-missing'])
    expect(nameFaults(' 重点工作 ', ['重点工作']).map(({ code }) => code)).toEqual(['kind-name-taken'])
    expect(nameFaults('重点工作（镇）', ['重点工作'])).toEqual([])
  })
})

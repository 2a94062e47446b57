import type { TargetId } from '@shared/domain/ids'
import { isHead } from '@shared/reports/ledger-sheet'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../ui/ledger-row'
import { linesOf } from './ledger-lines'
import { sheetLines } from './sheet-lines'
import { rowsOf } from './testing/rows'

const T = (id: string) => id as TargetId
const rows = rowsOf(
  { title: '交通', leadUnits: ['县交通局'] },
  { title: '修路', parentId: T('t0') },
  { title: '架桥', parentId: T('t0') },
  { title: '改厕' },
)
const repairs = ({ target }: LedgerRow) => target.title.startsWith('修')

/** Of those that pass, where a rule is given, with these branches folded. */
function told(passes: ((row: LedgerRow) => boolean) | null, ...folded: readonly string[]) {
  const isFiltered = passes !== null
  const isShown = passes ?? (() => true)
  const wishes = { isShown, isFiltered, collapsed: new Set(folded), sort: [], orderOf: () => undefined }
  return sheetLines(linesOf(rows, wishes).rows, rows, (name, count) => `${name} ${count}`).map((line) =>
    isHead(line) ? `[${line.head}]` : line.isPlaceOnly ? `(${line.target.title})` : line.target.title,
  )
}

describe('the lines of the table on a sheet', () => {
  it('are those that are folded away, too', () => {
    expect(told(null, 't0')).toEqual(['交通', '修路', '架桥', '改厕'])
  })
  it('say which parent only keeps its place under a filter', () => {
    expect(told(repairs)).toEqual(['(交通)', '修路'])
  })
  it('hold only what the filter found of a folded branch', () => {
    expect(told(repairs, 't0')).toEqual(['(交通)', '修路'])
    expect(told(({ target }) => target.title === '交通', 't0')).toEqual(['交通'])
  })
})

import type { TargetId } from '@shared/domain/ids'
import { describe, expect, it } from 'vitest'
import { copyKeeper, type LedgerRow } from '../../ui/ledger-row'
import { linesOf } from './ledger-lines'
import { rowsOf } from './testing/rows'

const T = (id: string) => id as TargetId
const leadUnits = ['县交通局']
const rows = rowsOf(
  { title: '交通', leadUnits },
  { title: '公路', parentId: T('t0'), leadUnits },
  { title: '修东路', parentId: T('t1') },
  { title: '修西路', parentId: T('t1') },
  { title: '架桥', parentId: T('t0') },
  { title: '改厕' },
)
const repairs = ({ target }: LedgerRow) => target.title.startsWith('修')

function filtered(isShown: (row: LedgerRow) => boolean, ...folded: readonly string[]) {
  return linesOf(rows, { isShown, isFiltered: true, collapsed: new Set(folded), sort: [], orderOf: () => undefined })
}
const told = ({ rows: lines }: ReturnType<typeof linesOf>) =>
  lines.map(({ target, tone, isExpanded }) => `${isExpanded ? '' : '▸'}${target.title}${tone === 'muted' ? '…' : ''}`)

describe('the lines under a filter', () => {
  it('are the matches in their places, below parents that step back', () => {
    const lines = filtered(repairs)
    expect(told(lines)).toEqual(['交通…', '公路…', '修东路', '修西路'])
    expect([lines.matching, lines.all]).toEqual([2, 6])
  })
  it('can be folded: the parent stays for the matches inside, which count as before', () => {
    expect(told(filtered(repairs, 't1'))).toEqual(['交通…', '▸公路…'])
    expect(told(filtered(repairs, 't0', 't1'))).toEqual(['▸交通…'])
    expect(filtered(repairs, 't0', 't1').matching).toBe(2)
  })
  it('leave a folded parent out that nothing matches in', () => {
    expect(told(filtered(({ target }) => target.title === '改厕', 't0', 't1'))).toEqual(['改厕'])
  })
  it('show a folded parent that matches itself, without what does not', () => {
    const lines = filtered(({ target }) => target.title === '公路', 't1')
    expect(told(lines)).toEqual(['交通…', '▸公路'])
    expect(lines.matching).toBe(1)
  })
  it('are new where something else is found inside a folded branch, and the old ones otherwise', () => {
    const keep = copyKeeper()
    const [before] = keep(filtered(repairs, 't0').rows)
    expect(keep(filtered(repairs, 't0').rows)[0]).toBe(before)
    expect(keep(filtered(({ target }) => target.title === '修东路', 't0').rows)[0]).not.toBe(before)
  })
})

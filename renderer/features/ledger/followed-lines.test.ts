import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import type { TargetId } from '@shared/domain/ids'
import { describe, expect, it } from 'vitest'
import { FollowedLines, type LineWishes } from './followed-lines'
import { rowsOf, shown } from './testing/rows'

const T = (id: string) => id as TargetId
const rows = rowsOf(
  { title: '交通', code: '1' },
  { title: '修路', parentId: T('t0'), code: '3' },
  { title: '修桥', parentId: T('t0'), code: '2' },
  { title: '改造厕所', code: '4' },
)
const columns = [shown('title'), shown('code')]
const byCode: readonly GridSort[] = [{ key: 'code', direction: 'ascending' }]
const NONE: readonly string[] = []
const wishes = (over: Partial<LineWishes> = {}): LineWishes => ({
  isShown: () => true,
  isFiltered: false,
  collapsed: NONE,
  sort: byCode,
  columns,
  ...over,
})
const edited = (of: readonly LedgerRow[], id: string, patch: Partial<LedgerRow['target']>) =>
  of.map((row) => (row.id === id ? { ...row, target: { ...row.target, ...patch } } : row))
const titles = (lines: ReturnType<FollowedLines['read']>) =>
  lines.rows.map((line) => (line.isBanner ? '' : line.target.title))

describe('lines that follow edits', () => {
  it('change the edited line alone, whose neighbours stay the same objects', () => {
    const followed = new FollowedLines()
    const before = followed.read(rows, wishes())
    const after = followed.read(edited(rows, 't1', { title: '修大路' }), wishes())
    expect(titles(before)).toEqual(['交通', '修桥', '修路', '改造厕所'])
    expect(titles(after)).toEqual(['交通', '修桥', '修大路', '改造厕所'])
    expect(after.rows.map((line, place) => line === before.rows[place])).toEqual([true, true, false, true])
  })
  it('are sorted anew when what they are sorted by changes', () => {
    const followed = new FollowedLines()
    followed.read(rows, wishes())
    expect(titles(followed.read(edited(rows, 't1', { code: '1' }), wishes()))).toEqual([
      '交通',
      '修路',
      '修桥',
      '改造厕所',
    ])
  })
  it('keep a folded branch folded while it is edited, and what is inside hidden', () => {
    const followed = new FollowedLines()
    const folded = wishes({ collapsed: ['t0'] })
    followed.read(rows, folded)
    const after = followed.read(edited(edited(rows, 't0', { title: '交通建设' }), 't1', { title: '修大路' }), folded)
    expect(after.rows).toMatchObject([{ isExpanded: false, target: { title: '交通建设' } }, { id: 't3' }])
    expect(titles(followed.read(edited(rows, 't1', { title: '修大路' }), wishes()))).toContain('修大路')
  })
  it('let a row go that the filter no longer shows', () => {
    const followed = new FollowedLines()
    const filtered = wishes({ isFiltered: true, isShown: ({ target }) => target.title.startsWith('修') })
    expect(titles(followed.read(rows, filtered))).toEqual(['交通', '修桥', '修路'])
    expect(titles(followed.read(edited(rows, 't1', { title: '建路' }), filtered))).toEqual(['交通', '修桥'])
  })
  it('are made anew when a row comes or goes', () => {
    const followed = new FollowedLines()
    followed.read(rows, wishes())
    expect(titles(followed.read(rows.slice(0, 3), wishes()))).toEqual(['交通', '修桥', '修路'])
    expect(followed.read(rows, wishes())).toMatchObject({ all: 3, matching: 3 }) // the parent only groups
  })
})

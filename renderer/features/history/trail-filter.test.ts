import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { describe, expect, it } from 'vitest'
import type { CommandEntry } from '../../db/history/history-types'
import { filterTrail, groupsIn, isFiltering, NO_FILTER, peopleIn, type TrailFilter } from './trail-filter'

const T = (id: string) => id as TargetId
const entry = (closes: number, over: Partial<CommandEntry> = {}): CommandEntry => ({
  closes,
  firstSeq: closes,
  epoch: 1,
  at: `2023-06-${String(closes).padStart(2, '0')}T04:00:00.000Z`,
  who: '张三',
  command: 'edit-cells',
  undoes: null,
  reason: '',
  basis: null,
  touched: { targets: { made: 0, changed: 1, removed: 0 } },
  targetIds: [T('a')],
  targetCount: 1,
  ...over,
})
const entries = [
  entry(1, { command: 'import-ledger', reason: '任务分解表.xlsx', targetIds: [], targetCount: 300 }),
  entry(2, { reason: '报经领导同意延期' }),
  entry(3, { who: '李四', command: 'record-progress', targetIds: [T('b')] }),
  entry(4, { command: 'undo', undoes: 2 }),
]
const shown = (filter: Partial<TrailFilter>, alsoTouching = new Set<number>()) =>
  filterTrail(
    entries,
    { ...NO_FILTER, ...filter },
    { titleOf: (id) => (id === 'a' ? '高铁站房' : ''), alsoTouching },
  ).map(({ closes }) => closes)

describe('the trail', () => {
  it('shows the newest first', () => {
    expect(shown({})).toEqual([4, 3, 2, 1])
    expect(isFiltering(NO_FILTER)).toBe(false)
  })
  it('is narrowed by title, reason, person, day and kind', () => {
    expect(shown({ text: '高铁' })).toEqual([4, 2])
    expect(shown({ text: '同意延期' })).toEqual([2])
    expect(shown({ who: '李四' })).toEqual([3])
    expect(shown({ from: '2023-06-02' as IsoDate, to: '2023-06-03' as IsoDate })).toEqual([3, 2])
    expect(shown({ group: 'undo' })).toEqual([4])
    expect(shown({ isReasoned: true })).toEqual([2, 1])
    expect(isFiltering({ ...NO_FILTER, isReasoned: true })).toBe(true)
  })
  it('is narrowed to one target, with the large commands that touched it', () => {
    expect(shown({ target: T('a') })).toEqual([4, 2])
    expect(shown({ target: T('a') }, new Set([1]))).toEqual([4, 2, 1])
  })
  it('offers the people and kinds that there are', () => {
    expect(peopleIn(entries)).toEqual(['张三', '李四'])
    expect(groupsIn(entries)).toEqual(['edit', 'progress', 'import', 'undo'])
  })
})

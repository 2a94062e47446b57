import { expect, it } from 'vitest'
import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { filterEntries } from './filter-entries'
import type { CommandEntry } from './history-types'

const entry = (closes: number, over: Partial<CommandEntry> = {}): CommandEntry => ({
  closes,
  firstSeq: closes,
  epoch: 1,
  at: '2023-06-30T04:00:00.000Z',
  who: '张三',
  command: 'edit-target',
  undoes: null,
  reason: '',
  basis: null,
  touched: { targets: { made: 0, changed: 1, removed: 0 } },
  targetIds: ['t1' as TargetId],
  targetCount: 1,
  ...over,
})
const all = [
  entry(1),
  entry(2, { who: '李四', reason: '会议要求顺延' }),
  entry(3, { command: 'record-progress', touched: { notes: { made: 1, changed: 0, removed: 0 } } }),
  entry(4, { at: '2023-07-02T04:00:00.000Z', targetIds: ['t2' as TargetId] }),
]
const day = (text: string) => text as IsoDate

it.each([
  ['everything', {}, [1, 2, 3, 4]],
  ['a person', { who: '李四' }, [2]],
  ['from a day on', { from: day('2023-07-01') }, [4]],
  ['up to and with a day', { to: day('2023-06-30') }, [1, 2, 3]],
  ['a command', { commands: new Set(['record-progress']) }, [3]],
  ['a table', { table: 'notes' as const }, [3]],
  ['a word of the reason', { text: '顺延' }, [2]],
  ['a word of a title', { text: '桥', titleOf: (id: TargetId) => (id === 't2' ? '大桥项目' : '其他') }, [4]],
  ['a blank text', { text: '  ' }, [1, 2, 3, 4]],
])('shows %s', (_, filter, shown) => {
  expect(filterEntries(all, filter).map(({ closes }) => closes)).toEqual(shown)
})

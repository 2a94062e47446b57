import { describe, expect, it } from 'vitest'
import type { CommandEntry } from '../../db/history/history-types'
import { messagesFor } from '../../ui/messages/messages'
import { ChangeLines } from './change-lines'
import type { ToldRow } from './tell-command'

const entry = (at: string, who: string) => ({ at, who }) as CommandEntry
const changed = (before: string, after: string): ToldRow => ({
  id: 'T',
  table: 'targets',
  kind: 'changed',
  targetId: null,
  title: '修路',
  fields: [{ key: 'deadline', label: '完成时限', before, after }],
})

describe('a list of changes', () => {
  it('says a field once: as it was before the first change and after the last', () => {
    const lines = new ChangeLines(messagesFor('zh-CN'))
    lines.tell(entry('2026-11-03T08:00:00.000Z', '李四'), [changed('11月', '12月')])
    lines.tell(entry('2026-11-01T08:00:00.000Z', '张三'), [changed('10月', '11月')])
    expect(lines.lines()).toMatchObject([
      { target: '修路', field: '完成时限', before: '10月', after: '12月', who: '李四' },
    ])
  })
  it('leaves out what came back to what it was, and what is no target', () => {
    const lines = new ChangeLines(messagesFor('zh-CN'))
    lines.tell(entry('2026-11-03T08:00:00.000Z', ''), [changed('11月', '10月')])
    lines.tell(entry('2026-11-01T08:00:00.000Z', ''), [
      changed('10月', '11月'),
      { ...changed('a', 'b'), table: 'settings' },
    ])
    expect(lines.lines()).toEqual([])
  })
})

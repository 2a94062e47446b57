import { describe, expect, it } from 'vitest'
import type { Instant } from '@shared/domain/day'
import { commentedKeys, nextComment, placedComments } from './comments'
import { commonColumn, rowsOf } from './testing/rows'

const remark = (key: string) => ({ key, text: `批 ${key}`, by: '张三', at: '2023-06-30T08:00:00.000Z' as Instant })
const rows = rowsOf(
  { title: '甲', comments: [remark('remark'), remark('title')] },
  { title: '乙' },
  { title: '丙', comments: [remark('deadline')] },
)
const columns = ['title', 'deadline', 'remark'].map(commonColumn)

describe('comments in a ledger', () => {
  it('are listed row by row, in the order of the columns', () => {
    const listed = placedComments(rows, columns)
    expect(listed.map(({ target, column }) => [target, column])).toEqual([
      ['甲', columns[0]?.title],
      ['甲', columns[2]?.title],
      ['丙', columns[1]?.title],
    ])
    expect(rows.map(commentedKeys)).toEqual(['remark title', '', 'deadline'])
  })
  it('are gone through either way from wherever one stands, and round at the ends', () => {
    const listed = placedComments(rows, columns)
    const go = (row: number, key: string, delta: 1 | -1) => {
      const found = nextComment(listed, rows, columns, { rowId: rows[row]?.id ?? '', key }, delta)
      return found && `${found.target} ${found.comment.key}`
    }
    expect(go(0, 'title', 1)).toBe('甲 remark')
    expect(go(0, 'remark', 1)).toBe('丙 deadline')
    expect(go(2, 'remark', 1)).toBe('甲 title')
    expect(go(1, 'title', -1)).toBe('甲 remark')
    expect(go(0, 'title', -1)).toBe('丙 deadline')
    expect(nextComment([], rows, columns, null, 1)).toBe(null)
  })
})

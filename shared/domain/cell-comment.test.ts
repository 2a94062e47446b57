import { describe, expect, it } from 'vitest'
import { commentOn } from './cell-comment'
import type { Instant } from './day'
import { Target } from './target'
import { targetWith } from './testing/rows'
import { withComment } from './write-comment'

const AT = '2023-06-30T08:00:00.000Z' as Instant
const LATER = '2023-07-03T08:00:00.000Z' as Instant

function commented(target: Target, key: string, text: string, by = '张三', at = AT): Target {
  const written = withComment(target, key, text, { by, at })
  if (!written.ok) throw new Error(written.code)
  return written.value
}

describe('a comment on a cell', () => {
  it('says who wrote it and when, and is written anew by whoever comes next', () => {
    const first = commented(targetWith({}), 'deadline', '  以县政府办通知为准\n第二行 ')
    expect(commentOn(first, 'deadline')).toEqual({
      key: 'deadline',
      text: '以县政府办通知为准\n第二行',
      by: '张三',
      at: AT,
    })
    expect(commentOn(first, 'title')).toBe(null)
    const second = commented(commented(first, 'title', '甲'), 'deadline', '已核对', '李四', LATER)
    expect(second.comments?.map(({ key, by }) => [key, by])).toEqual([
      ['deadline', '李四'],
      ['title', '张三'],
    ])
  })
  it('keeps its author when nothing in it changes', () => {
    const target = commented(targetWith({}), 'deadline', '已核对')
    expect(withComment(target, 'deadline', '已核对 ', { by: '李四', at: LATER })).toMatchObject({
      ok: true,
      value: target,
    })
  })
  it('leaves no trace in the row once it is removed', () => {
    const target = targetWith({})
    const gone = commented(commented(target, 'deadline', '已核对'), 'deadline', '')
    expect(gone).toEqual(target)
    expect('comments' in gone).toBe(false)
  })
  it('is refused when it is too long or there are too many, and rows without any fit as before', () => {
    expect(withComment(targetWith({}), 'title', '长'.repeat(2_001), { by: '', at: AT })).toMatchObject({
      ok: false,
      code: 'comment-too-long',
    })
    let full = targetWith({})
    for (let number = 0; number < 200; number += 1) full = commented(full, `extra${number}`, '甲')
    expect(withComment(full, 'one-more', '乙', { by: '', at: AT })).toMatchObject({ code: 'too-many-comments' })
    expect(Target.safeParse(full).success).toBe(true)
    expect(Target.parse(targetWith({}))).toEqual(targetWith({}))
  })
})

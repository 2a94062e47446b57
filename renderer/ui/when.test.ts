import { describe, expect, it } from 'vitest'
import { appZh } from './messages/app'
import { countText, whenText } from './when'

const now = new Date(2026, 10, 24, 9, 30)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

describe('a moment in words', () => {
  it('is told by how long ago it was', () => {
    expect(whenText(appZh, at(2026, 10, 24, 9, 30), now)).toBe('刚刚')
    expect(whenText(appZh, at(2026, 10, 24, 9, 18), now)).toBe('12 分钟前')
    expect(whenText(appZh, at(2026, 10, 24, 8, 5), now)).toBe('今天 08:05')
    expect(whenText(appZh, at(2026, 10, 23, 18, 30), now)).toBe('昨天 18:30')
    expect(whenText(appZh, at(2025, 0, 2, 3, 4), now)).toBe('2025-01-02 03:04')
  })

  it('is no riddle when the clock was set back', () => {
    expect(whenText(appZh, at(2026, 10, 25, 9, 30), now)).toBe('2026-11-25 09:30')
  })

  it('writes counts with separators', () => {
    expect(countText(12345)).toBe('12,345')
  })
})

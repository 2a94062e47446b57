import { describe, expect, it } from 'vitest'
import { collectNamed } from './backup-attachments'

const named = (row: unknown) => {
  const into = new Set<string>()
  collectNamed({ row: JSON.stringify(row) }, into)
  return [...into]
}

describe('the files that a row names', () => {
  it('are those of targets and notes, the templates of the settings, and what documents are made of', () => {
    expect(named({ id: 'T', attachments: [{ sha256: 'a'.repeat(64) }, { sha256: 'b'.repeat(64) }] })).toHaveLength(2)
    expect(named({ id: 'office', templates: [{ name: '月报', file: { sha256: 'c'.repeat(64) } }] })).toEqual([
      'c'.repeat(64),
    ])
    const document = { id: 'D', text: { sha256: 'd'.repeat(64) }, original: { sha256: 'e'.repeat(64) } }
    expect(named(document)).toEqual(['d'.repeat(64), 'e'.repeat(64)])
  })
  it('are none of those that somebody only wrote about', () => {
    expect(named({ id: 'T', title: `"sha256":"${'a'.repeat(64)}"`, attachments: [] })).toEqual([])
  })
})

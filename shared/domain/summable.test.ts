import { describe, expect, it } from 'vitest'
import { extraAddend, goalAddend, withoutParts } from './summable'
import { atLeast, atMost, metricWith } from './testing/rows'

const of = (over: Parameters<typeof metricWith>[0]) => goalAddend({ metric: metricWith(over) })

describe('what may be added up', () => {
  it('is no limit, no share and no ratio', () => {
    expect(of({ goal: atLeast('5') })).toMatchObject({ value: '5', unit: '亿元' })
    expect(of({ goal: null })).toBeNull()
    expect(of({ goal: atMost('5') })).toBe('never')
    expect(of({ goal: atLeast('5'), unit: '％' })).toBe('never')
    expect(of({ goal: atLeast('5'), accrual: 'ratio' })).toBe('never')
  })
  it('is no sum that passes over words in place of a figure', () => {
    expect(extraAddend(' ')).toBeNull()
    expect(extraAddend('5.5')).toMatchObject({ value: '5.5' })
    expect(extraAddend('待定')).toBe('never')
  })
  it('is what is part of no other figure, at any depth', () => {
    const parents = new Map([
      ['child', 'between'],
      ['between', 'top'],
      ['ring', 'other'],
      ['other', 'around'],
      ['around', 'other'],
    ])
    const added = (...ids: readonly string[]) =>
      withoutParts(new Map(ids.map((id) => [id, id])), (id) => parents.get(id))
    expect(added('top', 'child', 'alone')).toEqual(['top', 'alone'])
    expect(added('child', 'alone')).toEqual(['child', 'alone'])
    expect(added('ring')).toEqual(['ring'])
  })
})

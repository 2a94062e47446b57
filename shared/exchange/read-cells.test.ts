import { describe, expect, it } from 'vitest'
import type { Decimal } from '../domain/decimal'
import { saysSame } from './read-cells'

describe('a cell that comes again', () => {
  it.each([
    ['0.33', 0.333333333333333, true],
    ['0.333333333333333', 0.333333333333333, true],
    ['0.34', 0.333333333333333, false],
    ['0.33', 0.331, false],
  ])('beside %s, %d says the same: %s', (value, cell, expected) => {
    expect(saysSame({ kind: 'figure', value: value as Decimal }, cell)).toBe(expected)
  })
})

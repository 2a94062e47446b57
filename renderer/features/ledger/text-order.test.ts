import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, textKeys } from './text-order'

const byKey = (texts: readonly string[]) => {
  const keys = textKeys(texts)
  return texts.map((text, index) => ({ text, key: keys[index] ?? '' })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

describe('the order of texts by their keys', () => {
  it('is that of pinyin, with numbers by their size', () => {
    const texts = ['第 10 项', '第 9 项', '修路', '安全生产', '改厕', '2 号', '10 号', 'beta', '']
    expect(byKey(texts).map(({ text }) => text)).toEqual([...texts].toSorted(compareTexts))
  })

  it('agrees with the collator on Han characters, small letters and numbers, whatever was seen before', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'县发改局财政交通住建乡村振兴安全ab（）、 0123456789'.split('')),
      maxLength: 8,
    })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [first = '', second = ''] = textKeys([a, b])
        const order = first === second ? 0 : first < second ? -1 : 1
        expect(order).toBe(Math.sign(compareTexts(a, b)))
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves alone what is no text', () => {
    expect(textKeys<number | null>([3, null])).toEqual([3, null])
  })
})

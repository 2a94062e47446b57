import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from './fold'
import { excerpt, marksOf, type Marked } from './marks'
import { wordsOf } from './words'

const shown = ({ text, marks }: Marked) => marks.map(([from, to]) => text.slice(from, to))

it('marks every place of every word, joined where they touch', () => {
  expect(marksOf('污水处理厂污水管网', null, ['污水', '水处'])).toEqual([
    [0, 3],
    [5, 7],
  ])
})

it('shows the part of a long text where the first word stands, on one line', () => {
  const text = `${'前'.repeat(100)}\n污水处理${'后'.repeat(100)}`
  const cut = excerpt({ text, marks: marksOf(text, null, ['污水']) }, 40)
  expect(cut.text).toMatch(/^…前+ 污水处理后+…$/)
  expect(shown(cut)).toEqual(['污水'])
})

it('keeps marks in order, inside the text and on the words, however the text is cut', () => {
  const signs = fc.constantFrom('污', '水', '处', 'A', 'Ｂ', ' ', '\n')
  const texts = fc.array(signs, { maxLength: 120 }).map((all) => all.join(''))
  const queries = fc.array(signs, { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, queries, fc.integer({ min: 20, max: 80 }), (text, query, length) => {
      const marked = { text, marks: marksOf(foldText(text), null, wordsOf(query)) }
      for (const { text: line, marks } of [marked, excerpt(marked, length)]) {
        let last = -1
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThan(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(line.length)
          last = to
        }
      }
      const cut = excerpt(marked, length)
      expect(cut.text.length).toBeLessThanOrEqual(length + 2)
      expect(cut.marks.length > 0).toBe(marked.marks.length > 0)
    }),
  )
})

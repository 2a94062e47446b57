import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatHtmlTable, formatTsv, parseTsv } from './tsv'

it('reads what a spreadsheet puts on the clipboard', () => {
  expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(parseTsv('"line 1\nline 2"\t"say ""yes"""\r\n')).toEqual([['line 1\nline 2', 'say "yes"']])
  expect(parseTsv('a\t\r\n\t\r\n')).toEqual([
    ['a', ''],
    ['', ''],
  ])
  expect(parseTsv('')).toEqual([['']])
})

it('takes marks inside a cell, or never closed, as ordinary characters', () => {
  expect(parseTsv('5" pipe\tx')).toEqual([['5" pipe', 'x']])
  expect(parseTsv('"open\tx')).toEqual([['"open', 'x']])
  expect(parseTsv('"督"查\tx')).toEqual([['"督"查', 'x']])
})

it('quotes only cells that need it', () => {
  expect(
    formatTsv([
      ['a', '5" pipe'],
      ['b\nc', '"x"'],
    ]),
  ).toBe('a\t5" pipe\r\n"b\nc"\t"""x"""')
})

it('reads back what it wrote', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '督', '"', '\t', '\n', ' ', ',', '1') })
  const row = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(row, (block) => {
      const isEmptyLastRow = block.length > 1 && block.at(-1)?.length === 1 && block.at(-1)?.[0] === ''
      fc.pre(!isEmptyLastRow)
      expect(parseTsv(formatTsv(block))).toEqual(block)
    }),
  )
})

it('writes a table without markup of its own texts, codes kept as text', () => {
  const html = formatHtmlTable([['<b>', '001', '1.5', 'a\nb']])
  expect(html).toContain('&lt;b&gt;')
  expect(html).toContain(`;mso-number-format:'\\@';white-space:pre-wrap">001</td>`)
  expect(html).toContain('windowtext">1.5</td>')
  expect(html).toContain('a<br style="mso-data-placement:same-cell">b')
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { compare, dividedBy, type Decimal } from '../domain/decimal'
import { readFigure } from '../domain/read-figure'
import { captureDocument } from './capture-document'
import cityReport from './fixtures/city-report.json'
import projectDispatch from './fixtures/project-dispatch.json'
import type { Amount, Proposal } from './proposal'
import { multipleOf } from './scan-figures'
import { anyText } from './testing/documents'

const ON = '2023-07-18' as IsoDate
const amountsOf = ({ amount, completion, baseline, multiple }: Proposal): readonly Amount[] =>
  [amount, completion, baseline, multiple].filter((one) => one !== null)

/** The number within the words, read anew: digits, or Chinese numerals where there are none. */
function readAnew({ asWritten, value, ratio, high }: Amount): boolean {
  const plain = asWritten.normalize('NFKC').replaceAll(/\s/g, '')
  if (ratio !== null) return plain.replaceAll(/[：∶]/g, ':') === ratio
  const digits =
    high === null ? /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/.exec(plain)?.[0] : plain.match(/^[\d.,]+/)?.[0]
  if (digits === undefined) return /[一二两三四五六七八九十百千万亿億萬]/.test(plain)
  const read = readFigure(digits)
  if (!read.ok) return false
  const times = dividedBy(value, read.value.value)
  return times === null || ['1', '10', '100', '1000', ...MULTIPLES].some((one) => compare(times, one as Decimal) === 0)
}
const MULTIPLES = ['万', '十万', '百万', '千万', '亿', '万亿', '千亿', '百亿', '十亿'].map((words) => multipleOf(words))

function holds(text: string): void {
  const { proposals, uncovered } = captureDocument(text, ON)
  for (const proposal of proposals) {
    const { excerpt, clause } = proposal
    const sentence = text.slice(excerpt.start, excerpt.end)
    expect(excerpt.start).toBeLessThan(excerpt.end)
    expect(sentence).not.toContain('\n')
    expect(clause.start >= excerpt.start && clause.end <= excerpt.end).toBe(true)
    for (const amount of amountsOf(proposal)) {
      expect(text.slice(amount.span.start, amount.span.end)).toBe(amount.asWritten)
      expect(amount.span.start >= excerpt.start && amount.span.end <= excerpt.end).toBe(true)
      expect([amount.asWritten, readAnew(amount)]).toEqual([amount.asWritten, true])
    }
    const changes = [proposal.growth, proposal.delta].filter((one) => one !== null)
    for (const { span } of changes)
      expect(text.slice(span.start, span.end)).toMatch(/[\d０-９一二三四五六七八九十百万亿]/)
  }
  for (const { start, end } of uncovered) expect(start).toBeLessThan(end)
}

describe('whatever the text is', () => {
  it('every excerpt is an exact part of it, and every figure reads anew from its words', () => {
    fc.assert(fc.property(anyText, holds), { numRuns: 300 })
  })

  it.each([cityReport, projectDispatch])('holds for whole documents', ({ text, expected }) => {
    holds(text.join('\n'))
    expect(expected).not.toEqual([])
  })

  it('the same text gives the same proposals', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(captureDocument(text, ON)).toEqual(captureDocument(text, ON))
      }),
      { numRuns: 60 },
    )
  })

  it('no figure comes from a text without numbers', () => {
    const wordy = fc.string({
      unit: fc.constantFrom(...Array.from('县局要完成建设的和，。、（）“”增长占同比年月前')),
      maxLength: 120,
    })
    fc.assert(
      fc.property(wordy, (text) => {
        expect(captureDocument(text, ON).proposals.filter(({ amount, growth }) => amount ?? growth)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

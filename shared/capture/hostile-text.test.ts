import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import cityReport from './fixtures/city-report.json'
import projectDispatch from './fixtures/project-dispatch.json'
import { told } from './testing/told'

const ON = '2023-07-18' as IsoDate
const LENGTH = 100_000
/** Far above what is needed (about half a second): a machine under load passes, an expression that runs away does not. */
const LONGEST_MS = 20_000

function timed(text: string): number {
  const begun = performance.now()
  captureDocument(text, ON)
  return performance.now() - begun
}

describe('one line of a hundred thousand characters', () => {
  it.each([
    '1',
    '、',
    '一',
    '县',
    '局',
    '，',
    '（',
    '“',
    '万',
    '的',
    '占',
    '\t',
    '1.',
    '1:',
    '5 ',
    '增长8%，',
    '建成5个园区、',
    '10月底前',
    '县局、',
    '由5增加到6',
    '全市第三',
    '要完成1亿元和2亿元、分别增长3%',
    'word ',
    '2023年',
    '县局牵头，',
  ])('of %j takes bounded time', (piece) => {
    expect(timed(piece.repeat(Math.ceil(LENGTH / piece.length)))).toBeLessThan(LONGEST_MS)
  })

  it('of any two pieces takes bounded time', () => {
    const piece = fc.constantFrom(
      '第',
      '前',
      '年',
      '1',
      '.',
      ',',
      '亿',
      '元',
      '、',
      '和',
      '局',
      '要',
      '占',
      '的',
      '（',
      '增长',
      '%',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.join('')
        expect(timed(text.repeat(Math.ceil(20_000 / text.length)))).toBeLessThan(LONGEST_MS)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what is no speech', () => {
  it('finds nothing in nothing, in bytes, and in English', () => {
    expect(captureDocument('', ON)).toEqual({ proposals: [], uncovered: [] })
    expect(captureDocument('\u0000\u0001\ufffd\ud83d\n\u0000', ON).proposals).toEqual([])
    expect(
      captureDocument('The output grew by 8.5 percent to 12 plants in 2023, up 3%.', ON).proposals.length,
    ).toBeLessThan(3)
  })

  it('never joins the pieces of a cut number', () => {
    expect(captureDocument(`完成投资${'9'.repeat(3000)}亿元`, ON).proposals.filter(({ amount }) => amount)).toEqual([])
  })

  it('reads two documents that were pasted together as it reads each', () => {
    const both = captureDocument([...projectDispatch.text, ...cityReport.text].join('\n'), ON)
    expect(both.proposals.filter(({ isOptional }) => !isOptional).length).toBeGreaterThan(
      (projectDispatch.expected.length + cityReport.expected.length) * 0.95,
    )
  })

  it('reads traditional characters and a scan with blanks', () => {
    const [one] = captureDocument(
      '一、上半年工作回顧\n地 區 生 產 總 值 完 成 ５２．７ 億 元，增長 ８ ％。',
      ON,
    ).proposals
    expect(one && told(one)).toBe('结果 地区生产总值 5270000000元 增8%')
  })
})

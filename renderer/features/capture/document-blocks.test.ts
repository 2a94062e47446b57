import { captureDocument } from '@shared/capture/capture-document'
import { itemOf } from '@shared/capture/review-items'
import type { IsoDate } from '@shared/domain/day'
import { describe, expect, it } from 'vitest'
import { blockAt, blocksOf, marksByBlock, marksOf, segmentsOf, withoutHeadings } from './document-blocks'

const shown = (text: string) => blocksOf(text).map(({ start, end }) => text.slice(start, end))

describe('the blocks of a document', () => {
  it('are its lines without the blank ones', () => {
    expect(shown('标题\n\n  \n第一段。\n')).toEqual(['标题', '第一段。'])
    expect(shown('')).toEqual([])
  })
  it('are parts of a line that is too long, cut at sentences, and nothing is lost', () => {
    const text = '要抓好落实工作。'.repeat(400)
    const parts = shown(text)
    expect(parts.join('')).toBe(text)
    expect(parts.every((part) => part.endsWith('。') && part.length <= 1_200)).toBe(true)
    expect(shown('字'.repeat(3_000)).map((part) => part.length)).toEqual([1_200, 1_200, 600])
  })
  it('are found by a place in them', () => {
    const blocks = blocksOf('一\n二二\n\n三')
    expect([0, 2, 3, 5, 6].map((place) => blockAt(blocks, place))).toEqual([0, 1, 1, 1, 2])
  })
})

describe('the marks of a document', () => {
  const text = '一、回顾\n全县地区生产总值完成126.4亿元，增速居全市第三位。\n我们做了3次调研摸底。\n'
  const { proposals, uncovered } = captureDocument(text, '2023-10-31' as IsoDate)
  const marks = marksOf(proposals.map(itemOf), uncovered)

  it('cover a block with segments that make up its text', () => {
    const blocks = blocksOf(text)
    const byBlock = marksByBlock(blocks, marks)
    for (const [number, block] of blocks.entries()) {
      const segments = segmentsOf(block, byBlock.get(number) ?? [], null)
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(block.start, block.end))
    }
    const segments = segmentsOf(blocks[1]!, byBlock.get(1) ?? [], null)
    expect(segments.filter((segment) => segment.isFirst)).toHaveLength(1)
  })
  it('are not put on headings of what was read under them', () => {
    const plan = '三、重点任务\n一要抓好项目建设。建成标准化厂房3.5万平方米。\n要抓好落实。\n'
    const read = captureDocument(plan, '2023-10-31' as IsoDate)
    const gaps = withoutHeadings(plan, read.uncovered, read.proposals.map(itemOf))
    expect(gaps.map(({ start, end }) => plan.slice(start, end))).toEqual(['要抓好落实。'])
  })
  it('leave a sentence unmarked that a person made a target of', () => {
    const sentence = { start: text.indexOf('我们'), end: text.length - 1, because: 'figures' as const }
    expect(marksOf([], [sentence])).toHaveLength(1)
    const [first] = proposals
    const own = { ...itemOf({ ...first!, clause: sentence }), isOwn: true }
    expect(marksOf([own], [sentence]).map(({ kind }) => kind)).toEqual(['item'])
  })
})

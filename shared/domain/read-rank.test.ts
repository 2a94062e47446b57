import { describe, expect, it } from 'vitest'
import { cellNote } from './cell-note'
import { ranksText } from './cell-text'
import type { MetricId } from './ids'
import type { Rank } from './metric'
import { completedRank, completedRanks, readRanks, type WrittenRank } from './read-rank'
import { recordNote } from './record-note'
import { summarise } from './actual'
import { metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const read = (text: string) => {
  const ranks = readRanks(text)
  return ranks.ok ? ranks.value : ranks.code
}
const rank = (position: number, basis: Rank['basis'], over: Partial<Rank> = {}): Rank => ({
  position,
  of: null,
  scope: '全市',
  basis,
  ...over,
})
const written = (position: number, over: Partial<WrittenRank> = {}): WrittenRank => ({
  position,
  of: null,
  scope: '',
  basis: null,
  ...over,
})

describe('a position as it is written', () => {
  it.each([
    ['3', 3, null, '', null],
    ['第3', 3, null, '', null],
    ['第三', 3, null, '', null],
    ['全市第三', 3, null, '全市', null],
    ['全省第十六位', 16, null, '全省', null],
    ['第16位', 16, null, '', null],
    ['全市第3/11', 3, 11, '全市', null],
    ['全市第３／１１（增速）', 3, 11, '全市', 'growth'],
    ['2023年全省第40名', 40, null, '2023年全省', null],
  ])('%s', (text, position, of, scope, basis) => expect(read(text)).toEqual([{ position, of, scope, basis }]))
  it('may be one of several, each by its basis', () => {
    expect(read('全市第三（总量）；全市第三（增速）')).toEqual([
      written(3, { scope: '全市', basis: 'total' }),
      written(3, { scope: '全市', basis: 'growth' }),
    ])
  })
  it('is refused as the 0th, as the 25th of 24, and as a word', () => {
    expect(['第0位', '0', '第零位', '', '—', '十', '前列', '全市靠前', '123456'].map(read)).toEqual(
      Array.from({ length: 9 }, () => 'not-a-rank'),
    )
    expect(readRanks('25/24')).toMatchObject({ code: 'rank-beyond-scope', detail: { position: 25, of: 24 } })
    expect(read('第1/0')).toBe('rank-beyond-scope')
  })
  it('is read back from how it is shown', () => {
    const ranks = [rank(3, 'total', { of: 11 }), rank(3, 'growth'), rank(16, 'overall', { scope: '全省', of: 24 })]
    const back = readRanks(ranksText(ranks))
    expect(back.ok && completedRanks(back.value, [])).toMatchObject({ value: ranks })
  })
})

describe('a position that leaves something out', () => {
  it('means the scope, the basis and the size of the one before', () => {
    expect(completedRank(written(16), [rank(12, 'growth', { of: 24 })])).toMatchObject({
      value: rank(16, 'growth', { of: 24 }),
    })
    expect(completedRank(written(2, { basis: 'growth' }), [rank(3, 'total'), rank(5, 'growth')])).toMatchObject({
      value: rank(2, 'growth'),
    })
    expect(completedRank(written(40, { scope: '全省' }), [rank(3, 'total', { of: 11 })])).toMatchObject({
      value: rank(40, 'overall', { scope: '全省' }),
    })
  })
  it('can not be behind the last of a scope whose size is known, unless the new size is written along', () => {
    const known = [rank(12, 'overall', { of: 24 })]
    expect(completedRank(written(25), known)).toMatchObject({ code: 'rank-beyond-scope' })
    expect(completedRank(written(25, { of: 26 }), known)).toMatchObject({ value: { position: 25, of: 26 } })
  })
  it('leaves the position by another basis as it was reported the same day', () => {
    const target = targetWith({ metrics: [metricWith()] })
    const note = noteWith('n', '2023-06-30', [observed('45.4', { ranks: [rank(3, 'total'), rank(3, 'growth')] })])
    const patch = { seen: { metricId: 'm1' as MetricId, ranks: [written(2, { scope: '全市', basis: 'growth' })] } }
    const entry = cellNote(patch, note, summarise(target, [note]), on('2023-06-30'))
    expect(entry).toMatchObject({ value: { observations: [{ ranks: [rank(2, 'growth'), rank(3, 'total')] }] } })
    const beyond = { seen: { metricId: 'm1' as MetricId, ranks: [written(25, { of: 24 })] } }
    expect(cellNote(beyond, note, null, on('2023-06-30'))).toMatchObject({ code: 'rank-beyond-scope' })
  })
  it('is never written behind the last of its scope, whoever asks for it', () => {
    const target = targetWith({ metrics: [metricWith()] })
    const entry = {
      on: on('2023-06-30'),
      progress: '',
      problem: '',
      nextStep: '',
      observations: [observed(null, { ranks: [rank(25, 'overall', { of: 24 })] })],
      corrects: null,
    }
    const made = { id: 'n' as never, by: '', now: '2023-06-30T08:00:00.000Z' as never, today: on('2023-06-30') }
    expect(recordNote(target, entry, made)).toMatchObject({ code: 'rank-beyond-scope' })
  })
})

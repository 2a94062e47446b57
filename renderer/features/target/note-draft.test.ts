import { metricWith, noteWith, observed, on, D, targetWith } from '@shared/domain/testing/rows'
import { describe, expect, it } from 'vitest'
import { draftOf, EMPTY_FIGURE, readDraft, type NoteDraft } from './note-draft'

const target = targetWith({ metrics: [metricWith({ accrual: 'ratio', unit: '%' })] })
const ratio = observed(null, { numerator: D('91'), denominator: D('97'), qualifier: 'about' })
const note = noteWith('n1', '2023-06-30', [ratio], { progress: '化解91件' })
const read = (draft: NoteDraft, corrected = note) => {
  const context = { target, today: on('2023-06-30'), actuals: [], corrected }
  const done = readDraft(draft, context)
  if ('failure' in done) throw new Error(done.failure.code)
  return done.entry.observations
}

describe('a note that is corrected in the form', () => {
  it('keeps the parts of a ratio, which the form does not show', () => {
    expect(read({ ...draftOf(note), progress: '累计化解91件' })).toEqual([ratio])
  })
  it('keeps them beside a growth that is typed', () => {
    const figures = { m1: { ...EMPTY_FIGURE, growth: '6.2' } }
    expect(read({ ...draftOf(note), figures })).toEqual([{ ...ratio, growth: '6.2' }])
  })
  it('loses a value that was taken out of the form', () => {
    const valued = noteWith('n2', '2023-06-30', [observed('8')])
    expect(read({ ...draftOf(valued), progress: '尚无数据', figures: { m1: EMPTY_FIGURE } }, valued)).toEqual([])
  })
})

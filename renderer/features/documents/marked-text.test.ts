import type { DocumentId, TargetId } from '@shared/domain/ids'
import type { Excerpt } from '@shared/domain/source-document'
import { targetWith } from '@shared/domain/testing/rows'
import { expect, it } from 'vitest'
import { markedText, takenFrom, targetCounts } from './marked-text'

const DOCUMENT = 'd1' as DocumentId
const from = (start: number, end: number, documentId = DOCUMENT): Excerpt => ({
  documentId,
  start,
  end,
  text: '',
  metricId: null,
})
const target = (id: string, ...sources: readonly Excerpt[]) => targetWith({ id: id as TargetId, sources })
const told = (text: string, taken: ReturnType<typeof takenFrom>) =>
  markedText(text, taken).map(({ text: words, targets }) => `${words}:${targets.join('')}`)

it('marks sentences with the targets that came from them, and leaves the rest', () => {
  const taken = takenFrom(DOCUMENT, [target('b', from(3, 6)), target('a', from(3, 6)), target('c', from(8, 10))])
  expect(told('零一二三四五六七八九', taken)).toEqual(['零一二:', '三四五:ba', '六七:', '八九:c'])
})

it('parts sentences that reach into each other, and passes over what the text does not hold', () => {
  const targets = [target('a', from(1, 5)), target('b', from(3, 7)), target('c', from(8, 99)), target('d', from(2, 2))]
  expect(told('零一二三四五六七八九', takenFrom(DOCUMENT, targets))).toEqual([
    '零:',
    '一二:a',
    '三四:ab',
    '五六:b',
    '七八九:',
  ])
  expect(told('', takenFrom(DOCUMENT, targets))).toEqual([])
})

it('counts a target once for each document that it came from', () => {
  const other = 'd2' as DocumentId
  const counts = targetCounts([
    target('a', from(0, 1), from(2, 3), from(0, 1, other)),
    target('b', from(0, 1)),
    targetWith(),
  ])
  expect([...counts]).toEqual([
    ['d1', 2],
    ['d2', 1],
  ])
})

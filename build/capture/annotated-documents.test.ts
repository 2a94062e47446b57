import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import { expect, it } from 'vitest'
import { ANNOTATED, sourcesIn } from './annotated'
import { captureLines } from './lines'
import { strictScore, type ScoredLine } from './strict-hits'

/** Strict F1 of a document never falls below this; all of them together not below the second. */
const FLOOR_OF_ONE = 80
const FLOOR_OF_ALL = 92

async function scoreOf({ file, on }: { readonly file: string; readonly on: string }) {
  const text = await readFile(path.join(ANNOTATED, file), 'utf8')
  const rows = await readFile(path.join(ANNOTATED, file.replace(/txt$/, 'jsonl')), 'utf8')
  const annotated = rows
    .trim()
    .split('\n')
    .map((row): ScoredLine => JSON.parse(row) as ScoredLine)
  const capture = captureDocument(text, on as IsoDate)
  const proposed: readonly ScoredLine[] = captureLines(text, capture, { doc: file, on, withOptional: false })
  return { file, text, annotated, score: strictScore(proposed, annotated) }
}

it('finds what our own documents promise and report', async () => {
  const all = await Promise.all((await sourcesIn(ANNOTATED)).map(scoreOf))
  expect(all.filter(({ score }) => score.f1 < FLOOR_OF_ONE).map(({ file, score }) => `${file} ${score.f1}`)).toEqual([])
  const sum = (pick: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + pick(one), 0)
  const hits = sum(({ score }) => score.hits)
  expect((200 * hits) / sum(({ score }) => score.proposed + score.annotated)).toBeGreaterThan(FLOOR_OF_ALL)
})

it('keeps annotations that stand in their documents', async () => {
  for (const { text, annotated } of await Promise.all((await sourcesIn(ANNOTATED)).map(scoreOf)))
    for (const { start, end, quote } of annotated) expect(text.slice(start, end)).toContain(quote)
})

it('counts optional annotations neither way', () => {
  const line = { kind: 'result', strength: 'quantified', title: '新建公园', quote: '', start: 0, end: 9, ranks: [] }
  const park: ScoredLine = { ...line, metric: '新建公园', values: [{ value: 5, unit: '个' }] }
  expect(strictScore([park], [{ ...park, optional: true }])).toMatchObject({ hits: 0, proposed: 0, annotated: 0 })
  expect(strictScore([park], [{ ...park, kind: 'commitment' }])).toMatchObject({ hits: 0, f1: 0 })
})

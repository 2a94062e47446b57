import { localDay } from '@shared/domain/day'
import { SearchIndex } from '@shared/search/search-index'
import type { Line } from './line'
import { manyNotes, QUERIES } from './many-notes'
import { searchInUse } from './search-in-use'

const SMALL = 100_000
const LARGE = 1_000_000
const A_TARGET = 20
const SHOWN = 6

interface Figures {
  readonly packedMs: number
  readonly megabytes: number
  readonly queries: readonly number[]
}

/** Looking through all notes, as the worker does it: what it costs to hold them, and how long an answer takes. */
export async function searchLines(runs: number): Promise<readonly Line[]> {
  const small = measured(SMALL, runs)
  const large = measured(LARGE, runs)
  const inUse = await searchInUse(runs)
  const watched = { unit: 'ms', peer: null, goal: null, by: 'median' } as const
  const answer = { unit: 'ms', peer: null, by: 'p95' } as const
  return [
    { ...answer, name: 'search 100,000 notes', figures: small.queries, goal: 15 },
    { ...answer, name: 'search 1,000,000 notes', figures: large.queries, goal: 60 },
    { ...watched, name: '100,000 notes packed for the search', figures: [small.packedMs] },
    { ...watched, name: '1,000,000 notes packed for the search', figures: [large.packedMs] },
    { ...watched, name: 'memory of 100,000 packed notes', unit: 'MB', figures: [small.megabytes] },
    { ...watched, name: 'memory of 1,000,000 packed notes', unit: 'MB', figures: [large.megabytes] },
    { ...watched, name: 'first Ctrl+K → 5,000 targets and 100,000 notes read', figures: [inUse.readMs] },
    { ...answer, name: 'typed → answer drawn, in the window', figures: inUse.shownMs, goal: null },
    { ...watched, name: 'the longest task of the window while it is searched', figures: [inUse.longestMs], goal: 50 },
  ]
}

function measured(count: number, runs: number): Figures {
  const index = new SearchIndex()
  const before = process.memoryUsage()
  let packedMs = 0
  for (const note of manyNotes(count, count / A_TARGET, localDay(new Date()))) {
    const begun = performance.now()
    index.putNote(note)
    packedMs += performance.now() - begun
  }
  const after = process.memoryUsage()
  const queries: number[] = []
  for (let run = 0; run <= runs; run += 1)
    for (const words of QUERIES) {
      const begun = performance.now()
      index.find(words, null, () => SHOWN)
      if (run > 0) queries.push(performance.now() - begun)
    }
  return { packedMs, megabytes: (after.rss - before.rss) / 1024 ** 2, queries }
}

import { noteWith } from '@shared/domain/testing/rows'
import { SEARCH_GROUPS } from '@shared/search/entry'
import { beforeEach, expect, it, vi } from 'vitest'
import { liveStore } from '../live-store'
import { openTestingStore } from '../testing-host'
import type { FromSearch, SearchQuery } from './search-messages'
import { SearchWork } from './search-work'

const NOTES = 2_500

let heard: FromSearch[]
let work: SearchWork

const note = (index: number, progress: string) =>
  noteWith(`n${String(index).padStart(6, '0')}`, '2023-05-01', [], { progress })
const query = (text: string): SearchQuery => ({
  text,
  until: null,
  most: Object.fromEntries(SEARCH_GROUPS.map((group) => [group, 5])) as SearchQuery['most'],
})
const answers = () => heard.filter((message) => message.kind === 'answer')
const isRead = () => heard.some((message) => message.kind === 'reading' && message.reading.stage === 'done')

async function countOf(text: string): Promise<number> {
  const id = Math.max(0, ...answers().map((answer) => answer.id)) + 1
  work.hear({ kind: 'ask', id, query: query(text) })
  await vi.waitUntil(() => answers().some((answer) => answer.id === id), { timeout: 10_000 })
  const answer = answers().find((each) => each.id === id)
  return answer?.groups.find(({ group }) => group === 'note')?.count ?? 0
}

beforeEach(async () => {
  await openTestingStore('duban-932')
  await liveStore().db.notes.bulkAdd(Array.from({ length: NOTES }, (_, index) => note(index, '开工')))
  heard = []
  work = new SearchWork((message) => heard.push(message))
})

it('finds every note once, also those that are written or taken away while it reads', async () => {
  const { db } = liveStore()
  work.hear({ kind: 'open', storeName: db.name })
  await db.notes.put(note(NOTES + 1, '开工'))
  await db.notes.put(note(NOTES - 1, '竣工'))
  await db.notes.delete(note(0, '').id)
  const ids = [NOTES + 1, NOTES - 1, 0].map((index) => note(index, '').id)
  work.hear({ kind: 'changed', table: 'notes', ids })
  await vi.waitUntil(isRead, { timeout: 10_000 })
  expect(await countOf('开工')).toBe(NOTES - 1)
  expect(await countOf('竣工')).toBe(1)
})

it('follows changes after it has read, and says how far the reading is', async () => {
  const { db } = liveStore()
  work.hear({ kind: 'open', storeName: db.name })
  await vi.waitUntil(isRead, { timeout: 10_000 })
  const stages = heard.flatMap((message) => (message.kind === 'reading' ? [message.reading.stage] : []))
  expect([...new Set(stages)]).toEqual(['notes', 'done'])
  await db.notes.delete(note(1_500, '').id)
  work.hear({ kind: 'changed', table: 'notes', ids: [note(1_500, '').id] })
  expect(await countOf('开工')).toBe(NOTES - 1)
})

it('answers the last of several questions', async () => {
  work.hear({ kind: 'open', storeName: liveStore().db.name })
  await vi.waitUntil(isRead, { timeout: 10_000 })
  for (const id of [1, 2, 3]) work.hear({ kind: 'ask', id, query: query('开工') })
  await vi.waitUntil(() => answers().some(({ id }) => id === 3), { timeout: 10_000 })
  expect(answers().map(({ id }) => id)).not.toContain(2)
})

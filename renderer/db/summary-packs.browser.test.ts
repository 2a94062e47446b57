import { summarise } from '@shared/domain/actual'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveStore, setLiveStore } from './live-store'
import { allSummaries, summariesById, writeSummaries } from './summary-packs'
import { openTestingStore } from './testing-host'

const ids = Array.from({ length: 2_000 }, (_, index) => `01hqw3k7a${index.toString(32)}` as TargetId)
const summaryOf = (id: TargetId) => summarise(targetWith({ id }), [])

beforeEach(async () => {
  await openTestingStore('duban-962')
  await writeSummaries(liveStore().db, ids.map(summaryOf))
})
afterEach(() => {
  setLiveStore(null)
})

describe('summaries in packs', () => {
  it('keep every target, in a few hundred records of a few rows each', async () => {
    const { db } = liveStore()
    expect((await allSummaries(db)).map(({ targetId }) => targetId).toSorted()).toEqual(ids.toSorted())
    const packs = await db.summaryPacks.toArray()
    expect(packs.length).toBeLessThanOrEqual(256)
    expect(Math.max(...packs.map(({ summaries }) => summaries.length))).toBeLessThan(30)
  })
  it('give those that are asked for and no others', async () => {
    const found = await summariesById(liveStore().db, [ids[3]!, ids[700]!, 'nobody' as TargetId])
    expect([...found.keys()]).toEqual(expect.arrayContaining([ids[3], ids[700]]))
    expect(found.size).toBe(2)
  })
  it('change one and take one away, and leave the others alone', async () => {
    const { db } = liveStore()
    await writeSummaries(db, [{ ...summaryOf(ids[5]!), noteCount: 9 }], [ids[6]!])
    const all = await allSummaries(db)
    expect(all).toHaveLength(ids.length - 1)
    expect(all.find(({ targetId }) => targetId === ids[5])).toMatchObject({ noteCount: 9 })
    expect(all.filter(({ noteCount }) => noteCount > 0)).toHaveLength(1)
  })
})

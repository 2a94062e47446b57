import { changed, created, removed, tableNames, type Change, type Row } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { datasetHash } from '@shared/log/canonical'
import { EMPTY_DATASET } from '@shared/log/replay'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { storeHeadOf } from './database'
import { readDataset } from './entered-tables'
import { liveStore, setLiveStore } from './live-store'
import { runCommand } from './run-command'
import { takeSnapshot } from './snapshot'
import { snapshotOf, type SnapshotStart } from './snapshot-source'
import { openTestingStore, type TestingHost } from './testing-host'

let host: TestingHost
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
})

const row = (id: string, title = id) => targetWith({ id: id as TargetId, title })
const run = (changes: readonly Change[]) => runCommand('edit-targets', () => ok(changes))
const idAt = (number: number) => `t${String(number).padStart(3, '0')}`

/** Numbers that look like chance and are the same in every run. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One to three changes to whatever targets there are: some edited, some removed, some put back or new. */
async function editSome(draw: (below: number) => number): Promise<void> {
  const { db } = liveStore()
  const changes = new Map<string, Change>()
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    const id = idAt(draw(60))
    const now = await db.targets.get(id)
    const next = row(id, `改${draw(1_000)}`)
    if (!now) changes.set(id, created('targets', next))
    else changes.set(id, draw(2) === 0 ? removed('targets', now) : changed('targets', now, next))
  }
  expect((await run([...changes.values()])).ok).toBe(true)
}

describe('a snapshot', () => {
  it('is the state at its start, whatever is edited, removed or added while it is read', async () => {
    const { db } = liveStore()
    await run(Array.from({ length: 40 }, (_, index) => created('targets', row(idAt(index)))))
    for (let round = 1; round <= 12; round += 1) {
      const draw = draws(round)
      const before = { hash: datasetHash(await readDataset(db)), head: await storeHeadOf(db) }
      let start: SnapshotStart | null = null
      const rows: Record<string, Row[]> = Object.fromEntries(tableNames.map((name) => [name, []]))
      for await (const part of snapshotOf(db, 1 + draw(9))) {
        if (part.kind === 'start') start = part
        else rows[part.table]?.push(...part.rows.map((text) => JSON.parse(text) as Row))
        await editSome(draw)
      }
      expect(datasetHash({ ...EMPTY_DATASET, ...rows })).toBe(before.hash)
      expect(start).toMatchObject({
        head: { seq: before.head.seq, hash: before.head.hash },
        counts: before.head.counts,
      })
    }
  })

  it('reads beside the window and sends pieces that are far smaller than a call may be', async () => {
    const many = Array.from({ length: 900 }, (_, index) => created('targets', row(idAt(index), '重点工作'.repeat(200))))
    await run(many)
    const { calls } = host
    const sent = calls.length
    const told: number[] = []
    const info = await takeSnapshot('manual', (done, total) => {
      told.push(done)
      return total === 901 || total === 900
    })
    expect(info?.manifest).toMatchObject({ reason: 'manual', head: { seq: 3 }, counts: { targets: 900 } })
    expect(calls.slice(sent).filter((channel) => channel === 'snapshot:write').length).toBeGreaterThan(5)
    expect(told.at(-1)).toBe(900)
  })

  it('leaves nothing behind when it is stopped', async () => {
    await run(Array.from({ length: 500 }, (_, index) => created('targets', row(idAt(index)))))
    expect(await takeSnapshot('manual', () => false)).toBeNull()
    expect(host.calls).toContain('snapshot:abandon')
    expect(host.calls).not.toContain('snapshot:finish')
  })
})

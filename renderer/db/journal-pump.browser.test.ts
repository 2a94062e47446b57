import { created } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveStore, setLiveStore } from './live-store'
import { runLarge } from './run-command'
import { openTestingStore, type TestingHost } from './testing-host'

let host: TestingHost

beforeEach(async () => {
  host = await openTestingStore('duban-961')
})
afterEach(() => {
  setLiveStore(null)
})

/** Several megabytes, so that the journal gets them in several parts. */
function importMuch() {
  const changes = Array.from({ length: 4_000 }, (_, index) =>
    created('targets', targetWith({ id: `t${index}` as TargetId, title: '推进重点项目建设'.repeat(40) })),
  )
  return runLarge('import-ledger', { kind: 'changes', changes }, '台账.xlsx')
}

/** Has something happen before the journal gets a part; it may be refused. Answers how many parts were sent. */
function before(look: (part: number) => Promise<'refused' | 'let through'>) {
  let parts = 0
  const { call } = host.bridge
  const watched: typeof call = async (channel, request) => {
    if (channel === 'journal:append' && (await look((parts += 1))) === 'refused')
      return { ok: false, code: 'journal-failed' }
    return call(channel, request)
  }
  Object.defineProperty(window, 'duban', {
    value: { ...host.bridge, call: watched },
    configurable: true,
    writable: true,
  })
  return () => parts
}

const seqs = () => host.journal.map(({ seq }) => seq)

describe('sending the log to the journal', () => {
  it('has two parts on their way at most, and the journal gets everything in order', async () => {
    let [underWay, most] = [0, 0]
    const second = Promise.withResolvers<void>()
    const parts = before(async (part) => {
      underWay += 1
      most = Math.max(most, underWay)
      if (part === 2) second.resolve()
      await second.promise // the first one is answered only once the second has come
      underWay -= 1
      return 'let through'
    })
    expect(await importMuch()).toMatchObject({ ok: true })
    expect(await liveStore().pump.flush()).toBe(true)
    expect(parts()).toBeGreaterThan(3)
    expect(most).toBe(2)
    expect(host.journal).toEqual(await liveStore().db.log.toArray())
  })
  it('goes on after a refusal without a gap and without sending twice, though a part was already behind it', async () => {
    const parts = before((part) => Promise.resolve(part === 2 ? 'refused' : 'let through'))
    await importMuch()
    await expect.poll(() => liveStore().pump.durability.read().state, { timeout: 10_000 }).toBe('saved')
    expect(parts()).toBeGreaterThan(4)
    expect(seqs()).toEqual(Array.from(seqs(), (_, index) => index + 1))
    expect(host.journal).toEqual(await liveStore().db.log.toArray())
  })
})

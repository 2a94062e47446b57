import { created } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { liveStore, setLiveStore } from '../live-store'
import { runCommand } from '../run-command'
import { openTestingStore } from '../testing-host'
import { backgroundCheck, startBackgroundCheck } from './background-check'

const pace = { idleMs: 30, lookMs: 10, everyMs: 60_000 }
let stop: (() => void) | null = null
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  await openTestingStore('duban-1')
  backgroundCheck.set(null)
  await runCommand('add', () => ok([created('targets', targetWith({ id: 't1' as TargetId }))]))
})
afterEach(() => stop?.())

const verdict = () => backgroundCheck.read()
const timeout = { timeout: 5_000 }

it('holds the store against the log once nobody works, and remembers that it did', async () => {
  stop = startBackgroundCheck(pace)
  await expect.poll(verdict, timeout).toMatchObject({ isGood: true })
  expect(await liveStore().db.preferences.get('background-check')).toMatchObject({ value: { isGood: true } })
  backgroundCheck.set(null)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(backgroundCheck.read()).toBeNull()
})

it('tells of rows that are not what the log leads to', async () => {
  await liveStore().db.targets.update('t1', { title: '偷改' })
  stop = startBackgroundCheck(pace)
  await expect
    .poll(verdict, timeout)
    .toMatchObject({ isGood: false, parts: [{ part: 'store', code: 'rows-differ' }, {}] })
})

it('waits while someone works', async () => {
  stop = startBackgroundCheck({ ...pace, idleMs: 200 })
  for (let turn = 0; turn < 10; turn += 1) {
    window.dispatchEvent(new KeyboardEvent('keydown'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(backgroundCheck.read()).toBeNull()
  }
  await expect.poll(verdict, timeout).toMatchObject({ isGood: true })
})

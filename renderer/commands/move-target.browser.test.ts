import { created } from '@shared/domain/change'
import { targetWith } from '@shared/domain/testing/rows'
import { ok } from '@shared/result'
import { expect, it } from 'vitest'
import { liveStore } from '../db/live-store'
import { runCommand } from '../db/run-command'
import { openTestingStore } from '../db/testing-host'
import { closeTarget, moveTarget } from './move-target'

it('closes nothing out without an acceptance standard, by whichever way', async () => {
  await openTestingStore('duban-972')
  const done = targetWith({ state: 'completed' })
  await runCommand('add-target', () => ok([created('targets', done)]))
  expect(await moveTarget(done.id, 'closed-out')).toMatchObject({ ok: false, code: 'acceptance-missing' })
  expect(await closeTarget(done.id, { acceptance: ' ', found: '已通车' })).toMatchObject({ code: 'acceptance-missing' })
  expect(liveStore().projection.view().targets.get(done.id)?.state).toBe('completed')
  expect(await closeTarget(done.id, { acceptance: '建成通车', found: '已通车' })).toMatchObject({ ok: true })
  expect(liveStore().projection.view().targets.get(done.id)?.state).toBe('closed-out')
})

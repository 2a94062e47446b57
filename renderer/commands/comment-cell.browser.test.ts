import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { bodyOf } from '@shared/log/record'
import { expect, it } from 'vitest'
import { liveStore } from '../db/live-store'
import { openTestingStore } from '../db/testing-host'
import { addLedger } from './add-ledger'
import { addTarget } from './add-target'
import { commentCell } from './comment-cell'
import { undo } from './undo'

it('keeps a comment with its target, in store and journal, and takes it back in one step', async () => {
  const host = await openTestingStore('duban-904')
  const kindId = GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重点工作', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  const added = await addTarget({ ledgerId, parentId: null, title: '甲', afterOrder: null })
  const id = (added.ok ? added.value.changes[0]?.id : '') as TargetId
  const comments = () => liveStore().projection.view().targets.get(id)?.comments

  expect((await commentCell(id, 'deadline', '以通知为准')).ok).toBe(true)
  expect(comments()).toMatchObject([{ key: 'deadline', text: '以通知为准' }])
  expect(await liveStore().db.targets.get(id)).toMatchObject({ comments: [{ key: 'deadline' }] })
  await liveStore().pump.flush()
  const last = host.journal.at(-1)
  expect(last && bodyOf(last)).toMatchObject({ command: 'comment-cell', changes: [{ after: { comments: [{}] } }] })

  expect(await commentCell(id, 'deadline', '以通知为准')).toMatchObject({ ok: true, value: { changes: [] } })
  expect(await commentCell(id, 'title', '长'.repeat(2_001))).toMatchObject({ ok: false, code: 'comment-too-long' })
  await undo()
  expect(comments()).toBe(undefined)
  expect(await commentCell('nobody' as TargetId, 'title', '甲')).toMatchObject({ ok: false, code: 'target-gone' })
})

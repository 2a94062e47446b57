import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { expect, it } from 'vitest'
import { liveStore } from '../db/live-store'
import { openTestingStore } from '../db/testing-host'
import { addLedger } from './add-ledger'
import { addTarget } from './add-target'
import { editTarget } from './edit-target'

it('puts no target under itself or under what stands below it', async () => {
  await openTestingStore('duban-905')
  const kindId = GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重点工作', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  const under = async (parentId: TargetId | null, title: string) => {
    const added = await addTarget({ ledgerId, parentId, title, afterOrder: null })
    if (!added.ok) throw new Error(added.code)
    return added.value.changes[0]?.id as TargetId
  }
  const goal = await under(null, '目标')
  const task = await under(goal, '任务')
  const measure = await under(task, '措施')
  expect(await editTarget(goal, { parentId: measure })).toMatchObject({ ok: false, code: 'parent-circular' })
  expect(await editTarget(task, { parentId: task })).toMatchObject({ ok: false, code: 'parent-circular' })
  expect(await editTarget(measure, { parentId: goal })).toMatchObject({ ok: true })
  expect(liveStore().projection.view().targets.get(measure)?.parentId).toBe(goal)
  expect(liveStore().projection.view().targets.get(goal)?.parentId).toBeNull()
})

import { closesBlindly, inState } from '@shared/domain/cell-edit'
import { changed } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { moveRefusal } from '@shared/domain/loop'
import type { TargetState } from '@shared/domain/target'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** What a target is closed out by: the standard that it had to reach, and how it was seen that it does. */
export interface Closing {
  readonly acceptance: string
  readonly found: string
}

/** Moves a target to another state of its loop. Its event is written along with it. */
export const moveTarget = (id: TargetId, to: TargetState) =>
  runCommand('move-target', async ({ target, settings, today }) => {
    const before = await target(id)
    if (!before) return fail('target-gone')
    const refusal = moveRefusal(before.state, to, settings.role)
    if (refusal !== null) return fail(refusal)
    if (closesBlindly(before, to)) return fail('acceptance-missing')
    return ok([changed('targets', before, inState(before, to, today))])
  })

/** Closes a completed target out, against its acceptance standard; what was found is the event's reason. */
export const closeTarget = (id: TargetId, { acceptance, found }: Closing) =>
  runCommand(
    'move-target',
    async ({ target, settings, today }) => {
      const before = await target(id)
      if (!before) return fail('target-gone')
      if (acceptance.trim() === '') return fail('acceptance-missing')
      if (found.trim() === '') return fail('reason-not-given')
      const refusal = moveRefusal(before.state, 'closed-out', settings.role)
      if (refusal !== null) return fail(refusal)
      const after = { ...inState(before, 'closed-out', today), acceptance: acceptance.trim() }
      return ok([changed('targets', before, after)])
    },
    found.trim(),
  )

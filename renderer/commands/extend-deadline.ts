import { changed, created } from '@shared/domain/change'
import type { IsoDate } from '@shared/domain/day'
import { askExtension, extensionRequests } from '@shared/domain/extension'
import type { EventId, TargetId } from '@shared/domain/ids'
import { loopEvent } from '@shared/domain/loop'
import type { LoopMove } from '@shared/domain/loop-event'
import { readDeadline } from '@shared/domain/read-deadline'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** A unit's wish for more time: the new deadline as written, the day on which it was asked for, and the cause. */
export interface ExtensionWish {
  readonly written: string
  readonly on: IsoDate
  readonly cause: string
}

/** Records that more time was asked for. The deadline stays until somebody decides. */
export const askForExtension = (id: TargetId, { written, on, cause }: ExtensionWish) =>
  runCommand('ask-extension', async ({ db, target, settings, who, today, now, ids }) => {
    const found = await target(id)
    if (!found) return fail('target-gone')
    if (cause.trim() === '') return fail('extension-cause-missing')
    const ledger = await db.ledgers.get(found.ledgerIds[0] ?? '')
    const read = readDeadline(written.trim(), { ledgerYear: ledger?.year ?? settings.ledgerYear })
    if (!read.ok) return read
    const events = await db.events.where('targetId').equals(id).toArray()
    const move = askExtension(found, read.value, on, today, events)
    if (!move.ok) return move
    const context = { by: who, reason: cause.trim(), today, now, ids }
    return ok([created('events', loopEvent(id, on, move.value, context))])
  })

/** Grants or refuses the request: granted, the deadline moves to what was asked for, and both are kept. */
export const decideExtension = (asked: EventId, isGranted: boolean, grounds: string) =>
  runCommand(
    'decide-extension',
    async ({ db, settings, who, today, now, ids }) => {
      if (settings.role === 'reporting') return fail('supervisor-only')
      if (grounds.trim() === '') return fail('reason-not-given')
      const event = await db.events.get(asked)
      const target = event && (await db.targets.get(event.targetId))
      if (!event || event.move.kind !== 'extension-asked' || !target) return fail('extension-gone')
      const events = await db.events.where('targetId').equals(target.id).toArray()
      const request = extensionRequests(events).find((each) => each.asked.id === asked)
      if (!request || request.decided !== null) return fail('extension-decided')
      const context = { by: who, reason: grounds.trim(), today, now, ids }
      const decided = (move: LoopMove) => created('events', loopEvent(target.id, today, move, context))
      if (!isGranted) return ok([decided({ kind: 'extension-refused', asked })])
      const { deadline: from } = target
      const { to } = event.move
      if (from.on !== null && to.on !== null && to.on <= from.on)
        return fail('extension-not-later', { deadline: from.on })
      return ok([
        changed('targets', target, { ...target, deadline: to }),
        decided({ kind: 'extension-granted', asked, from, to }),
      ])
    },
    grounds.trim(),
  )

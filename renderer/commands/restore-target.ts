import { changed, created, removed, type Change } from '@shared/domain/change'
import type { Target } from '@shared/domain/target'
import { standsBelow } from '@shared/domain/target-tree'
import { canonicalJson } from '@shared/log/canonical'
import { fail, ok } from '@shared/result'
import type { PastTarget } from '../db/history/history-jobs'
import { runCommand } from '../db/run-command'

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

/**
 * Brings a target and its notes back to what they were at an earlier moment, as one step with its reason. It is made anew
 * when it was removed since. Ledgers that are gone are left out; when all of its ledgers are gone they come back
 * with it. A parent that is gone, or stands below it now, gives way to the nearest one above that does not. Refused with
 * `target-not-there-then`, and with `nothing-to-restore` when nothing differs.
 */
export const restoreTarget = (then: PastTarget, reason: string) =>
  runCommand(
    'restore-target',
    async ({ db }) => {
      const past = then.target
      if (!past) return fail('target-not-there-then')
      const changes: Change[] = []
      const ledgersNow = new Set((await db.ledgers.toArray()).map(({ id }) => id))
      let ledgerIds = past.ledgerIds.filter((id) => ledgersNow.has(id))
      if (ledgerIds.length === 0) {
        ledgerIds = then.ledgers.map(({ id }) => id)
        if (ledgerIds.length === 0) return fail('ledger-gone')
        for (const kind of then.kinds) if (!(await db.kinds.get(kind.id))) changes.push(created('kinds', kind))
        for (const ledger of then.ledgers) changes.push(created('ledgers', ledger))
      }
      const parents = new Map((await db.targets.toArray()).map(({ id, parentId }) => [id, parentId]))
      const parentId = then.ancestors.find((id) => parents.has(id) && !standsBelow(parents, id, past.id)) ?? null
      const row: Target = { ...past, ledgerIds, parentId }
      const now = await db.targets.get(past.id)
      if (!now) changes.push(created('targets', row))
      else if (!isSame(now, row)) changes.push(changed('targets', now, row))

      const notesNow = new Map(
        (await db.notes.where('targetId').equals(past.id).toArray()).map((note) => [note.id, note]),
      )
      for (const note of then.notes) {
        const present = notesNow.get(note.id)
        notesNow.delete(note.id)
        if (!present) changes.push(created('notes', note))
        else if (!isSame(present, note)) changes.push(changed('notes', present, note))
      }
      for (const note of notesNow.values()) changes.push(removed('notes', note))
      // Events are what happened: those that went with the target come back, and none is taken away.
      const eventsNow = new Set((await db.events.where('targetId').equals(past.id).toArray()).map(({ id }) => id))
      for (const event of then.events) if (!eventsNow.has(event.id)) changes.push(created('events', event))
      return changes.length > 0 ? ok(changes) : fail('nothing-to-restore')
    },
    reason,
  )

import { changed, removed, type Change } from '@shared/domain/change'
import type { LedgerId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { removedWith } from './removed-with'

/** Takes a ledger away with the targets that stand in it alone; a target that stands in others stays there. */
export const removeLedger = (id: LedgerId) =>
  runCommand('remove-ledger', async ({ db }) => {
    const ledger = await db.ledgers.get(id)
    if (!ledger) return fail('ledger-gone')
    const changes: Change[] = [removed('ledgers', ledger)]
    const gone: string[] = []
    for (const target of await db.targets.toArray()) {
      if (!target.ledgerIds.includes(id)) continue
      const others = target.ledgerIds.filter((other) => other !== id)
      if (others.length > 0) changes.push(changed('targets', target, { ...target, ledgerIds: others }))
      else {
        changes.push(removed('targets', target))
        gone.push(target.id)
      }
    }
    return ok([...changes, ...(await removedWith(db, gone))])
  })

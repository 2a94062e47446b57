import type { LedgerId, TargetId } from '@shared/domain/ids'
import { placeInLedgers } from '@shared/domain/place-in-ledgers'
import { fail } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Puts a target with all that is below it into exactly these ledgers. */
export const placeTarget = (id: TargetId, ledgerIds: readonly LedgerId[]) =>
  runCommand('place-target', async ({ db }) => {
    const known = await db.ledgers.bulkGet([...ledgerIds])
    if (known.some((ledger) => ledger === undefined)) return fail('ledger-gone')
    return placeInLedgers(id, ledgerIds, await db.targets.toArray())
  })

import { removed } from '@shared/domain/change'
import type { LedgerKindId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Takes away a kind that no ledger is of. A given kind goes back to what it was given as. */
export const removeKind = (id: LedgerKindId) =>
  runCommand('remove-kind', async ({ db }) => {
    const kind = await db.kinds.get(id)
    if (!kind) return fail('kind-gone')
    const ledgers = await db.ledgers.toArray()
    if (ledgers.some(({ kindId }) => kindId === id)) return fail('kind-in-use')
    return ok([removed('kinds', kind)])
  })

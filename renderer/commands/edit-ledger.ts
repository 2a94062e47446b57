import { changed } from '@shared/domain/change'
import type { LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { kindInUse } from './kind-in-use'

type LedgerPatch = Partial<Pick<Ledger, 'name' | 'kindId' | 'year' | 'issuer' | 'expectedMethod'>>

/** Changes what a ledger is. Under another kind its targets keep all their content, also what that kind has no column for. */
export const editLedger = (id: LedgerId, patch: LedgerPatch) =>
  runCommand('edit-ledger', async (scope) => {
    const before = await scope.db.ledgers.get(id)
    if (!before) return fail('ledger-gone')
    if (patch.name?.trim() === '') return fail('name-missing')
    const known = await kindInUse(scope, patch.kindId ?? before.kindId)
    if (!known.ok) return known
    return ok([...known.value.made, changed('ledgers', before, { ...before, ...patch })])
  })

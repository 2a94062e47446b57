import { changed } from '@shared/domain/change'
import type { LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

export const editLedger = (id: LedgerId, patch: Partial<Pick<Ledger, 'name' | 'year' | 'issuer' | 'expectedMethod'>>) =>
  runCommand('edit-ledger', async ({ db }) => {
    const before = await db.ledgers.get(id)
    if (!before) return fail('ledger-gone')
    if (patch.name?.trim() === '') return fail('name-missing')
    return ok([changed('ledgers', before, { ...before, ...patch })])
  })

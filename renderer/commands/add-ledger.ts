import { created } from '@shared/domain/change'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { kindInUse } from './kind-in-use'

export interface NewLedger {
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
}

/** Starts an empty ledger; its kind becomes a row of its own with the first ledger of that kind. */
export const addLedger = (ledger: NewLedger) =>
  runCommand('add-ledger', async (scope) => {
    const { db, ids } = scope
    const name = ledger.name.trim()
    if (name === '') return fail('name-missing')
    const known = await kindInUse(scope, ledger.kindId)
    if (!known.ok) return known
    const { kind, made } = known.value
    const row: Ledger = {
      id: ids.text() as LedgerId,
      name,
      kindId: kind.id,
      year: ledger.year,
      issuer: ledger.issuer.trim(),
      expectedMethod: null,
      order: await db.ledgers.count(),
    }
    return ok([...made, created('ledgers', row)])
  })

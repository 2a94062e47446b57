import { created, type Change } from '@shared/domain/change'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

export interface NewLedger {
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
}

/** Starts an empty ledger; its kind becomes a row of its own with the first ledger of that kind. */
export const addLedger = (ledger: NewLedger) =>
  runCommand('add-ledger', async ({ db, ids }) => {
    const name = ledger.name.trim()
    if (name === '') return fail('name-missing')
    const kind = (await db.kinds.get(ledger.kindId)) ?? GIVEN_KINDS.find(({ id }) => id === ledger.kindId)
    if (!kind) return fail('kind-unknown')
    const changes: Change[] = []
    if (!(await db.kinds.get(kind.id))) changes.push(created('kinds', kind))
    const row: Ledger = {
      id: ids.text() as LedgerId,
      name,
      kindId: kind.id,
      year: ledger.year,
      issuer: ledger.issuer.trim(),
      expectedMethod: null,
      order: await db.ledgers.count(),
    }
    return ok([...changes, created('ledgers', row)])
  })

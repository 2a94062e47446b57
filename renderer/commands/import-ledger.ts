import { created, type Change } from '@shared/domain/change'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { canonicalJson } from '@shared/log/canonical'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

export interface LedgerImport {
  /** The ledger that the rows go into; it is made, with its kind, when it is not there yet. */
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly changes: readonly Change[]
  /** The file that the rows came from: the reason of whatever it changes. */
  readonly source: string
}

/** Writes an import in one step. Refused as a whole when a row that it would change was changed since it was planned. */
export const importLedger = ({ ledger, kind, changes, source }: LedgerImport) =>
  runCommand(
    'import-ledger',
    async ({ db }) => {
      const updated = changes.flatMap((change) => (change.table === 'targets' && change.before ? [change.before] : []))
      const present = await db.targets.bulkGet(updated.map(({ id }) => id))
      const isStale = updated.some((before, index) => canonicalJson(present[index]) !== canonicalJson(before))
      if (isStale) return fail('row-changed-since')
      const made: Change[] = []
      if (!(await db.kinds.get(kind.id))) made.push(created('kinds', kind))
      if (!(await db.ledgers.get(ledger.id))) made.push(created('ledgers', ledger))
      return ok([...made, ...changes])
    },
    source,
  )

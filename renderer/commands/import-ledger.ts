import { changed, created, type Change } from '@shared/domain/change'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import type { NameAliases } from '@shared/domain/known-names'
import { liveStore } from '../db/live-store'
import { runLarge } from '../db/run-command'

export interface LedgerImport {
  /** The ledger that the rows go into; it is made, with its kind, when it is not there yet. */
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly changes: readonly Change[]
  /** The file that the rows came from: the reason of whatever it changes. */
  readonly source: string
  /** Units and leaders that sheets call otherwise, as far as somebody said so. */
  readonly aliases: NameAliases
}

/** Writes an import in one step. Refused as a whole when a row that it would change was changed since it was planned. */
export async function importLedger({ ledger, kind, changes, source, aliases }: LedgerImport) {
  const { db, projection } = liveStore()
  const { kinds, ledgers, settings } = projection.view()
  const made: Change[] = []
  if (!kinds.has(kind.id)) made.push(created('kinds', kind))
  if (!ledgers.has(ledger.id)) made.push(created('ledgers', ledger))
  const known = Object.entries(settings.nameAliases)
  const isNew = aliases.size !== known.length || known.some(([written, name]) => aliases.get(written) !== name)
  if (isNew) {
    const after = { ...settings, nameAliases: Object.fromEntries(aliases) }
    const before = await db.settings.get('office')
    made.push(before ? changed('settings', before, after) : created('settings', after))
  }
  return runLarge('import-ledger', { kind: 'changes', changes: [...made, ...changes] }, source)
}

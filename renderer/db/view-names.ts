import type { RowNames } from '@shared/domain/row-fields'
import type { View } from './projection'

/** The names of rows in a view. Notes are not in it. */
export function namesIn({ targets, ledgers, kinds }: View): RowNames {
  return {
    target: (id) => targets.get(id) ?? null,
    ledger: (id) => ledgers.get(id) ?? null,
    kind: (id) => kinds.get(id) ?? null,
    note: () => null,
  }
}

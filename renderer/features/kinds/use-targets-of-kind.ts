import type { LedgerKindId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { useMemo } from 'react'
import { useLedgers, useView } from '../../db/use-store'

/** All targets that stand in a ledger of the kind. */
export function useTargetsOfKind(kindId: LedgerKindId): readonly Target[] {
  const view = useView()
  const ledgers = useLedgers()
  return useMemo(() => {
    const own = new Set(ledgers.filter((ledger) => ledger.kindId === kindId).map(({ id }) => id))
    return [...view.targets.values()].filter(({ ledgerIds }) => ledgerIds.some((id) => own.has(id)))
  }, [view, ledgers, kindId])
}

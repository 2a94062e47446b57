import type { LedgerId } from '@shared/domain/ids'
import type { ReactNode } from 'react'
import { LedgerPage } from '../features/ledger/ledger-page'
import { TargetPanel } from '../features/target/target-panel'
import type { LedgerFilter } from '../ui/ledger-filter'

interface LedgerWithPanelProps {
  readonly ledgerId: LedgerId | 'all'
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly actions: ReactNode
}

/** The ledger with the opened target beside it: two features that know nothing of each other. */
export function LedgerWithPanel(props: LedgerWithPanelProps) {
  return <LedgerPage {...props} renderPanel={(targetId, moves) => <TargetPanel targetId={targetId} {...moves} />} />
}

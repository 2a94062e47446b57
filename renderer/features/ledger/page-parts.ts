import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { ReactNode, Ref } from 'react'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerFilter } from '../../ui/ledger-filter'
import type { LedgerRow } from '../../ui/ledger-row'

/** What the page asks of whatever is shown beside the table. */
export interface PanelMoves {
  readonly onClose: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** What the page hands to whatever shows its rows in place of the table. */
export interface ChartParts {
  readonly ref: Ref<GridHandle>
  readonly rows: readonly LedgerRow[]
  readonly currentRowId: string | null
  readonly emptyState: ReactNode
  readonly name: string
  readonly issuer: string
  /** Targets that pass the filter, of all. */
  readonly matching: number
  readonly all: number
  readonly onCurrentRowChange: (rowId: string) => void
  readonly onOpen: (rowId: string) => void
  readonly onToggle: (rowId: string) => void
}

export interface LedgerPageProps {
  readonly ledgerId: LedgerId | 'all'
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly renderPanel: (targetId: TargetId, moves: PanelMoves) => ReactNode
  /** Buttons of other features for the toolbar and the empty page: import, export. */
  readonly actions?: ReactNode
  /** Table or something else, at the head of the toolbar. */
  readonly lookSwitch?: ReactNode
  /** Shows the rows in place of the table; `onTable` brings the table back. */
  readonly chart?: { readonly render: (parts: ChartParts) => ReactNode; readonly onTable: () => void }
}

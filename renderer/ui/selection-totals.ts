import { shownValue } from './shown-value'

/** What the status bar says of the selected cells, in words that are ready to show: 计数 12, 求和 36.63, 平均 3.05. */
export interface SelectionTotal {
  readonly label: string
  readonly text: string
}

/** Set by the ledger while cells are selected; empty when it closes. */
export const selectionTotals = shownValue<readonly SelectionTotal[]>([])

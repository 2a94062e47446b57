import { useCallback, useEffect } from 'react'
import { withSeparators } from '../../ui/grid/figure'
import type { Totals } from '../../ui/grid/totals'
import { useMessages } from '../../ui/messages/use-messages'
import { selectionTotals } from '../../ui/selection-totals'

/** Puts count, sum and average of the selected cells into the status bar while more than one is selected. */
export function useTotalsInBar(): (totals: Totals) => void {
  const words = useMessages().ledger.totals
  useEffect(() => () => selectionTotals.set([]), [])
  return useCallback(
    ({ cells, count, sum, average }: Totals) => {
      if (cells < 2) {
        if (selectionTotals.read().length > 0) selectionTotals.set([])
        return
      }
      selectionTotals.set([
        { label: words.count, text: String(count) },
        ...(sum === null ? [] : [{ label: words.sum, text: withSeparators(sum) }]),
        ...(average === null ? [] : [{ label: words.average, text: withSeparators(average) }]),
      ])
    },
    [words],
  )
}

import { tableTotals } from '@shared/exchange/table-totals'
import { useMemo } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import type { PlannedImport } from './import-draft'

/** Sums by column, to be held against the original where the file format can not tell that a byte was changed. */
export function TotalsCheck({ planned }: { readonly planned: PlannedImport }) {
  const { intake } = useMessages()
  const totals = useMemo(() => tableTotals(planned.table), [planned.table])
  return (
    <div className="intake-totals">
      <strong>{intake.totals}</strong>
      <span>
        {intake.summary(planned.plan.counts.rows, planned.plan.counts.unchanged, planned.plan.counts.skipped)}
      </span>
      {totals.map(({ header, sum }) => (
        <span key={header}>{intake.totalOf(header, sum)}</span>
      ))}
      <span className="intake-hint">{intake.totalsHint}</span>
    </div>
  )
}

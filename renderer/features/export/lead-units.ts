import type { LedgerId } from '@shared/domain/ids'
import { useMemo } from 'react'
import { useView } from '../../db/use-store'

/** The lead units of a ledger with their number of targets, by pinyin; those without one last. */
export type LeadUnits = ReadonlyMap<string, number>

export function useLeadUnits(ledgerId: LedgerId | undefined): LeadUnits {
  const view = useView()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { id, ledgerIds, leadUnits } of view.targets.values()) {
      if (ledgerId === undefined || !ledgerIds.includes(ledgerId) || view.headings.has(id)) continue
      const unit = leadUnits[0] ?? ''
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
    const { compare } = new Intl.Collator('zh-CN-u-co-pinyin')
    return new Map([...counts].toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b)))
  }, [view, ledgerId])
}

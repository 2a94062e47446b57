import type { TargetId } from '@shared/domain/ids'
import { useCallback, useState } from 'react'
import type { LedgerFilter } from '../../ui/ledger-filter'

/** The current row and whether its target is open beside the table; an address that names a target opens it. */
export function useOpenTarget(asked: TargetId | undefined) {
  const [currentId, setCurrentId] = useState<string | null>(asked ?? null)
  const [isPanelOpen, setPanelOpen] = useState(asked !== undefined)
  const [seen, setSeen] = useState(asked)
  if (asked !== seen) {
    setSeen(asked)
    if (asked) {
      setCurrentId(asked)
      setPanelOpen(true)
    }
  }
  const open = useCallback((rowId: string) => {
    setCurrentId(rowId)
    setPanelOpen(true)
  }, [])
  const closeTarget = () => setPanelOpen(false)
  return { currentId, setCurrentId, isPanelOpen, closeTarget, open }
}

/** The filter once the target it named is no longer the one that is open. */
export function withoutOpen(filter: LedgerFilter): LedgerFilter {
  const parts = Object.entries(filter).filter(([key]) => key !== 'open')
  return { ...Object.fromEntries(parts), ledger: filter.ledger }
}

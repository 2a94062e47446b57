import type { TargetId } from '@shared/domain/ids'
import { useEffect, useState, type RefObject } from 'react'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'

interface Ways {
  readonly all: readonly LedgerRow[]
  readonly unfold: (ids: readonly string[]) => void
  /** What leaves the row out, so that no unfolding shows it; null where nothing does. */
  readonly leftOutBy: (row: LedgerRow) => 'filter' | 'grouping' | null
  readonly clearFilters: () => void
}

interface Wanted {
  readonly id: TargetId
  readonly key: string
  /** Whether a filter is taken away for it, which is done once; never for a row that the address only names. */
  readonly clears: 'if-hidden' | 'done' | 'never'
}

/** The rows above a target, from the nearest up. */
function ancestorsOf(id: TargetId, all: readonly LedgerRow[]): readonly string[] {
  const parents = new Map(all.map(({ target }) => [target.id, target.parentId]))
  const found: string[] = []
  for (let parent = parents.get(id) ?? null; parent !== null && !found.includes(parent);) {
    found.push(parent)
    parent = parents.get(parent) ?? null
  }
  return found
}

/**
 * Moves the cursor to a cell that may appear only with the next repaint: a target just added, one that was folded away, or one
 * that a filter hides. What can not be shown is given up, so that the cursor never jumps long afterwards.
 */
export function useGoTo(grid: RefObject<GridHandle | null>, rows: readonly LedgerLine[], ways: Ways) {
  const { all, unfold, leftOutBy, clearFilters } = ways
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const isThere = wanted !== null && rows.some(({ id }) => id === wanted.id)
  const row = wanted === null ? undefined : all.find(({ id }) => id === wanted.id)
  const isKnown = row !== undefined
  const hidesIt = row === undefined || isThere ? null : leftOutBy(row)
  useEffect(() => {
    if (!wanted || !isKnown) return
    if (isThere) {
      grid.current?.goTo(wanted.id, wanted.key)
      grid.current?.focus()
      setWanted(null)
    } else if (hidesIt === null) unfold(ancestorsOf(wanted.id, all))
    else if (hidesIt === 'grouping' || wanted.clears === 'never') setWanted(null)
    else if (wanted.clears === 'if-hidden') {
      clearFilters()
      setWanted({ ...wanted, clears: 'done' })
    }
    // oxlint-disable-next-line react/exhaustive-deps -- asks again when the row appears, not when the list is a new object
  }, [wanted, isThere, isKnown, hidesIt])
  return {
    goTo: (id: TargetId, key: string) => setWanted({ id, key, clears: 'if-hidden' }),
    lookFor: (id: TargetId, key: string) => setWanted({ id, key, clears: 'never' }),
    isWanted: wanted !== null,
  }
}

/** Shows a target that the address names, where it is folded away. */
export function useUnfoldAsked(
  asked: TargetId | undefined,
  rows: readonly LedgerLine[],
  goTo: (id: TargetId, key: string) => void,
): void {
  useEffect(() => {
    if (asked !== undefined && !rows.some(({ id }) => id === asked)) goTo(asked, 'title')
    // oxlint-disable-next-line react/exhaustive-deps -- once for each address, not for each repaint
  }, [asked])
}

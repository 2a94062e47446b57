import type { TargetId } from '@shared/domain/ids'
import { useEffect, useState, type RefObject } from 'react'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'

interface Unfolding {
  readonly all: readonly LedgerRow[]
  readonly unfold: (ids: readonly string[]) => void
}

interface Wanted {
  readonly id: TargetId
  readonly key: string
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

/** Moves the cursor to a cell that may appear only with the next repaint: a target just added, or one that was folded away. */
export function useGoTo(grid: RefObject<GridHandle | null>, rows: readonly LedgerLine[], { all, unfold }: Unfolding) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const isThere = wanted !== null && rows.some(({ id }) => id === wanted.id)
  const isKnown = wanted !== null && all.some(({ id }) => id === wanted.id)
  useEffect(() => {
    if (!wanted || !isKnown) return
    if (!isThere) {
      unfold(ancestorsOf(wanted.id, all))
      return
    }
    grid.current?.goTo(wanted.id, wanted.key)
    grid.current?.focus()
    setWanted(null)
    // oxlint-disable-next-line react/exhaustive-deps -- asks again when the row appears, not when the list is a new object
  }, [wanted, isThere, isKnown])
  return { goTo: (id: TargetId, key: string) => setWanted({ id, key }), isWanted: wanted !== null }
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

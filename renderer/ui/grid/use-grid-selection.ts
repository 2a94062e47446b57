import { useEffect, useMemo, useRef, useState } from 'react'

import { follow, singleCell, type Selection } from './selection'

interface Kept {
  readonly selection: Selection
  readonly activeId: string | null
}

interface Wishes {
  readonly currentRowId: string | null | undefined
  readonly onCurrentRowChange: ((rowId: string) => void) | undefined
  /** Brings the selection's moving end into view. */
  readonly show: (selection: Selection) => void
}

/** Row ids told to the parent that it has not sent back yet. */
const MAX_TOLD = 64

/**
 * The selection by place, kept on its row by id while rows come, go and change order. A parent may steer the current
 * row; its echo of the user's own moves, which may lag behind fast keys, is not taken for steering.
 */
export function useGridSelection(rows: readonly { readonly id: string }[], columnCount: number, wishes: Wishes) {
  const { currentRowId, onCurrentRowChange, show } = wishes
  const [kept, setKept] = useState<Kept>({ selection: singleCell({ row: 0, column: 0 }), activeId: null })
  const selection = useMemo(() => follow(kept.selection, kept.activeId, rows, columnCount), [kept, rows, columnCount])
  const told = useRef<string[]>([])
  const activeId = rows[selection.active.row]?.id ?? null

  /** Whether the parent has it as its current row, or is just being told so; one that left the rows may still be it. */
  const isKnown = (rowId: string) =>
    currentRowId === undefined || currentRowId === null
      ? rowId === activeId && kept.activeId !== null
      : rowId === (told.current.at(-1) ?? currentRowId)

  const select = (next: Selection, isShown = true) => {
    const nextId = rows[next.active.row]?.id ?? null
    setKept({ selection: next, activeId: nextId })
    if (isShown) show(next)
    if (nextId === null || isKnown(nextId)) return
    told.current = [...told.current, nextId].slice(-MAX_TOLD)
    onCurrentRowChange?.(nextId)
  }

  const steer = useRef<(rowId: string, among: typeof rows) => void>(() => undefined)
  useEffect(() => {
    steer.current = (rowId, among) => {
      const row = among.findIndex(({ id }) => id === rowId)
      if (row < 0 || rowId === activeId) return
      const next = singleCell({ row, column: selection.active.column })
      setKept({ selection: next, activeId: rowId })
      show(next)
    }
  })
  useEffect(() => {
    if (currentRowId === undefined || currentRowId === null) return
    const echo = told.current.indexOf(currentRowId)
    if (echo >= 0) told.current = told.current.slice(echo + 1)
    else steer.current(currentRowId, rows)
  }, [currentRowId, rows])

  return { selection, select, activeId }
}

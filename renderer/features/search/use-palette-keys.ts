import { useEffect, useState, type KeyboardEvent } from 'react'
import type { PaletteRow } from './palette-rows'

const PAGE = 8

/** Where a key moves the choice to, among so many lines; null when it is not for the list. */
export function movedTo(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'PageDown':
      return Math.min(at + PAGE, count - 1)
    case 'PageUp':
      return Math.max(at - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

interface PaletteWishes {
  /** Whether the lines are those of the text; Enter waits until they are. */
  readonly isFresh: boolean
  readonly onChoose: (row: PaletteRow) => void
  readonly onClose: () => void
}

interface PaletteKeys {
  readonly active: PaletteRow | null
  readonly setActive: (row: PaletteRow) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Which line is chosen, by arrows, Home and End. The choice stays on its line while the answer grows, and goes to the
 * first one with every other text. No key that belongs to an input method is taken from it.
 */
export function usePaletteKeys(
  text: string,
  rows: readonly PaletteRow[],
  { isFresh, onChoose, onClose }: PaletteWishes,
): PaletteKeys {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly text: string } | null>(null)
  const kept = chosen?.text === text ? rows.findIndex(({ id }) => id === chosen.id) : -1
  const at = Math.max(kept, 0)
  const active = rows[at] ?? null
  const [enteredFor, setEnteredFor] = useState<string | null>(null)
  const isDue = isFresh && enteredFor === text
  useEffect(() => {
    if (!isDue) return
    setEnteredFor(null)
    if (active) onChoose(active)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when what Enter was pressed for has come
  }, [isDue])
  const setActive = ({ id }: PaletteRow) => setChosen({ id, text })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === COMPOSING) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!isFresh) setEnteredFor(text)
      else if (active) onChoose(active)
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const next = movedTo(event.key, at, rows.length)
      const row = next === null ? undefined : rows[next]
      if (!row) return
      event.preventDefault()
      setActive(row)
    }
  }
  return { active, setActive, onKeyDown }
}

/** The number of every key that an input method has taken for itself. */
const COMPOSING = 229

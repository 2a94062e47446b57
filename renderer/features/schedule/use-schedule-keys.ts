import { addDays } from '@shared/domain/day'
import type { KeyboardEvent } from 'react'
import { inBackground } from '../../db/in-background'
import { intentOf, type Motion } from '../../ui/grid/keyboard'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo } from '../../ui/notify'
import { canMoveDeadline, movableDay } from './bar'
import type { Bars } from './use-bars'
import type { DeadlineMoves } from './use-deadline-move'

/** Days that Ctrl+Shift+← and → move a deadline by: a 旬. */
const FAR_DAYS = 10
const SIDEWAYS = 80

interface KeySources {
  readonly scroller: HTMLElement
  readonly rows: readonly LedgerRow[]
  /** The current row's place, -1 where there is none. */
  readonly current: number
  readonly pageRows: () => number
  readonly bars: Bars
  readonly moves: DeadlineMoves
  readonly goTo: (index: number) => void
  readonly onOpen: (rowId: string) => void
  readonly onToggle: (rowId: string) => void
}

/** Keys of the chart: the grid's own where they mean the same, and Shift with ← or → to move a deadline. */
export function useScheduleKeys(sources: KeySources): (event: KeyboardEvent<HTMLElement>) => void {
  const { rows, current, bars, moves, goTo } = sources
  const { schedule } = useMessages()
  const row = rows[current]

  const nudge = (days: number) => {
    if (!row) return
    const bar = bars.byRow.get(row.id)
    if (!bar) return notifyInfo(schedule.noDay)
    if (!canMoveDeadline(row.target)) return notifyInfo(schedule.fixed)
    const from = moves.move?.id === row.target.id ? moves.move.on : bar.to
    moves.propose(row.target, movableDay(addDays(from, days), bar, bars.span), 'keys')
  }

  const move = (motion: Motion): boolean => {
    switch (motion.name) {
      case 'step':
      case 'edge': {
        const { direction, isExtending } = motion
        const sign = direction === 'down' || direction === 'right' ? 1 : -1
        const isFar = motion.name === 'edge'
        if (direction === 'up' || direction === 'down') goTo(isFar ? (sign > 0 ? rows.length - 1 : 0) : current + sign)
        else if (isExtending) nudge(sign * (isFar ? FAR_DAYS : 1))
        else sources.scroller.scrollBy({ left: sign * (isFar ? sources.scroller.scrollWidth : SIDEWAYS) })
        return true
      }
      case 'page':
        goTo(current + (motion.direction === 'down' ? 1 : -1) * sources.pageRows())
        return true
      case 'go':
        goTo(motion.to.endsWith('start') ? 0 : rows.length - 1)
        return true
      case 'enter':
        if (!row) return false
        if (moves.move) inBackground(moves.confirm(row.target))
        else sources.onOpen(row.id)
        return true
      default:
        return false
    }
  }

  return (event) => {
    if (event.nativeEvent.isComposing) return
    const intent = intentOf(event)
    if (!intent) return
    let isTaken = false
    if ('motion' in intent) isTaken = move(intent.motion)
    else if (intent.action === 'escape' && moves.move) {
      moves.cancel()
      isTaken = true
    } else if (row?.hasChildren && intent.action === (row.isExpanded ? 'collapse' : 'expand')) {
      sources.onToggle(row.id)
      isTaken = true
    }
    if (!isTaken) return
    event.preventDefault()
    event.stopPropagation()
  }
}

import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { useRef, useState } from 'react'
import { editTarget } from '../../commands/edit-target'
import { undoCommand } from '../../commands/undo'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'

/** A deadline that is being moved and is not changed yet. */
export interface DeadlineMove {
  readonly id: TargetId
  readonly on: IsoDate
  readonly by: 'pointer' | 'keys'
}

export interface DeadlineMoves {
  readonly move: DeadlineMove | null
  readonly propose: (target: Target, on: IsoDate, by: DeadlineMove['by']) => void
  readonly cancel: () => void
  /** Changes the deadline to the proposed day; the road of every edit asks for the reason. */
  readonly confirm: (target: Target) => Promise<void>
}

/** Proposes a new deadline in the chart, and changes it when it is confirmed. */
export function useDeadlineMove(): DeadlineMoves {
  const messages = useMessages()
  const [move, setMove] = useState<DeadlineMove | null>(null)
  // The pointer may be lifted before the last of its moves is drawn: what was proposed last is what counts.
  const latest = useRef<DeadlineMove | null>(null)
  const isAsking = useRef(false)
  const show = (next: DeadlineMove | null) => {
    latest.current = next
    setMove(next)
  }
  const change = async (target: Target, on: IsoDate) => {
    const saved = await editTarget(target.id, { deadline: { on, precision: 'day', asWritten: on } })
    if (saved.ok) {
      const { closes } = saved.value
      notifyDone(messages.schedule.moved(target.title, messages.common.day(on)), () => undoCommand(closes))
    } else if (saved.code !== 'reason-not-given') notifyRefused(cellRefusalText(messages, saved.code, saved.detail))
  }
  return {
    move,
    propose(target, on, by) {
      if (!isAsking.current) show({ id: target.id, on, by })
    },
    cancel() {
      if (!isAsking.current) show(null)
    },
    async confirm(target) {
      const proposed = latest.current
      if (isAsking.current || proposed?.id !== target.id) return
      if (proposed.on === target.deadline.on) return show(null)
      isAsking.current = true
      try {
        await change(target, proposed.on)
      } finally {
        isAsking.current = false
        show(null)
      }
    },
  }
}

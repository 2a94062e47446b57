import type { PointerEvent as ReactPointerEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface BarHandleProps {
  /** Where the bar ends, as CSS has it. */
  readonly left: string
  /** The pointer's way so far, in pixels. */
  readonly onDrag: (way: number) => void
  readonly onDrop: () => void
  readonly onCancel: () => void
}

/** The end of a bar, to be dragged to another day. Esc leaves it where it was. */
export function BarHandle({ left, onDrag, onDrop, onCancel }: BarHandleProps) {
  const { schedule } = useMessages()
  const drag = (down: ReactPointerEvent<HTMLElement>) => {
    if (down.button !== 0) return
    const handle = down.currentTarget
    const startX = down.clientX
    let isCancelled = false
    handle.setPointerCapture(down.pointerId)
    const follow = (move: PointerEvent) => onDrag(move.clientX - startX)
    const stopByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      isCancelled = true
      handle.releasePointerCapture(down.pointerId)
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('pointercancel', () => (isCancelled = true), { once: true })
    window.addEventListener('keydown', stopByKey, true)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', follow)
        window.removeEventListener('keydown', stopByKey, true)
        if (isCancelled) onCancel()
        else onDrop()
      },
      { once: true },
    )
  }
  return <span className="bar-handle" style={{ left }} title={schedule.dragHint} onPointerDown={drag} />
}

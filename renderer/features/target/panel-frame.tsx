/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- keys of the controls inside arrive at the panel; a separator that is moved by keys takes the focus (WAI-ARIA window splitter) */
import { useState, type KeyboardEvent, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react'
import { z } from 'zod'
import { usePreference } from '../../db/use-preference'
import { useMessages } from '../../ui/messages/use-messages'

const Width = z.number().min(320).max(1_200)
const FIRST_WIDTH = 420
const NARROWEST = 320

interface PanelFrameProps {
  readonly label: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

/** The panel beside the table; its width is dragged, or moved with the arrow keys, and remembered. */
export function PanelFrame({ label, onKeyDown, children }: PanelFrameProps) {
  const messages = useMessages().target
  const [kept, keep] = usePreference('panel-width', Width, FIRST_WIDTH)
  const [dragged, setDragged] = useState<number | null>(null)
  const width = dragged ?? kept
  const fit = (wanted: number) => Math.round(Math.min(Math.max(wanted, NARROWEST), window.innerWidth * 0.6))
  const drag = (down: ReactPointerEvent<HTMLElement>) => {
    const edge = down.currentTarget
    const startX = down.clientX
    let last = width
    edge.setPointerCapture(down.pointerId)
    const follow = (move: PointerEvent) => {
      last = fit(width + startX - move.clientX)
      setDragged(last)
    }
    edge.addEventListener('pointermove', follow)
    edge.addEventListener(
      'lostpointercapture',
      () => {
        edge.removeEventListener('pointermove', follow)
        keep(last)
      },
      { once: true },
    )
  }
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const next = fit(width + (event.key === 'ArrowLeft' ? 16 : -16))
    setDragged(next)
    keep(next)
  }
  return (
    <aside className="target-panel" aria-label={label} style={{ width: fit(width) }} onKeyDown={onKeyDown}>
      <hr
        className="target-edge"
        aria-orientation="vertical"
        aria-label={messages.resize}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        tabIndex={0}
        onPointerDown={drag}
        onKeyDown={step}
      />
      {children}
    </aside>
  )
}

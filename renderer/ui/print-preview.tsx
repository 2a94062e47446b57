import { Button } from 'antd'
import { useEffect, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from './messages/use-messages'
import { palettes } from './palette'
import './print-preview.css'

/** Paper is white, whatever theme the screen has. */
const ON_PAPER = Object.fromEntries(
  Object.entries(palettes.light).map(([name, colour]) => [`--duban-${name}`, colour]),
) as CSSProperties

interface PrintPreviewProps {
  readonly label: string
  readonly paper: 'A4' | 'A3 landscape'
  /** Around what flows over several pages, as CSS writes it; none where each page brings its own. */
  readonly margin?: string
  /** What is told beside the title, such as the number of pages. */
  readonly told?: string
  readonly hint?: string
  readonly onClose: () => void
  /** The pages, each as large as the paper unless the margin is left to the printer. */
  readonly children: ReactNode
}

/** Pages as they will be printed, over the whole window until it is closed. Nothing else of the window is printed. */
export function PrintPreview({ label, paper, margin = '0', told, hint, onClose, children }: PrintPreviewProps) {
  const { common } = useMessages()
  useInert()
  const onKeyDown = (event: KeyboardEvent) => {
    const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
    if (isPrint) window.print()
    else if (event.key === 'Escape') onClose()
    // Keys of the window behind, such as undo, are not meant for what can not be seen.
    event.stopPropagation()
    if (isPrint) event.preventDefault()
  }
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside arrive here
    <dialog open className="print-preview" aria-modal aria-label={label} onKeyDown={onKeyDown}>
      <style>{`@page { size: ${paper}; margin: ${margin} } @media print { body > :not(.print-preview) { display: none !important } }`}</style>
      <div className="print-bar">
        <strong>{label}</strong>
        <output>{told}</output>
        <span className="print-hint">{hint}</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what was just asked for is confirmed by Enter */}
        <Button type="primary" autoFocus onClick={() => window.print()}>
          {common.print}
        </Button>
        <Button onClick={onClose}>{common.close}</Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <section className="print-pages" aria-label={label} style={ON_PAPER} tabIndex={0}>
        {children}
      </section>
    </dialog>,
    document.body,
  )
}

/** What lies behind takes no focus while the pages are shown, and has it back afterwards. */
function useInert(): void {
  useEffect(() => {
    const behind = document.getElementById('root')
    const focused = document.activeElement
    behind?.setAttribute('inert', '')
    return () => {
      behind?.removeAttribute('inert')
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  }, [])
}

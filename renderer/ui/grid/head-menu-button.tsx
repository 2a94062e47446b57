import type { KeyboardEvent } from 'react'
import { useMessages } from '../messages/use-messages'

interface HeadMenuButtonProps {
  readonly columnKey: string
  readonly title: string
  readonly isActive: boolean
  readonly onMenu: (key: string, head: DOMRect) => void
}

type OnMenu = HeadMenuButtonProps['onMenu']

function openMenu(within: Element, columnKey: string, onMenu: OnMenu): void {
  const head = within.closest('[role=columnheader]')
  if (head) onMenu(columnKey, head.getBoundingClientRect())
}

/** Alt+↓ on anything in a head. */
export function openMenuByKey(event: KeyboardEvent, columnKey: string, onMenu: OnMenu | undefined): void {
  if (!onMenu || !event.altKey || event.key !== 'ArrowDown') return
  event.preventDefault()
  openMenu(event.currentTarget, columnKey, onMenu)
}

/** The ▾ in a column's head: seen under the pointer, with the focus, and while the column hides rows. */
export function HeadMenuButton({ columnKey, title, isActive, onMenu }: HeadMenuButtonProps) {
  const { grid } = useMessages()
  const label = isActive ? grid.columnMenuOn(title) : grid.columnMenu(title)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`grid-head-menu${isActive ? ' is-active' : ''}`}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={(event) => openMenu(event.currentTarget, columnKey, onMenu)}
      onKeyDown={(event) => openMenuByKey(event, columnKey, onMenu)}
    >
      {isActive ? <Funnel /> : <Arrow />}
    </button>
  )
}

function Arrow() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
      <path d="M1.5 3.5h7L5 7.5z" fill="currentColor" />
    </svg>
  )
}

function Funnel() {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden>
      <path d="M.8 1.2h9.4L6.7 5.6v4L4.3 8.4V5.6z" fill="currentColor" />
    </svg>
  )
}

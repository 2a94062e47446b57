import { Dropdown, type MenuProps } from 'antd'
import { useRef, useState, type ReactNode } from 'react'

interface KeyMenuProps {
  readonly menu: MenuProps
  /** The button that opens it. */
  readonly children: ReactNode
}

/** A button's menu that is worked by arrows as soon as it is open, and hands the focus back when it is closed. */
export function KeyMenu({ menu, children }: KeyMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<Element | null>(null)
  const change = (next: boolean) => {
    if (next) {
      opener.current = document.activeElement
      focusWhenDrawn()
    }
    setOpen(next)
    // What was chosen may take the focus for itself, once it is drawn.
    if (!next) setTimeout(() => giveBack(opener.current), 0)
  }
  return (
    <Dropdown trigger={['click']} open={isOpen} menu={menu} onOpenChange={change}>
      {children}
    </Dropdown>
  )
}

/** Frames in which a menu may appear. */
const MOST_FRAMES = 30

/** The list takes the arrows itself; the kit leaves the focus on the button. */
function focusWhenDrawn(frames = MOST_FRAMES): void {
  const list = document.querySelector<HTMLElement>('.ant-dropdown:not(.ant-dropdown-hidden) [role="menu"]')
  list?.focus({ preventScroll: true })
  if (frames > 0 && (list === null || document.activeElement !== list))
    requestAnimationFrame(() => focusWhenDrawn(frames - 1))
}

function giveBack(opener: Element | null): void {
  const here = document.activeElement
  const isLost = here === null || here === document.body || here.closest('.ant-dropdown') !== null
  if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus()
}

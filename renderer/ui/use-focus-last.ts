import { useEffect, useRef, useState, type RefObject } from 'react'

/** Puts the focus into the first field of a list's last line, once a line was added at its end. */
export function useFocusLast<T extends HTMLElement>(): {
  readonly list: RefObject<T | null>
  readonly added: () => void
} {
  const list = useRef<T>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (count === 0) return
    const line = list.current?.lastElementChild
    line?.scrollIntoView({ block: 'nearest' })
    line?.querySelector('input')?.focus()
  }, [count])
  return { list, added: () => setCount(count + 1) }
}

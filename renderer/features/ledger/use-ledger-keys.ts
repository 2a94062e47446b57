import { useEffect, useRef, type RefObject } from 'react'
import { onHostEvent } from '../../host'
import { newTargetRequest } from '../../ui/new-target-request'
import { useShownValue } from '../../ui/shown-value'

interface LedgerKeys {
  readonly add: (place: 'sibling' | 'child') => void
  readonly replace: () => void
  /** To the next comment, or the one before. */
  readonly comment: (delta: 1 | -1) => void
}

/** Ctrl+N adds a target, Ctrl+Shift+N one below, Ctrl+H replaces, Ctrl+F goes to the search box; also from the window's menu or the search. */
export function useLedgerKeys(keys: LedgerKeys): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const isNewWanted = useShownValue(newTargetRequest)
  useEffect(() => {
    if (!isNewWanted) return
    newTargetRequest.set(false)
    latest.current.add('sibling')
  }, [isNewWanted])
  useEffect(() => {
    const find = () => page.current?.querySelector<HTMLInputElement>('.ledger-search input')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return
      if (event.key === 'F2') {
        event.preventDefault()
        latest.current.comment(event.shiftKey ? -1 : 1)
        return
      }
      const key = event.key.toLowerCase()
      if (key !== 'n' && !((key === 'f' || key === 'h') && !event.shiftKey)) return
      event.preventDefault()
      if (key === 'n') latest.current.add(event.shiftKey ? 'child' : 'sibling')
      else if (key === 'h') latest.current.replace()
      else find()
    }
    window.addEventListener('keydown', onKey)
    const stopListening = onHostEvent('menu:command', ({ command }) => {
      if (command === 'find') find()
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stopListening()
    }
  }, [])
  return page
}

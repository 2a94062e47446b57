import { useEffect, useRef } from 'react'
import type { KeyPress } from '../../ui/grid/keyboard'
import { newTargetRequest } from '../../ui/new-target-request'
import { isQuestionOpen } from '../../ui/question'
import { useShownValue } from '../../ui/shown-value'

interface LedgerKeys {
  readonly add: (place: 'sibling' | 'child') => void
  readonly replace: () => void
  /** To the next comment, or the one before. */
  readonly comment: (delta: 1 | -1) => void
}

/** Ctrl+N adds a target, Ctrl+Shift+N one below, Ctrl+H replaces; adding is also asked for by the search over everything. */
export function useLedgerKeys(keys: LedgerKeys): void {
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
    const onKey = (event: KeyboardEvent) => {
      const act = ledgerActOf(event)
      if (act === null) return
      event.preventDefault()
      if (isQuestionOpen()) return
      const { add, replace, comment } = latest.current
      if (act === 'replace') replace()
      else if (act === 'add' || act === 'add-child') add(act === 'add' ? 'sibling' : 'child')
      else comment(act === 'next-comment' ? 1 : -1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

type LedgerAct = 'add' | 'add-child' | 'replace' | 'next-comment' | 'previous-comment'

/** What a key means on the ledger's page; null when it means nothing here. */
export function ledgerActOf(press: KeyPress & { readonly isComposing: boolean }): LedgerAct | null {
  if (press.isComposing || press.altKey || !(press.ctrlKey || press.metaKey)) return null
  switch (press.key.toLowerCase()) {
    case 'n':
      return press.shiftKey ? 'add-child' : 'add'
    case 'h':
      return press.shiftKey ? null : 'replace'
    case 'f2':
      return press.shiftKey ? 'previous-comment' : 'next-comment'
    default:
      return null
  }
}

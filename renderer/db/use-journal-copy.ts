import type { JournalCopyState } from '@shared/ipc/contract'
import { useEffect, useState } from 'react'
import { callHost, onHostEvent } from '../host'
import { inBackground } from './in-background'

/** How the second copy of the journal stands; null until that is known. */
export function useJournalCopy(): JournalCopyState | null {
  const [state, setState] = useState<JournalCopyState | null>(null)
  useEffect(() => {
    let isTold = false
    const stop = onHostEvent('journal:copy-changed', (changed) => {
      isTold = true
      setState(changed)
    })
    const ask = async () => {
      const asked = await callHost('journal:copy', {})
      if (!isTold) setState(asked)
    }
    inBackground(ask())
    return stop
  }, [])
  return state
}

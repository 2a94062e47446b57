import { useEffect, useState } from 'react'
import type { History } from '../../db/history/history'
import type { MomentDifference } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'

export type Compared =
  | { readonly kind: 'reading'; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'there'; readonly difference: MomentDifference }
  | { readonly kind: 'refused'; readonly code: string; readonly again: () => void }

const BEGINNING: Compared = { kind: 'reading', share: 0, cancel: () => undefined }

/** What differs between a moment and now; reckoned anew when the data changes, which `lastCloses` tells. */
export function useDifference(history: History, closes: number, lastCloses: number): Compared {
  const [tries, setTries] = useState(0)
  const basis = `${closes} ${lastCloses} ${tries}`
  const [known, setKnown] = useState({ basis, compared: BEGINNING })
  useEffect(() => {
    const ending = new AbortController()
    const cancel = () => ending.abort()
    let isShown = true
    const show = (compared: Compared) => isShown && setKnown({ basis, compared })
    const read = async () => {
      show({ kind: 'reading', share: 0, cancel })
      const done = await history.differenceAt(closes, {
        signal: ending.signal,
        report: (share) => show({ kind: 'reading', share, cancel }),
      })
      if (done.ok) show({ kind: 'there', difference: done.value })
      else show({ kind: 'refused', code: done.code, again: () => setTries((count) => count + 1) })
    }
    inBackground(read())
    return () => {
      isShown = false
      ending.abort()
    }
  }, [history, closes, basis])
  return known.basis === basis ? known.compared : BEGINNING
}

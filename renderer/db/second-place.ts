import type { SecondState } from '@shared/ipc/places'
import { useSyncExternalStore } from 'react'
import { callHost, onHostEvent } from '../host'
import { Observable } from './durability'
import { inBackground } from './in-background'

/** What the main process last said of the second place of backups; null until it was asked. */
const known = new Observable<SecondState | null>(null)

/** Listens while somebody looks: the state is asked for once, and every change comes by itself. */
function subscribe(listener: () => void): () => void {
  const unsubscribe = known.subscribe(listener)
  const stop = onHostEvent('second:changed', (state) => known.set(state))
  inBackground(
    callHost('second:state', {}).then(
      (state) => known.set(state),
      () => undefined, // locked, or closing
    ),
  )
  return () => {
    stop()
    unsubscribe()
  }
}

export function useSecondState(): SecondState | null {
  return useSyncExternalStore(subscribe, known.read)
}

/** Looks at the place now; throws `HostRefusal` as every call does. */
export async function lookAtSecondPlace(): Promise<void> {
  known.set(await callHost('second:look', {}))
}

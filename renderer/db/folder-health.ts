import type { FolderHealth } from '@shared/ipc/places'
import { useEffect, useSyncExternalStore } from 'react'
import { callHost } from '../host'
import { Observable } from './durability'
import { inBackground } from './in-background'

const LOOK_AGAIN_MS = 5 * 60_000

const known = new Observable<readonly FolderHealth[]>([])

/** Asks how the folders are; keeps the last answer when it can not be had, as while the program is locked. */
export async function refreshHealth(): Promise<void> {
  try {
    known.set(await callHost('folder:health', {}))
  } catch {
    return
  }
}

/** How the folders are, looked at anew every five minutes while it is shown. Empty until the first answer. */
export function useFolderHealth(): readonly FolderHealth[] {
  useEffect(() => {
    inBackground(refreshHealth())
    const timer = setInterval(() => inBackground(refreshHealth()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return useSyncExternalStore(known.subscribe, known.read)
}

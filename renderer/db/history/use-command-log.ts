import { useEffect, useSyncExternalStore } from 'react'
import { Observable } from '../durability'
import { inBackground } from '../in-background'
import { liveStore } from '../live-store'
import { openHistory, type History } from './history'

/** The log as the pages see it: being read (with the share that is done), there, or not readable. */
export type CommandLog =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'open'; readonly history: History }
  | { readonly kind: 'refused'; readonly code: string; readonly seq: number | null }

/** It is let go when no page has shown it for a while: an index of 100,000 commands is not held for nothing. */
const RELEASE_MS = 5 * 60_000

const log = new Observable<CommandLog>({ kind: 'reading', share: 0 })
let users = 0
let reading: AbortController | null = null
let release: ReturnType<typeof setTimeout> | null = null

/** Reads the log again, after a refusal or when another store was opened. */
export function readCommandLog(): void {
  letGo()
  const ending = new AbortController()
  reading = ending
  log.set({ kind: 'reading', share: 0 })
  inBackground(
    openHistory({ signal: ending.signal, report: (share) => log.set({ kind: 'reading', share }) }).then((read) => {
      if (ending.signal.aborted) {
        if (read.ok) read.value.close()
        return
      }
      if (read.ok) log.set({ kind: 'open', history: read.value })
      else log.set({ kind: 'refused', code: read.code, seq: Number(read.detail['seq'] ?? 0) || null })
    }),
  )
}

function letGo(): void {
  reading?.abort()
  reading = null
  const known = log.read()
  if (known.kind === 'open') known.history.close()
  log.set({ kind: 'reading', share: 0 })
}

function enter(): () => void {
  users += 1
  if (release) clearTimeout(release)
  const known = log.read()
  const isOfThisStore = known.kind === 'open' && known.history.store === liveStore()
  if (!isOfThisStore && (users === 1 || known.kind === 'open')) readCommandLog()
  return () => {
    users -= 1
    if (users === 0) release = setTimeout(letGo, RELEASE_MS)
  }
}

/** The log of the open store, for a page: read when the first page shows it, kept for the next one. */
export function useCommandLog(): CommandLog {
  useEffect(enter, [])
  return useSyncExternalStore(log.subscribe, log.read)
}

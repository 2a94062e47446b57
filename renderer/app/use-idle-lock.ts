import { useEffect } from 'react'
import { inBackground } from '../db/in-background'
import { usePeople } from '../db/person'
import type { Messages } from '../ui/messages/messages'
import { runningTask } from '../ui/running-task'
import { lockWindow } from './lock-window'

const LOOK_MS = 5_000
const MINUTE_MS = 60_000
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'compositionupdate'] as const

/** Two clocks: one that nobody can set, and one that goes on while the PC sleeps. Whichever has gone further counts. */
const reading = () => ({ steady: performance.now(), wall: Date.now() })

/**
 * Locks after the idle minutes that the current person has chosen; a running task is waited for. The first movement
 * after a night's sleep of the PC locks too, instead of counting as work.
 */
export function useIdleLock(messages: Messages): void {
  const minutes = usePeople()?.lockAfter ?? null
  useEffect(() => {
    if (minutes === null) return
    let last = reading()
    const isIdle = () => {
      const now = reading()
      return Math.max(now.steady - last.steady, now.wall - last.wall) >= minutes * MINUTE_MS
    }
    const look = () => {
      if (isIdle() && runningTask.read() === null) inBackground(lockWindow(messages))
    }
    const live = () => {
      if (isIdle()) look()
      else last = reading()
    }
    const timer = setInterval(look, LOOK_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true })
    }
  }, [minutes, messages])
}

import type { LoopEvent } from '@shared/domain/loop-event'
import { liveStore } from './live-store'
import { isReturn } from './returns'

const AT_ONCE = 2_000

/** Reads once by which events targets were sent back, in pieces that do not hold up the window. */
export async function loadReturns(): Promise<void> {
  const { db, projection } = liveStore()
  await projection.loadReturns(async () => {
    const returns: LoopEvent[] = []
    let last = ''
    for (;;) {
      const events = await db.events.where('id').above(last).limit(AT_ONCE).toArray()
      returns.push(...events.filter(isReturn))
      if (events.length < AT_ONCE) return returns
      last = events.at(-1)?.id ?? last
    }
  })
}

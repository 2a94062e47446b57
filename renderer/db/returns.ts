import type { Change } from '@shared/domain/change'
import type { EventId, TargetId } from '@shared/domain/ids'
import type { LoopEvent } from '@shared/domain/loop-event'

export type ReturnsByTarget = ReadonlyMap<TargetId, readonly LoopEvent[]>
export type ReadEvents = () => Promise<readonly LoopEvent[]>
type EventChange = Extract<Change, { table: 'events' }>

/** Whether the event sent its target back. */
export function isReturn({ move }: LoopEvent): boolean {
  return move.kind === 'moved' && move.to === 'returned'
}

/** The events by which targets were sent back, by target. */
export function returnsAmong(events: Iterable<LoopEvent>): Map<TargetId, readonly LoopEvent[]> {
  const returns = new Map<TargetId, readonly LoopEvent[]>()
  for (const event of events) {
    if (isReturn(event)) returns.set(event.targetId, [...(returns.get(event.targetId) ?? []), event])
  }
  return returns
}

/** The same, kept right by changes. There are many events and few returns, so they are read when they are first asked for. */
export class Returns {
  #byTarget: Map<TargetId, readonly LoopEvent[]> | null = null
  /** What changed while they were being read; null before and after. */
  #meanwhile: EventChange[] | null = null

  /** Null until they were read. */
  get byTarget(): ReturnsByTarget | null {
    return this.#byTarget
  }

  /** False when they were read before, or are being read. */
  async load(read: ReadEvents): Promise<boolean> {
    if (this.#byTarget || this.#meanwhile) return false
    this.#meanwhile = []
    try {
      const found = returnsAmong(await read())
      this.#byTarget = found
      for (const change of this.#meanwhile) this.apply(change)
      return true
    } finally {
      this.#meanwhile = null
    }
  }

  /** Answers which targets that touches. */
  apply(change: EventChange): readonly TargetId[] {
    if (this.#byTarget === null) {
      this.#meanwhile?.push(change)
      return []
    }
    const event = change.after ?? change.before
    if (!event || !isReturn(event)) return []
    const others = (this.#byTarget.get(event.targetId) ?? []).filter(({ id }) => id !== (change.id as EventId))
    this.#byTarget.set(event.targetId, change.after ? [...others, change.after] : others)
    return [event.targetId]
  }
}

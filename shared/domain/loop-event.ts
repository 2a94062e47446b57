import { z } from 'zod'
import { Instant, IsoDate } from './day'
import { Deadline } from './deadline'
import { EventId, TargetId } from './ids'
import { TargetState } from './target'

/**
 * What happened to a target on its way through the loop (DOMAIN §4): a move from state to state, a deadline that was
 * changed, and an extension that was asked for, granted or refused. Both states, and both deadlines, are kept.
 */
export const LoopMove = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('moved'), from: TargetState, to: TargetState }),
    z.object({ kind: z.literal('deadline-changed'), from: Deadline, to: Deadline }),
    z.object({ kind: z.literal('extension-asked'), from: Deadline, to: Deadline }),
    z.object({ kind: z.literal('extension-granted'), asked: EventId, from: Deadline, to: Deadline }),
    z.object({ kind: z.literal('extension-refused'), asked: EventId }),
  ])
  .readonly()
export type LoopMove = z.infer<typeof LoopMove>

/** A dated event of a target's loop, with who recorded it and why. Written with the change it tells of, never edited. */
export const LoopEvent = z
  .object({
    id: EventId,
    targetId: TargetId,
    on: IsoDate,
    by: z.string().max(100),
    recordedAt: Instant,
    reason: z.string().max(2_000),
    move: LoopMove,
  })
  .readonly()
export type LoopEvent = z.infer<typeof LoopEvent>

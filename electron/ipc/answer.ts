import type { z } from 'zod'
import type { Channel } from '@shared/ipc/channels'
import { contract, type Answer } from '@shared/ipc/contract'
import { fail, type Result } from '@shared/result'
import type { Handlers } from './handlers'

type AnyHandler = (request: unknown) => Result<unknown> | Promise<Result<unknown>>

/**
 * Answers one call: the request passes the contract or is refused as `bad-request`; a handler's refusal keeps its code;
 * a bug becomes `internal` and goes to `onBug`. Never throws.
 */
export async function answerCall(
  handlers: Handlers,
  channel: Channel,
  request: unknown,
  onBug: (channel: Channel, error: unknown) => void,
): Promise<Answer<unknown>> {
  const schema: z.ZodType = contract[channel].request
  const parsed = schema.safeParse(request)
  if (!parsed.success) return fail('bad-request', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
  try {
    return await (handlers[channel] as AnyHandler)(parsed.data)
  } catch (error) {
    onBug(channel, error)
    return fail('internal')
  }
}

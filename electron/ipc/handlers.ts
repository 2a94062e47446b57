import type { z } from 'zod'
import type { Channel } from '@shared/ipc/channels'
import type { contract, Response } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

/** A request after it passed the contract. */
export type Asked<C extends Channel> = z.output<(typeof contract)[C]['request']>

/** One handler per channel: a missing or misspelt one does not compile. Refusals are values; a throw is a bug. */
export type Handlers = {
  readonly [C in Channel]: (request: Asked<C>) => Result<Response<C>> | Promise<Result<Response<C>>>
}

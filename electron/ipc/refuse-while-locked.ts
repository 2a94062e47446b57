import { CHANNELS, type Channel } from '@shared/ipc/channels'
import { fail } from '@shared/result'
import type { Handlers } from './handlers'

/** What the lock screen itself needs. */
const ALWAYS: ReadonlySet<Channel> = new Set<Channel>([
  'app:info',
  'preferences:read',
  'people:list',
  'people:choose',
  'people:lock',
  'window:ready-to-close',
])

/** What a locked window needs once it closes: to send the last changes and to make its backup. None of it reads what is kept. */
const WHILE_CLOSING: ReadonlySet<Channel> = new Set<Channel>([
  'journal:append',
  'backup:list',
  'snapshot:begin',
  'snapshot:write',
  'snapshot:finish',
  'snapshot:abandon',
  'second:settle',
])

export interface LockState {
  readonly isLocked: () => boolean
  readonly isClosing: () => boolean
}

/** The same handlers, answering `locked` while the program is locked: the lock is more than a curtain in the page. */
export function refuseWhileLocked(handlers: Handlers, { isLocked, isClosing }: LockState): Handlers {
  const isRefused = (channel: Channel) =>
    isLocked() && !ALWAYS.has(channel) && !(isClosing() && WHILE_CLOSING.has(channel))
  const guarded = CHANNELS.map((channel) => {
    const answer = handlers[channel] as (request: unknown) => unknown
    return [channel, (request: unknown) => (isRefused(channel) ? fail('locked') : answer(request))]
  })
  return Object.fromEntries(guarded) as Handlers
}

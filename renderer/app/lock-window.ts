import { lockNow } from '../features/people/lock-now'
import type { Messages } from '../ui/messages/messages'
import { notifyInfo, notifyRefused } from '../ui/notify'

/** Locks, or says why not. */
export async function lockWindow({ people }: Messages): Promise<void> {
  const outcome = await lockNow()
  if (outcome === 'no-lock') notifyInfo(people.noLockYet)
  if (outcome === 'failed') notifyRefused(people.notLocked)
}

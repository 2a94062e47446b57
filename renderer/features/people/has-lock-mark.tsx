import { LockIcon } from '../../ui/icons'
import { useMessages } from '../../ui/messages/use-messages'

/** Beside the name of somebody who has an app lock. */
export function HasLockMark() {
  const { people: words } = useMessages()
  return (
    <span className="people-has-lock">
      <LockIcon />
      {words.hasLock}
    </span>
  )
}

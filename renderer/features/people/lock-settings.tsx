import { LOCK_AFTER_MINUTES, type LockAfter, type ShownPerson } from '@shared/ipc/people'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { setLockAfter } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { useWished } from '../../ui/use-wished'
import { LockForm } from './lock-form'

interface LockSettingsProps {
  readonly person: ShownPerson
  readonly lockAfter: LockAfter
}

/** The lock of whoever works now, and when it shuts by itself. It says that it is no encryption. */
export function LockSettings({ person, lockAfter }: LockSettingsProps) {
  const { people: words, errors } = useMessages()
  const [wish, setWish] = useState<'set' | 'change' | 'remove' | null>(null)
  const keep = async (wished: LockAfter) => {
    const done = await setLockAfter(wished)
    if (!done.ok) notifyRefused(refusalText(errors, done.code))
  }
  const [minutes, keepMinutes] = useWished(lockAfter, keep)
  return (
    <>
      <div className="setting">
        <span className="setting-name">{words.lock}</span>
        <div className="setting-body">
          <div className="people-lock">
            <span>{person.hasLock ? words.lockOn(person.name) : words.lockOff(person.name)}</span>
            {person.hasLock ? (
              <>
                <Button onClick={() => setWish('change')}>{words.changeLock}</Button>
                <Button onClick={() => setWish('remove')}>{words.removeLock}</Button>
              </>
            ) : (
              <Button onClick={() => setWish('set')}>{words.setLock}</Button>
            )}
          </div>
          <div className="setting-help">{words.lockHelp}</div>
          <div className="setting-help">{words.forgotten}</div>
        </div>
      </div>
      {person.hasLock && (
        <div className="setting">
          <span className="setting-name">{words.lockAfter}</span>
          <div className="setting-body">
            <Segmented<number>
              aria-label={words.lockAfter}
              value={minutes ?? 0}
              options={[
                ...LOCK_AFTER_MINUTES.map((value) => ({ value, label: words.lockMinutes(value) })),
                { value: 0, label: words.lockNever },
              ]}
              onChange={(value) => keepMinutes(LOCK_AFTER_MINUTES.find((one) => one === value) ?? null)}
            />
            <div className="setting-help">{words.lockAfterHelp}</div>
          </div>
        </div>
      )}
      {wish && <LockForm wish={wish} onClose={() => setWish(null)} />}
    </>
  )
}

import type { PersonId } from '@shared/ipc/people'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { choosePerson, readPeople } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { momentText } from '../../ui/when'
import { useCountdown } from './use-countdown'

interface Entry {
  /** Why nobody was let in, or null. Counts down while one has to wait. */
  readonly fault: string | null
  readonly isTrying: boolean
  readonly isWaiting: boolean
  /** Answers whether the person is current now. */
  readonly enter: (password: string | null) => Promise<boolean>
}

/** Lets one person in by their password: on the lock screen, and when another clerk takes over. */
export function useEntry(id: PersonId): Entry {
  const { people: words, errors } = useMessages()
  const [isTrying, setTrying] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [left, startWait] = useCountdown()
  useEffect(() => {
    let isGone = false
    // A wait may be under way from before, even from before the program was started.
    const look = async () => {
      const seconds = (await readPeople()).people.find((person) => person.id === id)?.waitSeconds ?? 0
      if (isGone || seconds === 0) return
      setRefused('person-wait')
      startWait(seconds)
    }
    inBackground(look())
    return () => {
      isGone = true
    }
  }, [id, startWait])
  const enter = async (password: string | null) => {
    setTrying(true)
    const answer = await choosePerson(id, password)
    setTrying(false)
    if (answer.ok) {
      const { wrongTries, lastWrongAt } = answer.value
      if (wrongTries > 0 && lastWrongAt !== null) notifyRefused(words.wrongTries(wrongTries, momentText(lastWrongAt)))
      return true
    }
    setRefused(answer.code)
    startWait(Number(answer.detail?.['seconds'] ?? 0))
    return false
  }
  return { fault: faultText(), isTrying, isWaiting: left > 0, enter }

  function faultText(): string | null {
    if (refused === 'person-wrong-password') return left > 0 ? words.wrongWait(left) : words.wrong
    if (refused === 'person-wait') return left > 0 ? words.wait(left) : null
    return refused === null ? null : refusalText(errors, refused)
  }
}

import type { PersonId, ShownPerson } from '@shared/ipc/people'
import { useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { choosePerson, usePeople } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { SwitchForm } from './switch-form'

interface Switch {
  readonly change: (person: ShownPerson) => void
  /** What asks for a password; to be drawn by whoever offers the switch. */
  readonly form: ReactNode
}

/** Changes who works: at once, or by password where there is a lock. */
export function useSwitch(): Switch {
  const { people: words, errors } = useMessages()
  const state = usePeople()
  const [askedId, setAskedId] = useState<PersonId | null>(null)
  const asked = state?.people.find(({ id }) => id === askedId)
  const choose = async (person: ShownPerson) => {
    const done = await choosePerson(person.id, null)
    if (done.ok) notifyDone(words.switched(person.name))
    else notifyRefused(refusalText(errors, done.code))
  }
  const change = (person: ShownPerson) => {
    if (person.hasLock) setAskedId(person.id)
    else inBackground(choose(person))
  }
  return { change, form: asked && <SwitchForm person={asked} onClose={() => setAskedId(null)} /> }
}

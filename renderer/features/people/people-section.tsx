import type { ShownPerson } from '@shared/ipc/people'
import { App, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { addPerson, personOf, removePerson, usePeople } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { HasLockMark } from './has-lock-mark'
import { LockSettings } from './lock-settings'
import { RenameForm } from './rename-form'
import { useSwitch } from './use-switch'
import './people.css'

/** Who works on this PC: add, rename, remove, take over, and the lock of whoever is current. */
export function PeopleSection() {
  const { people: words, common, errors } = useMessages()
  const { modal } = App.useApp()
  const state = usePeople()
  const { change, form: switchForm } = useSwitch()
  const [renamed, setRenamed] = useState<ShownPerson | null>(null)
  const current = personOf(state)

  const remove = async (person: ShownPerson) => {
    const isSure = await modal.confirm({
      title: words.removeTitle(person.name),
      content: words.removeText,
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isSure) return
    const done = await removePerson(person.id)
    if (done.ok) notifyDone(words.removed(person.name))
    else notifyRefused(refusalText(errors, done.code))
  }
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul className="people-list">
        {(state?.people ?? []).map((person) => {
          const isCurrent = person.id === current?.id
          const isOthersLock = person.hasLock && !isCurrent
          return (
            <li key={person.id}>
              <span className="people-name">
                {person.name}
                {isCurrent && <Tag color="blue">{words.current}</Tag>}
                {person.hasLock && <HasLockMark />}
              </span>
              <Button size="small" disabled={isCurrent} onClick={() => change(person)}>
                {words.switchTo}
              </Button>
              <Button
                size="small"
                disabled={isOthersLock}
                title={isOthersLock ? errors['person-has-lock'] : ''}
                onClick={() => setRenamed(person)}
              >
                {words.rename}
              </Button>
              <Button
                size="small"
                danger
                disabled={isCurrent || isOthersLock}
                title={isCurrent ? errors['person-is-current'] : isOthersLock ? errors['person-has-lock'] : ''}
                onClick={() => inBackground(remove(person))}
              >
                {words.remove}
              </Button>
            </li>
          )
        })}
      </ul>
      <AddForm />
      <div className="setting-help">{words.lead}</div>
      {current && <LockSettings person={current} lockAfter={state?.lockAfter ?? null} />}
      {renamed && <RenameForm person={renamed} onClose={() => setRenamed(null)} />}
      {switchForm}
    </section>
  )
}

function AddForm() {
  const { people: words, errors } = useMessages()
  const [name, setName] = useState('')
  const add = async () => {
    const done = await addPerson(name.trim())
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    notifyDone(words.added(name.trim()))
    setName('')
  }
  return (
    <form
      className="people-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') inBackground(add())
      }}
    >
      <Input
        aria-label={words.newName}
        placeholder={words.newName}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={name.trim() === ''}>
        {words.add}
      </Button>
    </form>
  )
}

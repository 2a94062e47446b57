import type { ShownPerson } from '@shared/ipc/people'
import { Button, Input, Select, Spin, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { personOf, usePeople } from '../../db/person'
import { LockIcon } from '../../ui/icons'
import { useMessages } from '../../ui/messages/use-messages'
import { useEntry } from './use-entry'
import './people.css'

/** Stands in place of everything while the program is locked. `isReady` once the main process has locked too. */
export function LockScreen({ isReady }: { readonly isReady: boolean }) {
  const { common, people: words } = useMessages()
  const state = usePeople()
  const locked = (state?.people ?? []).filter(({ hasLock }) => hasLock)
  const [picked, setPicked] = useState(state?.currentId ?? null)
  const person = locked.find(({ id }) => id === picked) ?? personOf(state)
  const hasOthers = (state?.people ?? []).some(({ hasLock }) => !hasLock)
  return (
    <main className="lock-screen">
      <div className="lock-card">
        <div className="lock-head">
          <LockIcon />
          <h1>{words.lockedTitle}</h1>
          <span>{common.productName}</span>
        </div>
        {isReady && person ? (
          <EntryForm key={person.id} person={person} locked={locked} onPick={setPicked} />
        ) : (
          <div className="lock-waiting">
            <Spin size="small" /> <output>{words.locking}</output>
          </div>
        )}
        <p className="lock-note">{words.lockSafe}</p>
        <p className="lock-note">{words.forgotten}</p>
        {hasOthers && <p className="lock-note">{words.othersHint}</p>}
        <p className="lock-note">{words.lockHelp}</p>
      </div>
    </main>
  )
}

interface EntryProps {
  readonly person: ShownPerson
  /** Everybody who has a lock, and so may enter here. */
  readonly locked: readonly ShownPerson[]
  readonly onPick: (id: ShownPerson['id']) => void
}

function EntryForm({ person, locked, onPick }: EntryProps) {
  const { people: words } = useMessages()
  const [password, setPassword] = useState('')
  const field = useRef<InputRef>(null)
  const { fault, isTrying, isWaiting, enter } = useEntry(person.id)
  useEffect(() => {
    if (!isWaiting) field.current?.focus()
  }, [isWaiting])
  const unlock = async () => {
    if (await enter(password)) return
    setPassword('')
    field.current?.focus()
  }
  return (
    <form
      className="lock-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '' && !isWaiting && !isTrying) inBackground(unlock())
      }}
    >
      <label htmlFor="lock-who">{words.who}</label>
      {locked.length > 1 ? (
        <Select
          id="lock-who"
          value={person.id}
          options={locked.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onPick}
        />
      ) : (
        <strong id="lock-who">{person.name}</strong>
      )}
      <label htmlFor="lock-password">{words.password}</label>
      <div className="lock-password">
        <Input.Password
          id="lock-password"
          ref={field}
          autoComplete="off"
          maxLength={200}
          value={password}
          disabled={isWaiting}
          status={fault === null ? '' : 'error'}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={isTrying} disabled={password === '' || isWaiting}>
          {words.unlock}
        </Button>
      </div>
      <p role="alert" className="lock-fault">
        {fault}
      </p>
    </form>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { changeSettings } from '../commands/change-settings'
import { inBackground } from '../db/in-background'
import { addPerson, usePeople } from '../db/person'
import { usePreference } from '../db/use-preference'
import { useView } from '../db/use-store'
import { refusalText } from '../ui/messages/errors'
import { useMessages } from '../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../ui/notify'

/** Asks once who is working, without standing in the way; and once more when the list of people was lost. */
export function FirstRunBar() {
  const { people: words, common, errors } = useMessages()
  const { settings } = useView()
  const state = usePeople()
  const [wasAsked, setAsked] = usePreference('first-run-asked', z.boolean(), false)
  const [isPutOff, setPutOff] = useState(false)
  const [office, setOffice] = useState('')
  const [name, setName] = useState('')
  const isLost = state?.isListSetAside === true
  if (!state || state.people.length > 0 || isPutOff || (wasAsked && !isLost)) return null
  const asksOffice = settings.officeName === ''
  const save = async () => {
    // The name first, so that the office's name is signed with it.
    const added = name.trim() === '' ? null : await addPerson(name.trim())
    if (added && !added.ok) {
      notifyRefused(refusalText(errors, added.code))
      return
    }
    const done = office.trim() === '' ? null : await changeSettings({ officeName: office.trim() })
    if (done && !done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    setAsked(true)
    setPutOff(true)
    notifyDone(words.firstRunSaved)
  }
  const isEmpty = office.trim() === '' && name.trim() === ''
  const later = () => {
    setAsked(true)
    setPutOff(true)
  }
  return (
    <form
      className="notice-bar"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) inBackground(save())
      }}
    >
      <span className="notice-bar-text">
        {isLost ? words.setAsideText : asksOffice ? words.firstRunText : words.nameText}
      </span>
      {asksOffice && (
        <Input
          aria-label={words.firstRunOffice}
          placeholder={words.firstRunOffice}
          maxLength={200}
          value={office}
          onChange={(event) => setOffice(event.target.value)}
        />
      )}
      <Input
        aria-label={words.firstRunName}
        placeholder={words.firstRunName}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={isEmpty}>
        {common.save}
      </Button>
      <Button type="text" onClick={later}>
        {words.firstRunLater}
      </Button>
    </form>
  )
}

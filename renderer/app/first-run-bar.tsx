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
  const [isSaving, setSaving] = useState(false)
  const isLost = state?.isListSetAside === true
  // While it saves it stays, though there is somebody already: the office's name is still on its way.
  if (!isSaving && (!state || state.people.length > 0 || isPutOff || (wasAsked && !isLost))) return null
  const asksOffice = settings.officeName === '' || isSaving
  const later = () => {
    setAsked(true)
    setPutOff(true)
  }
  const save = async () => {
    // The name first, so that the office's name is signed with it.
    const added = name.trim() === '' ? null : await addPerson(name.trim())
    if (added && !added.ok) return notifyRefused(refusalText(errors, added.code))
    const done = office.trim() === '' ? null : await changeSettings({ officeName: office.trim() })
    if (done && !done.ok) return notifyRefused(refusalText(errors, done.code))
    later()
    notifyDone(words.firstRunSaved)
  }
  const saveOnce = async () => {
    setSaving(true)
    await save()
    setSaving(false)
  }
  const isEmpty = office.trim() === '' && name.trim() === ''
  return (
    <form
      className="notice-bar"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty && !isSaving) inBackground(saveOnce())
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
      <Button type="primary" htmlType="submit" disabled={isEmpty} loading={isSaving}>
        {common.save}
      </Button>
      <Button type="text" onClick={later}>
        {words.firstRunLater}
      </Button>
    </form>
  )
}

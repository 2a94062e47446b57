import { Button, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { changeSettings } from '../commands/change-settings'
import { inBackground } from '../db/in-background'
import { usePreference } from '../db/use-preference'
import { useView } from '../db/use-store'
import { refusalText } from '../ui/messages/errors'
import { useMessages } from '../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../ui/notify'

/** Asks once who is working, without standing in the way. */
export function FirstRunBar() {
  const { app, common, errors } = useMessages()
  const { settings } = useView()
  const [wasAsked, setAsked] = usePreference('first-run-asked', z.boolean(), false)
  const [office, setOffice] = useState('')
  const [handler, setHandler] = useState('')
  if (wasAsked || settings.handler !== '' || settings.officeName !== '') return null
  const save = async () => {
    const done = await changeSettings({ officeName: office.trim(), handler: handler.trim() })
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    setAsked(true)
    notifyDone(app.firstRunSaved)
  }
  const isEmpty = office.trim() === '' && handler.trim() === ''
  return (
    <form
      className="notice-bar"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) inBackground(save())
      }}
    >
      <span className="notice-bar-text">{app.firstRunText}</span>
      <Input
        aria-label={app.firstRunOffice}
        placeholder={app.firstRunOffice}
        maxLength={200}
        value={office}
        onChange={(event) => setOffice(event.target.value)}
      />
      <Input
        aria-label={app.firstRunHandler}
        placeholder={app.firstRunHandler}
        maxLength={100}
        value={handler}
        onChange={(event) => setHandler(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={isEmpty}>
        {common.save}
      </Button>
      <Button type="text" onClick={() => setAsked(true)}>
        {app.firstRunLater}
      </Button>
    </form>
  )
}

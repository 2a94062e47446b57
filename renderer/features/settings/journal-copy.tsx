import type { Preferences } from '@shared/ipc/places'
import { Button } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useJournalCopy } from '../../db/use-journal-copy'
import { askHost, callHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { shownPreferences } from '../../ui/shown-preferences'
import { Setting } from './setting-fields'

/** Where the journal is kept a second time, or nowhere. */
export function JournalCopySetting({ preferences }: { readonly preferences: Preferences }) {
  const { journalCopy: words, settings, errors } = useMessages()
  const [isBusy, setBusy] = useState(false)
  const copy = useJournalCopy()
  const folder = preferences.journalCopyFolder
  const choose = async () => {
    setBusy(true)
    const chosen = await askHost('folder:choose', { which: 'journal-copy' })
    setBusy(false)
    if (!chosen.ok) notifyRefused(refusalText(errors, chosen.code))
    else if (chosen.value !== null) {
      shownPreferences.set(chosen.value)
      notifyDone(settings.saved(words.name))
    }
  }
  const turnOff = async () => {
    const written = await askHost('preferences:write', { journalCopyFolder: null })
    if (!written.ok) {
      notifyRefused(refusalText(errors, written.code))
      return
    }
    shownPreferences.set(written.value)
    notifyDone(words.turnedOff)
  }
  return (
    <Setting id="folder-journal-copy" name={words.name} help={words.help}>
      <div className="setting-folder">
        <output id="folder-journal-copy" className="setting-path">
          {folder ?? words.off}
        </output>
        <Button loading={isBusy} onClick={() => inBackground(choose())}>
          {folder === null ? words.turnOn : settings.choose}
        </Button>
        {folder !== null && (
          <>
            <Button onClick={() => inBackground(callHost('folder:show', { which: 'journal-copy' }))}>
              {settings.show}
            </Button>
            <Button onClick={() => inBackground(turnOff())}>{words.turnOff}</Button>
          </>
        )}
      </div>
      {copy !== null && copy.state !== 'off' && (
        <output data-copy-setting={copy.state}>
          {words.states[copy.state]}
          {copy.state === 'missing' && ` · ${words.reasons[copy.code ?? ''] ?? ''}`}
        </output>
      )}
    </Setting>
  )
}

import type { Language, Preferences, Theme } from '@shared/ipc/places'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { refreshHealth, useFolderHealth } from '../../db/folder-health'
import { inBackground } from '../../db/in-background'
import { askHost, callHost } from '../../host'
import { FolderAdvice } from '../../ui/folder-advice'
import { refusalText } from '../../ui/messages/errors'
import { messagesFor } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { shownPreferences } from '../../ui/shown-preferences'
import { useShownValue } from '../../ui/shown-value'
import { useWished } from '../../ui/use-wished'
import { JournalCopySetting } from './journal-copy'
import { Setting } from './setting-fields'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** What belongs to this PC: language, theme, folders. */
export function MachineSection() {
  const preferences = useShownValue(shownPreferences)
  if (!preferences) return null
  return (
    <>
      <Look preferences={preferences} />
      <Folders preferences={preferences} />
    </>
  )
}

function Look({ preferences }: { readonly preferences: Preferences }) {
  const { settings: words, errors } = useMessages()
  const write = async (wish: { readonly language?: Language; readonly theme?: Theme }) => {
    const written = await askHost('preferences:write', wish)
    if (!written.ok) {
      notifyRefused(refusalText(errors, written.code))
      return
    }
    shownPreferences.set(written.value)
    const { settings: inNew } = messagesFor(written.value.language)
    notifyDone(inNew.saved(wish.language ? '语言 / Language' : inNew.theme))
  }
  const [language, keepLanguage] = useWished(preferences.language, (wish) => write({ language: wish }))
  const [theme, keepTheme] = useWished(preferences.theme, (wish) => write({ theme: wish }))
  return (
    <section>
      <h2>{words.look}</h2>
      <Setting id="language" name={words.language} help={words.languageHelp}>
        <Segmented<Language>
          id="language"
          value={language}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={keepLanguage}
        />
      </Setting>
      <Setting id="theme" name={words.theme}>
        <Segmented<Theme>
          id="theme"
          value={theme}
          options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
          onChange={keepTheme}
        />
      </Setting>
    </section>
  )
}

function Folders({ preferences }: { readonly preferences: Preferences }) {
  const { settings: words, errors } = useMessages()
  const health = useFolderHealth()
  const [busy, setBusy] = useState<'data' | 'backup' | null>(null)
  const choose = async (which: 'data' | 'backup') => {
    setBusy(which)
    const chosen = await askHost('folder:choose', { which })
    setBusy(null)
    if (!chosen.ok) notifyRefused(refusalText(errors, chosen.code))
    else if (chosen.value !== null) {
      shownPreferences.set(chosen.value)
      await refreshHealth()
      notifyDone(words.saved(which === 'data' ? words.dataFolder : words.backupFolder))
    }
  }
  const folders = [
    ['data', words.dataFolder, preferences.dataFolder, words.dataFolderHelp],
    ['backup', words.backupFolder, preferences.backupFolder, words.backupFolderHelp],
  ] as const
  return (
    <section>
      <h2>{words.folders}</h2>
      {folders.map(([which, name, path, help]) => (
        <Setting key={which} id={`folder-${which}`} name={name} help={help}>
          <div className="setting-folder">
            <output id={`folder-${which}`} className="setting-path">
              {path}
            </output>
            <Button loading={busy === which} onClick={() => inBackground(choose(which))}>
              {words.choose}
            </Button>
            <Button onClick={() => inBackground(callHost('folder:show', { which }))}>{words.show}</Button>
          </div>
          {which === 'data' && preferences.nextDataFolder !== undefined && (
            <output>{words.nextFolder(preferences.nextDataFolder)}</output>
          )}
          <FolderAdvice
            health={health.filter((one) => one.which === which || (which === 'data' && one.which === 'next'))}
          />
        </Setting>
      ))}
      <JournalCopySetting preferences={preferences} />
    </section>
  )
}

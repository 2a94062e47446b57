import { Button } from 'antd'
import type { ReactNode } from 'react'
import { refreshHealth, useFolderHealth } from '../../db/folder-health'
import { inBackground } from '../../db/in-background'
import { refreshBackups } from '../../db/known-backups'
import { askHost, callHost } from '../../host'
import { FolderAdvice } from '../../ui/folder-advice'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { shownPreferences } from '../../ui/shown-preferences'
import { useShownValue } from '../../ui/shown-value'
import { PasswordPlace } from './password-place'
import { PathLine } from './path-line'
import { SecondPlace } from './second-place'

/** Where backups go, how those places are, and what guards them. */
export function BackupPlaces() {
  const { places: words, settings } = useMessages()
  const preferences = useShownValue(shownPreferences)
  const health = useFolderHealth()
  const choose = useChooseFolder()
  if (!preferences) return null
  const backup = health.find(({ which }) => which === 'backup')
  const second = health.find(({ which }) => which === 'second')
  return (
    <section className="places" aria-label={words.settings}>
      <FolderAdvice health={health} />
      <Place name={words.rules}>
        <p>{words.rulesText}</p>
      </Place>
      <Place name={settings.backupFolder}>
        <PathLine path={preferences.backupFolder} freeBytes={backup?.freeBytes ?? null} />
        <div className="places-actions">
          <Button size="small" onClick={() => inBackground(choose('backup'))}>
            {words.change}
          </Button>
          <Button size="small" onClick={() => inBackground(callHost('folder:show', { which: 'backup' }))}>
            {words.open}
          </Button>
        </div>
      </Place>
      <Place name={words.second}>
        <SecondPlace
          path={preferences.secondFolder}
          freeBytes={second?.freeBytes ?? null}
          onChoose={() => inBackground(choose('second'))}
        />
      </Place>
      <Place name={words.password}>
        <PasswordPlace />
      </Place>
    </section>
  )
}

function Place({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="places-place">
      <h2>{name}</h2>
      {children}
    </div>
  )
}

/** Lets the person choose a folder; what stands against it is said, and the rest is looked at anew. */
function useChooseFolder(): (which: 'backup' | 'second') => Promise<void> {
  const { errors } = useMessages()
  return async (which) => {
    const chosen = await askHost('folder:choose', { which })
    if (!chosen.ok) return notifyRefused(refusalText(errors, chosen.code))
    if (chosen.value === null) return
    shownPreferences.set(chosen.value)
    await Promise.all([refreshHealth(), which === 'backup' ? refreshBackups() : null])
  }
}

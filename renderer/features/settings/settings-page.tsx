import { useEffect, useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { callHost } from '../../host'
import { useMessages } from '../../ui/messages/use-messages'
import { LedgersSection } from './ledgers-section'
import { LightRulesSection } from './light-rules-section'
import { MachineSection } from './machine-section'
import { NamesSection } from './names-section'
import { OfficeSection } from './office-section'
import { ReckoningSection } from './reckoning-section'
import { ScoringSection } from './scoring-section'
import './settings.css'

interface SettingsPageProps {
  /** Sections of other features. */
  readonly people: ReactNode
  readonly kinds: ReactNode
  readonly templates: ReactNode
}

/** 设置: the office and its people first, then how progress is reckoned, then what belongs to this PC. */
export function SettingsPage({ people, kinds, templates }: SettingsPageProps) {
  const { settings: words } = useMessages()
  return (
    <div className="settings">
      <h1>{words.title}</h1>
      <p className="settings-lead">{words.lead}</p>
      <OfficeSection />
      {people}
      <ReckoningSection />
      <LightRulesSection />
      <ScoringSection />
      <MachineSection />
      <LedgersSection />
      <NamesSection />
      {kinds}
      {templates}
      <About />
    </div>
  )
}

function About() {
  const { settings: words } = useMessages()
  const [version, setVersion] = useState('')
  useEffect(() => {
    inBackground(callHost('app:info', {}).then((info) => setVersion(info.version)))
  }, [])
  return (
    <section>
      <h2>{words.about}</h2>
      {version !== '' && <div>{words.version(version)}</div>}
      <div className="setting-help">{words.offline}</div>
    </section>
  )
}

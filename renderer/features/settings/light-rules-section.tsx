import { ruleText } from '@shared/domain/light-rule-words'
import { Button } from 'antd'
import { useState } from 'react'
import { useView } from '../../db/use-store'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import './light-rules.css'
import { LightRulesDialog } from './light-rules-dialog'

/** The rules in force, in their order, and the way to change them. */
export function LightRulesSection() {
  const { lightRules: words, changes } = useMessages()
  const { lightRules } = useView().settings
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label={words.title}>
      <h2>
        {words.title} <small className="rule-version">{words.version(lightRules.version)}</small>
      </h2>
      <div className="setting-help">{words.lead}</div>
      <ol className="rules">
        {lightRules.rules.map((rule, place) => {
          const [condition = '', light = ''] = ruleText(rule, changes.lightRules).split(' → ')
          return (
            <li key={`${place} ${rule.when}`}>
              <LightMark light={rule.light} word={light} />
              {condition}
            </li>
          )
        })}
      </ol>
      <Button onClick={() => setOpen(true)}>{words.edit}</Button>
      {isOpen && <LightRulesDialog inForce={lightRules} onClose={() => setOpen(false)} />}
    </section>
  )
}

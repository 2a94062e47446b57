import { Button } from 'antd'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { useSaveSetting } from './use-save-setting'

/** Other names of units and leaders, as they were answered while importing; each can be forgotten, and is asked again then. */
export function NamesSection() {
  const { settings: words } = useMessages()
  const { nameAliases } = useView().settings
  const save = useSaveSetting()
  const names = Object.entries(nameAliases).toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (names.length === 0) return null
  const forget = (written: string) =>
    save(words.names, { nameAliases: Object.fromEntries(names.filter(([name]) => name !== written)) })
  return (
    <section>
      <h2>{words.names}</h2>
      {names.map(([written, known]) => (
        <div key={written} className="setting-ledger">
          <span>{written === known ? words.ownName(written) : `${written} → ${known}`}</span>
          <Button size="small" onClick={() => forget(written)} aria-label={`${words.forgetName} ${written}`}>
            {words.forgetName}
          </Button>
        </div>
      ))}
      <div className="setting-help">{words.namesHelp}</div>
    </section>
  )
}

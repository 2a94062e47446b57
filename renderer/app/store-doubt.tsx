import { Button, Popover } from 'antd'
import { useSyncExternalStore } from 'react'
import { backgroundCheck } from '../db/history/background-check'
import { WarningIcon } from '../ui/icons'
import { useMessages } from '../ui/messages/use-messages'
import { countText } from '../ui/when'
import { hrefOf } from './route'

/** Stands in the status bar once the check in the background has found the store to differ from the journal. */
export function StoreDoubt() {
  const { durability: words } = useMessages()
  const verdict = useSyncExternalStore(backgroundCheck.subscribe, backgroundCheck.read)
  if (verdict === null || verdict.isGood) return null
  const differing = Number(verdict.parts.find(({ outcome }) => outcome === 'bad')?.detail['differing'] ?? 0)
  const wayOut = (
    <div style={{ maxWidth: 380 }}>
      <p>{differing > 0 ? words.doubtRows(countText(differing)) : words.doubtLog}</p>
      <p>{words.doubtSafe}</p>
      <p>{words.doubtNext}</p>
      <Button type="primary" href={hrefOf({ page: 'backups', tab: 'backups' })}>
        {words.doubtGo}
      </Button>
    </div>
  )
  return (
    <Popover title={words.doubt} content={wayOut} trigger="click" placement="topLeft">
      <button type="button" className="status-state is-failed" data-state="doubt">
        <WarningIcon />
        {words.doubt}
      </button>
    </Popover>
  )
}

import { Button, Popconfirm, Popover } from 'antd'
import { inBackground } from '../db/in-background'
import { liveStore } from '../db/live-store'
import { rewriteJournal } from '../db/rewrite-journal'
import { callHost } from '../host'
import { WarningIcon } from '../ui/icons'
import { refusalText } from '../ui/messages/errors'
import { useMessages } from '../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../ui/notify'
import { shownPreferences } from '../ui/shown-preferences'
import { useShownValue } from '../ui/shown-value'

/** The journal can not be written: what happened, what is safe, and the ways out. */
export function FailedState({ code }: { readonly code: string | null }) {
  const { durability: words, errors, common } = useMessages()
  const isGone = code === 'journal-gone'
  const wayOut = (
    <div style={{ maxWidth: 400 }}>
      {isGone ? (
        <GoneText />
      ) : (
        <p>{code === null || code === 'journal-failed' ? words.failedNext : refusalText(errors, code)}</p>
      )}
      <p>{words.failedSafe}</p>
      <Button type="primary" onClick={() => inBackground(liveStore().pump.flush())}>
        {common.retry}
      </Button>{' '}
      {isGone ? (
        <RewriteButton />
      ) : (
        <Button onClick={() => inBackground(callHost('folder:show', { which: 'data' }))}>{words.openDataFolder}</Button>
      )}
    </div>
  )
  const title = isGone ? words.goneTitle : words.failedTitle
  return (
    <Popover title={title} content={wayOut} trigger="click" placement="topLeft" defaultOpen>
      <button type="button" className="status-state is-failed" data-state="failed">
        <WarningIcon />
        {words.failed}
      </button>
    </Popover>
  )
}

function GoneText() {
  const { durability: words } = useMessages()
  const folder = useShownValue(shownPreferences)?.dataFolder ?? ''
  return (
    <>
      <p style={{ overflowWrap: 'anywhere' }}>{words.goneText(folder)}</p>
      <p>{words.goneNext}</p>
    </>
  )
}

function RewriteButton() {
  const { durability: words, errors, common } = useMessages()
  const rewrite = async () => {
    const done = await rewriteJournal()
    if (done.ok) notifyInfo(words.rewriting)
    else notifyRefused(refusalText(errors, done.code))
  }
  return (
    <Popconfirm
      placement="topLeft"
      title={words.rewriteTitle}
      description={<div style={{ maxWidth: 300 }}>{words.rewriteText}</div>}
      okText={words.rewrite}
      cancelText={common.cancel}
      onConfirm={() => inBackground(rewrite())}
    >
      <Button>{words.rewrite}</Button>
    </Popconfirm>
  )
}

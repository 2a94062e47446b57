import { useEffect, useRef, useState } from 'react'
import { App as AntApp, Skeleton } from 'antd'
import { useLockState } from '../features/people/lock-now'
import { LockScreen } from '../features/people/lock-screen'
import { DamagedPage } from '../features/start/damaged-page'
import { FailedPage, NewerPage, UpgradeFailedPage } from '../features/start/refused-pages'
import { RecoveryPage } from '../features/start/recovery-page'
import { closedByBrowser, liveStore } from '../db/live-store'
import { openStore, type Opening, type StartReport } from '../db/opening'
import { inBackground } from '../db/in-background'
import { HostRefusal } from '../host'
import { useMessages } from '../ui/messages/use-messages'
import { Frame } from './frame'
import { backUpAtStart } from './start-backup'
import { isStoreOpen } from './store-open'

type Stage = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly code: string } | Opening

/**
 * Opens the data and shows what came of it: the ledger, or what is wrong and what can be done. Locked, it shows the lock
 * screen alone; what was open stays open behind it, without being drawn.
 */
export function OpeningPage() {
  const messages = useMessages()
  const { start } = messages
  const [stage, setStage] = useState<Stage>({ kind: 'loading' })
  const [isReplaced, setReplaced] = useState(false)
  const again = () => {
    isStoreOpen.set(false)
    setReplaced(true)
    setStage({ kind: 'loading' })
  }
  useEffect(() => {
    if (stage.kind === 'ready') inBackground(backUpAtStart(messages, isReplaced))
  }, [stage, isReplaced, messages])
  useEffect(
    () =>
      closedByBrowser.subscribe(() => {
        isStoreOpen.set(false)
        setStage({ kind: 'loading' })
      }),
    [],
  )
  const lock = useLockState()
  const wasLocked = useRef(false)
  useEffect(() => {
    // What could not be sent before the lock was shut is sent now.
    if (lock === 'open' && wasLocked.current && isStoreOpen.read()) inBackground(liveStore().pump.flush())
    wasLocked.current = lock === 'locked'
  }, [lock])
  if (lock === null) return <Loading label={start.loading} />
  if (lock !== 'open') return <LockScreen isReady={lock === 'locked'} />
  switch (stage.kind) {
    case 'loading':
      return <Opener label={start.loading} onOpened={setStage} />
    case 'ready':
      return <PlacedFrame report={stage.report} onReopen={again} />
    case 'first-start':
      return <PlacedFrame report={null} onReopen={again} />
    case 'recovery':
      return <RecoveryPage why={stage.why} state={stage.state} onRecovered={again} />
    case 'journal-damaged':
      return <DamagedPage state={stage.state} onRestored={again} />
    case 'upgrade-failed':
      return <UpgradeFailedPage from={stage.from} code={stage.code} onRetry={again} />
    case 'newer':
      return <NewerPage version={stage.version} />
    case 'failed':
      return <FailedPage code={stage.code} onRetry={again} />
  }
}

interface PlacedFrameProps {
  readonly report: StartReport | null
  readonly onReopen: () => void
}

/** The frame in a place of its own for questions of the pages, which goes with them when the program is locked. */
function PlacedFrame(props: PlacedFrameProps) {
  return (
    <AntApp component={false}>
      <Frame {...props} />
    </AntApp>
  )
}

function failedStage(error: unknown): Stage {
  if (!(error instanceof HostRefusal)) reportError(error)
  return { kind: 'failed', code: error instanceof HostRefusal ? error.code : 'internal' }
}

interface OpenerProps {
  readonly label: string
  readonly onOpened: (stage: Stage) => void
}

/** Opens the data once nothing that reads it is on the screen any more; a calm skeleton meanwhile. */
function Opener({ label, onOpened }: OpenerProps) {
  useEffect(() => {
    let isGone = false
    const open = async () => {
      const opened = await openStore().catch(failedStage)
      if (isGone) return
      isStoreOpen.set(opened.kind === 'ready' || opened.kind === 'first-start')
      onOpened(opened)
    }
    inBackground(open())
    return () => {
      isGone = true
    }
  }, [onOpened])
  return <Loading label={label} />
}

function Loading({ label }: { readonly label: string }) {
  return (
    <div className="opening" aria-busy="true" aria-label={label}>
      <div className="opening-rail" />
      <div className="opening-main">
        <p>{label}</p>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    </div>
  )
}

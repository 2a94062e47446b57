import { Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { useFolderHealth } from '../db/folder-health'
import { inBackground } from '../db/in-background'
import { refreshBackups, useKnownBackups } from '../db/known-backups'
import { useSecondState } from '../db/second-place'
import { useHeadings } from '../db/standings'
import { useDurability, useNoteCount, useView } from '../db/use-store'
import { CheckIcon, WarningIcon } from '../ui/icons'
import { useMessages } from '../ui/messages/use-messages'
import { runningTask } from '../ui/running-task'
import { selectionTotals } from '../ui/selection-totals'
import { useShownValue } from '../ui/shown-value'
import { sizeText } from '../ui/size-text'
import { countText, momentText, whenText } from '../ui/when'
import { CopyState } from './copy-state'
import { FailedState } from './failed-state'
import { hrefOf } from './route'
import { StoreDoubt } from './store-doubt'

const LIST_AGAIN_MS = 60_000

/** What is safe, how much there is, what is selected, and what is running. */
export function StatusBar() {
  const { durability } = useMessages()
  const view = useView()
  const headings = useHeadings()
  const notes = useNoteCount()
  const totals = useShownValue(selectionTotals)
  return (
    <footer className="status">
      <DurableState />
      <StoreDoubt />
      <CopyState />
      <span>{durability.targets(countText(view.targets.size - headings.size))}</span>
      <span>{notes === undefined ? '' : durability.notes(countText(notes))}</span>
      <RunningWork />
      <span className="top-fill" />
      <span className="status-totals" aria-live="polite">
        {totals.map(({ label, text }) => (
          <span key={label}>
            {label} {text}
          </span>
        ))}
      </span>
      <PlaceWarnings />
      <LastBackup />
    </footer>
  )
}

function DurableState() {
  const { durability: words } = useMessages()
  const { state, code } = useDurability()
  if (state === 'failed') return <FailedState code={code} />
  const isSaved = state === 'saved'
  return (
    <Tooltip title={isSaved ? words.savedHint : words.savingHint}>
      <output className={isSaved ? 'status-state is-saved' : 'status-state'} data-state={state}>
        {isSaved && <CheckIcon />}
        {isSaved ? words.saved : words.saving}
      </output>
    </Tooltip>
  )
}

function RunningWork() {
  const { durability } = useMessages()
  const task = useShownValue(runningTask)
  if (!task) return null
  const isKnown = task.total > 0
  return (
    <output className="status-task">
      {task.label}
      <progress aria-label={task.label} {...(isKnown ? { value: task.done, max: task.total } : {})} />
      {isKnown && `${countText(task.done)} / ${countText(task.total)}`}
      {task.cancel && (
        <button type="button" className="status-cancel" onClick={task.cancel}>
          {durability.cancelTask}
        </button>
      )}
    </output>
  )
}

/** What is wrong with the places where backups go, as long as it is; the page says what to do. */
function PlaceWarnings() {
  const { places: words } = useMessages()
  const second = useSecondState()
  const low = useFolderHealth().filter(({ isNearlyFull }) => isNearlyFull)
  const free = Math.min(...low.map(({ freeBytes }) => freeBytes ?? Number.POSITIVE_INFINITY))
  const isBad = second !== null && second.status !== 'off' && second.status !== 'fine'
  const warnings = [
    ...(low.length > 0 ? [words.barSpace(sizeText(free))] : []),
    ...(isBad ? [words.barSecond(words.status[second.status])] : []),
  ]
  return warnings.map((text) => (
    <a key={text} className="status-warning" href={hrefOf({ page: 'backups', tab: 'backups' })}>
      <WarningIcon />
      {text}
    </a>
  ))
}

function LastBackup() {
  const { durability, app } = useMessages()
  const backups = useKnownBackups()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const look = () => {
      setNow(new Date())
      inBackground(refreshBackups().catch(() => undefined))
    }
    look()
    const timer = setInterval(look, LIST_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  const last = backups?.find(({ manifest, verdict }) => manifest !== null && verdict?.isGood !== false)
  if (backups === null) return null
  const href = hrefOf({ page: 'backups', tab: 'backups' })
  if (!last?.manifest) return <a href={href}>{durability.noBackup}</a>
  const { at } = last.manifest
  return (
    <Tooltip title={durability.lastBackupHint(momentText(at), last.fileName)} placement="topRight">
      <a href={href}>{durability.lastBackup(whenText(app, at, now))}</a>
    </Tooltip>
  )
}

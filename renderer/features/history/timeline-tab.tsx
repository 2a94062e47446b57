import { Empty } from 'antd'
import { useEffect, useState } from 'react'
import type { History, PastView } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { refreshBackups } from '../../db/known-backups'
import { useMessages } from '../../ui/messages/use-messages'
import './history.css'
import './timeline.css'
import { LogGate, useTelling } from './log-gate'
import { MomentSide } from './moment-side'
import { PastLedger } from './past-ledger'
import { TimelineList } from './timeline-list'

interface TimelineTabProps {
  /** The moment right after the command that ends at this number; null chooses none. */
  readonly at: number | null
  readonly onMoment: (closes: number) => void
  /** Opens the data again after a restore. */
  readonly onReopen: () => void
}

/** 时间线: every step and every backup; any moment can be looked at, compared with today, and restored. */
export function TimelineTab(props: TimelineTabProps) {
  return <LogGate>{(history, entries) => <Timeline {...props} history={history} entries={entries} />}</LogGate>
}

interface TimelineProps extends TimelineTabProps {
  readonly history: History
  readonly entries: readonly CommandEntry[]
}

function Timeline({ history, entries, at, onMoment, onReopen }: TimelineProps) {
  const { history: words } = useMessages()
  const telling = useTelling(history)
  const [past, setPast] = useState<PastView | null>(null)
  useEffect(() => {
    inBackground(refreshBackups())
  }, [])
  const entry = at === null ? null : (entries.findLast(({ closes }) => closes <= at) ?? null)
  if (past !== null) return <PastLedger past={past} telling={telling} onClose={() => setPast(null)} />
  if (entries.length === 0) {
    return (
      <Empty
        className="trail-empty"
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <strong>{words.emptyTitle}</strong>
            <br />
            {words.emptyText}
          </>
        }
      />
    )
  }
  return (
    <div className="timeline">
      <TimelineList
        history={history}
        entries={entries}
        telling={telling}
        chosen={entry?.closes ?? null}
        onChoose={onMoment}
      />
      {entry === null ? (
        <p className="timeline-hint">{words.chooseMoment}</p>
      ) : (
        <MomentSide
          key={entry.closes}
          history={history}
          entry={entry}
          telling={telling}
          onLook={setPast}
          onRestored={onReopen}
        />
      )}
    </div>
  )
}

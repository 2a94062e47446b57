import { Alert, Button, Progress } from 'antd'
import { useState } from 'react'
import type { History, PastView } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'
import { useChanges } from './known-changes'
import { MomentDifferences } from './moment-differences'
import { RestoreMomentDialog } from './restore-moment-dialog'
import { tellCommand, type Telling } from './tell-command'
import { useDifference } from './use-difference'

interface MomentSideProps {
  readonly history: History
  readonly entry: CommandEntry
  readonly telling: Telling
  readonly onLook: (past: PastView) => void
  readonly onRestored: () => void
}

/** One moment: what was done then, what differs from today, and what can be done about it. */
export function MomentSide({ history, entry, telling, onLook, onRestored }: MomentSideProps) {
  const { messages } = telling
  const { history: words, errors, common, commands } = messages
  const changes = useChanges(history, entry.closes)
  const last = history.entries.read().at(-1)?.closes ?? 0
  const compared = useDifference(history, entry.closes, last)
  const [isRestoring, setRestoring] = useState(false)
  const look = async () => {
    const read = await whileShown(words.openingMoment, true, (report) => {
      const ending = new AbortController()
      return history.datasetAt(entry.closes, {
        signal: ending.signal,
        report: (share) => {
          if (!report(Math.round(share * 100), 100)) ending.abort()
        },
      })
    })
    if (read.ok) onLook(read.value)
    else if (read.code !== 'cancelled') notifyRefused(refusalText(errors, read.code))
  }
  const isNow = entry.closes === last
  const who = entry.who === '' ? commands.nobody : entry.who
  return (
    <section className="moment" aria-label={common.moment(entry.at)}>
      <h2>{common.moment(entry.at)}</h2>
      <p className="trail-muted">
        {words.after(commands.sentence(who, tellCommand(entry, changes ?? null, telling).did))}
      </p>
      <div className="moment-acts">
        <Button onClick={() => inBackground(look())}>{words.look}</Button>
        <Button
          danger
          disabled={isNow || compared.kind !== 'there' || isSame(compared.difference)}
          onClick={() => setRestoring(true)}
        >
          {words.restoreMoment}
        </Button>
      </div>
      {compared.kind === 'reading' && (
        <output className="log-reading">
          {words.comparing}
          <Progress percent={Math.round(compared.share * 100)} size="small" aria-label={words.comparing} />
          <Button size="small" onClick={compared.cancel}>
            {common.cancel}
          </Button>
        </output>
      )}
      {compared.kind === 'refused' && (
        <Alert
          type={compared.code === 'cancelled' ? 'info' : 'warning'}
          showIcon
          title={compared.code === 'cancelled' ? words.compareStopped : refusalText(errors, compared.code)}
          action={
            <Button size="small" onClick={compared.again}>
              {common.retry}
            </Button>
          }
        />
      )}
      {compared.kind === 'there' && (
        <>
          <MomentDifferences history={history} difference={compared.difference} telling={telling} />
          <RestoreMomentDialog
            history={history}
            difference={compared.difference}
            isOpen={isRestoring}
            onClose={() => setRestoring(false)}
            onRestored={onRestored}
          />
        </>
      )}
    </section>
  )
}

function isSame({ targets, others }: { readonly targets: readonly unknown[]; readonly others: readonly unknown[] }) {
  return targets.length === 0 && others.length === 0
}

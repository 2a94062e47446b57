import { Alert } from 'antd'
import { useState } from 'react'
import type { StartReport as Report } from '../db/opening'
import type { Messages } from '../ui/messages/messages'
import { useMessages } from '../ui/messages/use-messages'
import './start-report.css'
import { countText } from '../ui/when'

/** Tells once what the start put right by itself, in numbers, until the person closes it. */
export function StartReport({ report }: { readonly report: Report }) {
  const messages = useMessages()
  const [isClosed, setClosed] = useState(false)
  const lines = linesOf(report, messages)
  if (isClosed || lines.length === 0) return null
  return (
    <Alert
      className="start-report"
      type={report.journalDamagedAtSeq === null ? 'info' : 'warning'}
      showIcon
      closable={{ onClose: () => setClosed(true) }}
      title={messages.startReport.title}
      description={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  )
}

function linesOf(report: Report, { startReport: words, journalCopy, common }: Messages): readonly string[] {
  const lines: string[] = []
  const damagedAt = report.isJournalRewritten ? null : report.journalDamagedAtSeq
  if (report.upgraded) lines.push(words.upgraded(report.upgraded.from, report.upgraded.backup))
  if (report.replayed > 0) lines.push(words.replayed(countText(report.replayed)))
  if (damagedAt !== null) lines.push(words.mended(countText(damagedAt), countText(report.resent)))
  else if (report.resent > 0) lines.push(words.resent(countText(report.resent)))
  if (report.takenFromCopy > 0) lines.push(journalCopy.taken(countText(report.takenFromCopy)))
  if (report.isJournalRewritten) lines.push(words.journalRewritten)
  if (report.tornTailSetAside && damagedAt === null) lines.push(words.tornTail)
  if (report.replayed + report.resent > 0 && report.lastChange)
    lines.push(words.lastChange(common.moment(report.lastChange.at), report.lastChange.who))
  return lines
}

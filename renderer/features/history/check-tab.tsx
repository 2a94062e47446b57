import { Button, Progress } from 'antd'
import { CHECKED_PARTS, type CheckedPart } from '../../db/history/check-all'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { namesIn } from '../../db/view-names'
import { ChangeLine } from '../../ui/change-line'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import './check.css'
import { partText } from './check-words'
import { tellRows } from './tell-command'
import { useCheck, type CheckRun, type KeptVerdict } from './use-check'

/** 核验: one button that looks at everything, and says in words what it found and what to do. */
export function CheckTab() {
  const messages = useMessages()
  const { check } = messages
  const run = useCheck()
  return (
    <div className="check">
      <p className="trail-muted">{check.lead}</p>
      <div className="check-acts">
        {run.running === null ? (
          <Button type="primary" onClick={() => inBackground(run.start())}>
            {check.start}
          </Button>
        ) : (
          <Button onClick={run.stop}>{check.stop}</Button>
        )}
        {run.running === null && run.verdict !== null && (
          <Button onClick={() => inBackground(copyVerdict(run.verdict, messages))}>{check.copy}</Button>
        )}
      </div>
      {run.running === null && <Headline verdict={run.verdict} />}
      {(run.running !== null || run.verdict !== null) && <Parts run={run} />}
      <Differences run={run} />
    </div>
  )
}

function headlineOf({ isGood, isCancelled, parts }: KeptVerdict, { check }: Messages) {
  const bad = parts.filter(({ outcome }) => outcome === 'bad').length
  if (bad > 0) return { tone: 'bad', mark: '■', title: check.bad(bad), text: check.badText } as const
  if (isGood) return { tone: 'good', mark: '✓', title: check.good, text: check.goodText } as const
  return {
    tone: 'open',
    mark: '○',
    title: isCancelled ? check.cancelled : check.partly,
    text: check.partlyText,
  } as const
}

function Headline({ verdict }: { readonly verdict: KeptVerdict | null }) {
  const messages = useMessages()
  if (verdict === null) return <p>{messages.check.never}</p>
  const { tone, mark, title, text } = headlineOf(verdict, messages)
  return (
    <output className={`check-headline is-${tone}`}>
      <strong>
        <span aria-hidden="true">{mark}</span> {title}
      </strong>
      <span>{text}</span>
      <span className="trail-muted">{messages.check.at(messages.common.moment(verdict.at))}</span>
    </output>
  )
}

const MARKS = { good: '✓', bad: '■', 'not-checked': '○' } as const

function Parts({ run: { running, verdict } }: { readonly run: CheckRun }) {
  const messages = useMessages()
  const { check } = messages
  const at = running === null ? -1 : CHECKED_PARTS.indexOf(running.part)
  const stateOf = (part: CheckedPart, index: number) => {
    if (running !== null) {
      if (index > at) return <span className="trail-muted">{check.waiting}</span>
      const percent = index < at ? 100 : Math.round(running.share * 100)
      return <Progress percent={percent} size="small" aria-label={check.parts[part]} />
    }
    const found = verdict?.parts.find((each) => each.part === part)
    if (!found) return <span className="trail-muted">{`○ ${check.outcomes['not-checked']}`}</span>
    return (
      <>
        <span className={`check-outcome is-${found.outcome}`}>
          {`${MARKS[found.outcome]} ${check.outcomes[found.outcome]}`}
        </span>
        <span>{partText(found, messages)}</span>
      </>
    )
  }
  // Few offices keep a second copy of the log; it is named where there is one.
  const isShown = (part: CheckedPart) => part !== 'copy' || verdict?.parts.some((each) => each.part === 'copy') === true
  return (
    <table className="check-parts" aria-label={check.table}>
      <tbody>
        {CHECKED_PARTS.map(
          (part, index) =>
            isShown(part) && (
              <tr key={part}>
                <th scope="row">{check.parts[part]}</th>
                <td>{stateOf(part, index)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}

const SHOWN = 50

function Differences({ run: { differences } }: { readonly run: CheckRun }) {
  const messages = useMessages()
  const view = useView()
  if (differences.length === 0) return null
  const rows = tellRows(differences.slice(0, SHOWN), { names: namesIn(view), messages, entryAt: () => null })
  return (
    <section aria-label={messages.check.differences(rows.length)}>
      <h3>{messages.check.differences(rows.length)}</h3>
      <ul className="trail-rows">
        {rows.map((row) => (
          <li key={`${row.table} ${row.id}`}>
            <span className="trail-row-kind">{messages.history.rowKinds[row.table][row.kind]}</span>
            {row.title}
            {row.fields.map((field) => (
              <div key={field.key}>
                <ChangeLine change={field} most={60} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The verdict as text, for a document or a message to whoever maintains the PC. */
async function copyVerdict(verdict: KeptVerdict | null, messages: Messages): Promise<void> {
  if (verdict === null) return
  const { check, audit, common } = messages
  const lines = [
    headlineOf(verdict, messages).title,
    check.at(common.moment(verdict.at)),
    ...verdict.parts.map(
      (part) =>
        `${audit.fieldLabel(check.parts[part.part])}${check.outcomes[part.outcome]} ${partText(part, messages)}`,
    ),
  ]
  try {
    await navigator.clipboard.writeText(lines.join('\n'))
    notifyInfo(check.copied)
  } catch {
    notifyRefused(check.copyFailed)
  }
}

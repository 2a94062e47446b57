import { extensionRequests, slippageOf, type ExtensionRequest, type Slippage } from '@shared/domain/extension'
import type { LoopEvent } from '@shared/domain/loop-event'
import type { Target } from '@shared/domain/target'
import { Empty } from 'antd'
import { useMemo } from 'react'
import { useAllEvents, useView } from '../../db/use-store'
import type { View } from '../../db/projection'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import './supervise.css'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

interface Slipped {
  readonly target: Target
  readonly slippage: Slippage
}

interface Waiting {
  readonly target: Target
  readonly request: ExtensionRequest
}

/** Targets whose deadline was put off, the furthest first, and requests that wait. */
function gather(view: View, events: readonly LoopEvent[]) {
  const byTarget = new Map<Target, LoopEvent[]>()
  for (const event of events) {
    const target = view.targets.get(event.targetId)
    if (!target) continue
    const own = byTarget.get(target)
    if (own) own.push(event)
    else byTarget.set(target, [event])
  }
  const slipped: Slipped[] = []
  const waiting: Waiting[] = []
  for (const [target, own] of byTarget) {
    const slippage = slippageOf(own)
    if (slippage && slippage.times > 0) slipped.push({ target, slippage })
    const request = extensionRequests(own).find(({ decided }) => decided === null)
    if (request) waiting.push({ target, request })
  }
  return { slipped: slipped.toSorted((a, b) => b.slippage.days - a.slippage.days), waiting }
}

/** 延期情况: which deadlines were put off, how often, how far and by whom; and who still waits for an answer. */
export function SlippageTab() {
  const { supervise, common } = useMessages()
  const messages = supervise.slippage
  const view = useView()
  const events = useAllEvents()
  const { slipped, waiting } = useMemo(() => gather(view, events ?? []), [view, events])
  if (slipped.length === 0 && waiting.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={messages.none} />
  const times = slipped.reduce((sum, { slippage }) => sum + slippage.times, 0)
  const days = slipped.reduce((sum, { slippage }) => sum + slippage.days, 0)
  return (
    <div className="slippage">
      {waiting.length > 0 && (
        <section aria-label={messages.pending(waiting.length)}>
          <h2>{messages.pending(waiting.length)}</h2>
          <ul className="slippage-waiting">
            {waiting.map(({ target, request: { asked, to } }) => (
              <li key={asked.id}>
                <time dateTime={asked.on}>{common.day(asked.on)}</time>
                <TargetAt target={target} />
                <span>{target.leadUnits[0] ?? supervise.noUnit}</span>
                <span>{messages.pendingTo(to.asWritten || String(to.on))}</span>
                <span className="supervise-muted">{asked.reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {slipped.length > 0 && (
        <>
          <p>{messages.summary(slipped.length, times, Math.round(days / slipped.length))}</p>
          <SlippageTable slipped={slipped} />
        </>
      )}
    </div>
  )
}

function SlippageTable({ slipped }: { readonly slipped: readonly Slipped[] }) {
  const { supervise, loop, common } = useMessages()
  const { columns, label } = supervise.slippage
  return (
    <table className="plain-table" aria-label={label}>
      <TableHead
        columns={[
          ...texts(columns.title, columns.unit),
          ...figures(columns.first, columns.last, columns.times, columns.days),
          ...texts(columns.by, columns.reason),
        ]}
      />
      <tbody>
        {slipped.map(({ target, slippage }) => (
          <tr key={target.id}>
            <th scope="row" className="is-text is-long">
              <TargetAt target={target} />
            </th>
            <td className="is-text">{target.leadUnits[0] ?? supervise.noUnit}</td>
            <td>{slippage.first.on}</td>
            <td>{slippage.last.on}</td>
            <td>{slippage.times}</td>
            <td>{slippage.days}</td>
            <td className="is-text">{slippage.by.map((name) => loop.by(name)).join('、')}</td>
            <td className="is-text is-long">{slippage.steps.at(-1)?.reason || common.missing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TargetAt({ target }: { readonly target: Target }) {
  return (
    <a href={hrefOfFilter({ ledger: 'all', open: target.id })} title={target.title}>
      {target.title}
    </a>
  )
}

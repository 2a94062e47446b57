import { slipNumber, type Slip, type SlipColor, type SlipState } from '@shared/domain/slip'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useView } from '../../db/use-store'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

export type SlipActions = Readonly<Record<'answer' | 'escalate' | 'edit' | 'print' | 'remove', (slip: Slip) => void>>

interface SlipsTableProps {
  readonly rows: readonly Slip[]
  /** The id of a slip that was looked for, or null. */
  readonly wanted: string | null
  readonly stateOf: (slip: Slip) => SlipState
  readonly actions: SlipActions
}

/** The slips, newest number first, each with what can be done about it. */
export function SlipsTable({ rows, wanted, stateOf, actions }: SlipsTableProps) {
  const { slips: messages } = useMessages().supervise
  const { columns } = messages
  const titles = [columns.number, columns.color, columns.unit, columns.targets]
  return (
    <table className="plain-table" aria-label={messages.label}>
      <TableHead
        columns={[
          ...texts(...titles),
          ...figures(columns.issuedOn, columns.replyBy),
          ...texts(columns.state, columns.actions),
        ]}
      />
      <tbody>
        {rows.map((slip) => (
          <SlipRow key={slip.id} slip={slip} isWanted={slip.id === wanted} state={stateOf(slip)} actions={actions} />
        ))}
      </tbody>
    </table>
  )
}

interface SlipRowProps {
  readonly slip: Slip
  readonly isWanted: boolean
  readonly state: SlipState
  readonly actions: SlipActions
}

/** Shape and word beside the colour, as for lights. */
export function SlipMark({ color }: { readonly color: SlipColor }) {
  return <LightMark light={color} word={useMessages().changes.slipColors[color]} />
}

function SlipRow({ slip, isWanted, state, actions }: SlipRowProps) {
  const { slips: messages } = useMessages().supervise
  const { targets } = useView()
  const [first, ...others] = slip.targetIds
  const title = (first === undefined ? undefined : targets.get(first)?.title) ?? messages.gone
  const isOpen = state === 'waiting' || state === 'overdue'
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  return (
    <tr ref={row} {...(isWanted && { 'aria-current': true, className: 'is-wanted' })}>
      <th scope="row" className="is-text">
        {slipNumber(slip)}
      </th>
      <td className="is-text">
        <SlipMark color={slip.color} />
      </td>
      <td className="is-text">{slip.unit}</td>
      <td className="is-text is-long">
        <a href={hrefOfFilter({ ledger: 'all', ...(first !== undefined && { open: first }) })} title={title}>
          {others.length === 0 ? title : messages.more(title, slip.targetIds.length)}
        </a>
      </td>
      <td>{slip.issuedOn}</td>
      <td>{slip.replyBy}</td>
      <td className={state === 'overdue' ? 'is-text is-alarming' : 'is-text'}>
        {messages.states[state]}
        {slip.repliedOn !== null && <span className="supervise-muted"> {slip.repliedOn}</span>}
      </td>
      <td className="is-text slip-actions">
        {state !== 'escalated' && (
          <Button size="small" type="link" onClick={() => actions.answer(slip)}>
            {messages.answer}
          </Button>
        )}
        {isOpen && (
          <Button size="small" type="link" onClick={() => actions.escalate(slip)}>
            {messages.escalate}
          </Button>
        )}
        <Button size="small" type="link" onClick={() => actions.print(slip)}>
          {messages.print}
        </Button>
        <Button size="small" type="link" onClick={() => actions.edit(slip)}>
          {messages.edit}
        </Button>
        <Button size="small" type="link" danger onClick={() => actions.remove(slip)}>
          {messages.remove}
        </Button>
      </td>
    </tr>
  )
}

import type { Change } from '@shared/domain/change'
import { Button, Skeleton } from 'antd'
import { useMemo } from 'react'
import { undoCommand } from '../../commands/undo'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { ChangeLine } from '../../ui/change-line'
import { refusalText } from '../../ui/messages/errors'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { TargetLink } from './target-link'
import { tellRows, type Telling, type ToldCommand, type ToldRow } from './tell-command'

interface TrailDetailsProps {
  readonly entry: CommandEntry
  /** Undefined while they are read, null when they can not be. */
  readonly changes: readonly Change[] | null | undefined
  readonly told: ToldCommand
  readonly telling: Telling
  /** What was done before a restore lies in another database, and can not be taken back in this one. */
  readonly isOfThisEpoch: boolean
  readonly onLook: () => void
}

const SHOWN = 100

/** Everything that a command changed, and what can be done about it. */
export function TrailDetails({ entry, changes, told, telling, isOfThisEpoch, onLook }: TrailDetailsProps) {
  const { messages, names } = telling
  const { history: words, errors } = messages
  const rows = useMemo(() => (changes ? tellRows(changes.slice(0, SHOWN), telling) : []), [changes, telling])
  const takeBack = async () => {
    const done = await undoCommand(entry.closes)
    if (done.ok) notifyDone(words.takenBack, () => undoCommand(done.value.closes))
    else notifyRefused(refusalText(errors, done.code))
  }
  return (
    <div className="trail-details">
      <p className="trail-did">
        {telling.messages.commands.sentence(entry.who === '' ? messages.commands.nobody : entry.who, told.did)}
        {entry.reason !== '' && (
          <span className="trail-reason">{`${messages.audit.fieldLabel(messages.audit.reason)}${entry.reason}`}</span>
        )}
      </p>
      {changes === undefined && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {changes === null && <p>{words.unreadable}</p>}
      {changes?.length === 0 && <p>{words.noChanges}</p>}
      <ul className="trail-rows">
        {rows.map((row) => (
          <li key={`${row.table} ${row.id}`}>
            <span className="trail-row-kind">{words.rowKinds[row.table][row.kind]}</span>
            {row.targetId === null ? row.title : <TargetLink id={row.targetId} title={row.title} names={names} />}
            <RowFields row={row} />
          </li>
        ))}
      </ul>
      {changes && changes.length > SHOWN && <p>{words.rowsCut(SHOWN, changes.length)}</p>}
      <div className="trail-acts">
        <Button size="small" onClick={onLook}>
          {words.lookThen}
        </Button>
        {entry.basis === null && isOfThisEpoch && (
          <Button size="small" onClick={() => inBackground(takeBack())}>
            {words.takeBack}
          </Button>
        )}
      </div>
    </div>
  )
}

function RowFields({ row }: { readonly row: ToldRow }) {
  return (
    <ul className="trail-fields">
      {row.fields.map((field) => (
        <li key={field.key}>
          <ChangeLine change={field} isGone={row.kind === 'removed'} />
        </li>
      ))}
    </ul>
  )
}

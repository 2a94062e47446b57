/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtualised table cannot be laid out by table elements */
import { memo } from 'react'
import { cutText } from '@shared/domain/describe-change'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { ChangeLine } from '../../ui/change-line'
import { momentText } from '../../ui/when'
import { useChanges } from './known-changes'
import { TargetLink } from './target-link'
import { mainFields, tellCommand, type Telling, type ToldCommand } from './tell-command'
import { TrailDetails } from './trail-details'

interface TrailRowProps {
  readonly index: number
  readonly history: History
  readonly entry: CommandEntry
  readonly telling: Telling
  readonly isOpen: boolean
  readonly onToggle: (closes: number) => void
  readonly onLook: (closes: number) => void
}

const CUT = 22

/** One command; opened, every field that it changed. */
export const TrailRow = memo(function TrailRow(props: TrailRowProps) {
  const { index, history, entry, telling, isOpen, onToggle, onLook } = props
  const { messages } = telling
  const { history: words, commands } = messages
  const changes = useChanges(history, entry.closes)
  const told = tellCommand(entry, changes ?? null, telling)
  const toggle = () => onToggle(entry.closes)
  return (
    <>
      <div role="row" className="trail-cells trail-row" aria-rowindex={index + 2}>
        <span role="cell">
          <button
            type="button"
            className="trail-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.collapse : words.expand}
            title={isOpen ? words.collapse : words.expand}
            onClick={toggle}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        </span>
        <span role="cell" className="trail-at">
          {momentText(entry.at)}
        </span>
        <span role="cell" title={entry.who}>
          {entry.who === '' ? <span className="trail-muted">{commands.nobody}</span> : entry.who}
        </span>
        <span role="cell" title={told.did}>
          {told.did}
        </span>
        <span role="cell">
          <Subject entry={entry} told={told} telling={telling} />
        </span>
        <span role="cell">
          <Changed told={told} telling={telling} />
        </span>
        <span role="cell" title={entry.reason}>
          {entry.reason}
        </span>
      </div>
      {isOpen && (
        <div role="row" className="trail-opened">
          <div role="cell" aria-colspan={7}>
            <TrailDetails
              entry={entry}
              changes={changes}
              told={told}
              telling={telling}
              isOfThisEpoch={entry.epoch === history.entries.read().at(-1)?.epoch}
              onLook={() => onLook(entry.closes)}
            />
          </div>
        </div>
      )}
    </>
  )
})

interface ToldProps {
  readonly told: ToldCommand
  readonly telling: Telling
}

function Subject({ entry, told, telling }: ToldProps & { readonly entry: CommandEntry }) {
  const { history: words } = telling.messages
  if (told.targetId !== null && told.subject !== null)
    return <TargetLink id={told.targetId} title={told.subject} names={telling.names} />
  return entry.targetCount > 1 ? <span className="trail-muted">{words.several(entry.targetCount)}</span> : null
}

function Changed({ told, telling }: ToldProps) {
  const fields = told.rows === null ? [] : mainFields(told.rows)
  const [first] = fields
  if (!first) return null
  return (
    <span className="trail-change">
      <ChangeLine change={{ ...first, label: cutText(first.label, 10) }} most={CUT} />
      {fields.length > 1 && <span className="trail-muted">{telling.messages.history.more(fields.length)}</span>}
    </span>
  )
}

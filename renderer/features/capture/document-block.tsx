import { levelOf } from '@shared/capture/review-filter'
import { memo } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import type { Messages } from '../../ui/messages/messages'
import { segmentsOf, type Block, type Mark, type Segment } from './document-blocks'

interface DocumentBlockProps {
  readonly text: string
  readonly block: Block
  readonly marks: readonly Mark[]
  /** The key of the current item, where it is marked in this block. */
  readonly currentKey: string | null
}

/** A line of the document. Only its own texts are in it, so that whatever is selected leads back to its place. */
export const DocumentBlock = memo(function DocumentBlock({ text, block, marks, currentKey }: DocumentBlockProps) {
  const segments = segmentsOf(block, marks, currentKey)
  return (
    <p className="speech-block" data-end={block.end}>
      {segments.map((segment) => (
        <Piece key={segment.start} text={text} segment={segment} currentKey={currentKey} />
      ))}
    </p>
  )
})

interface PieceProps {
  readonly text: string
  readonly segment: Segment
  readonly currentKey: string | null
}

function Piece({ text, segment, currentKey }: PieceProps) {
  const { capture: words } = useMessages()
  const { start, end, shown, isFirst } = segment
  const piece = text.slice(start, end)
  if (shown === null) return <span data-at={start}>{piece}</span>
  const isCurrent = shown.kind === 'item' && shown.item.key === currentKey
  return (
    <mark
      data-at={start}
      data-key={shown.kind === 'item' ? shown.item.key : undefined}
      data-badge={isFirst ? badgeOf(shown, words) : undefined}
      className={`${classOf(shown)}${isCurrent ? ' is-current' : ''}`}
      title={titleOf(shown, words)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {piece}
    </mark>
  )
}

function classOf(mark: Mark): string {
  if (mark.kind === 'uncovered') return 'mark is-uncovered'
  const { proposal, decision } = mark.item
  return `mark is-${proposal.kind} is-${levelOf(proposal)} is-${decision}${proposal.isOptional ? ' is-optional' : ''}`
}

function badgeOf(mark: Mark, words: Messages['capture']): string {
  if (mark.kind === 'uncovered') return words.badges.uncovered
  const { proposal, decision } = mark.item
  return words.badges[proposal.kind] + words.badges[decision]
}

function titleOf(mark: Mark, words: Messages['capture']): string {
  if (mark.kind === 'uncovered') return words.uncoveredBecause[mark.because]
  const { proposal, decision } = mark.item
  return [
    words.kinds[proposal.kind],
    words.sure(words.levels[levelOf(proposal)]),
    words.decisions[decision],
    proposal.title,
  ].join(' · ')
}

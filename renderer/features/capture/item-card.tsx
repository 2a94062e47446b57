import { levelOf } from '@shared/capture/review-filter'
import type { ReviewAction } from '@shared/capture/review-action'
import type { ReviewItem } from '@shared/capture/review-items'
import type { Proposal } from '@shared/capture/proposal'
import { Button } from 'antd'
import { memo } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { ItemExisting } from './item-existing'
import { deadlineText, figuresText } from './item-words'
import type { ReviewAct } from './review-keys'
import type { ExistingTarget } from './use-known'

interface ItemCardProps {
  readonly item: ReviewItem
  readonly isCurrent: boolean
  readonly text: string
  /** A target that it may be, which it is then written into. */
  readonly existing: ExistingTarget | null
  readonly onChoose: (key: string) => void
  readonly onAct: (action: ReviewAction) => void
  readonly perform: (act: ReviewAct) => void
}

/** Functions are those of the last drawing; a card that looks the same acts on its key alone. */
const isSame = (a: ItemCardProps, b: ItemCardProps) =>
  a.item === b.item && !a.isCurrent && !b.isCurrent && a.existing === b.existing

/** One proposal: what it says, where it says so, and how sure that is. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { item, isCurrent, text, existing, onChoose, onAct, perform } = props
  const { capture: words } = useMessages()
  const { proposal, decision } = item
  const { excerpt, doubts } = proposal
  return (
    <article
      className={`item-card is-${proposal.kind} is-${decision}${isCurrent ? ' is-current' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button type="button" className="item-face" onClick={() => onChoose(item.key)}>
        <span className="item-head">
          <span className={`item-kind is-${proposal.kind}`}>{words.kinds[proposal.kind]}</span>
          <strong>{proposal.title}</strong>
          <span className={`item-decision is-${decision}`}>{words.decided[decision]}</span>
        </span>
        <Facts proposal={proposal} />
        <span className="item-quote">{text.slice(excerpt.start, excerpt.end)}</span>
        {item.alsoFrom.map((span) => (
          <span key={span.start} className="item-quote">
            {text.slice(span.start, span.end)}
          </span>
        ))}
        <span className="item-sure">
          {item.isOwn ? words.own : <Sureness proposal={proposal} />}
          {item.isEdited && ` · ${words.edited}`}
        </span>
        {doubts.map(({ code, detail }) => (
          <span key={`${code} ${detail}`} className="item-doubt">
            ⚠ {words.doubts[code](detail)}
          </span>
        ))}
      </button>
      {existing && <ItemExisting item={item} existing={existing} text={text} onAct={onAct} />}
      {isCurrent && <Buttons perform={perform} />}
    </article>
  )
}, isSame)

function Sureness({ proposal }: { readonly proposal: Proposal }) {
  const { capture: words } = useMessages()
  const reasons = proposal.reasons.map((reason) => words.reasons[reason]).join(words.comma)
  return <>{words.sureBecause(words.levels[levelOf(proposal)], reasons)}</>
}

/** Metric, figures, deadline and owners: what the document says, and nothing where it does not. */
function Facts({ proposal }: { readonly proposal: Proposal }) {
  const { capture: words, common } = useMessages()
  const { owners, metric, deadline } = proposal
  const facts: readonly (readonly [string, string])[] = [
    [words.fields.metric, metric ?? ''],
    [words.fields.figures, figuresText(proposal, words)],
    [words.fields.deadline, deadlineText(deadline, common.day)],
    [words.fields.leader, owners.leaders.join('、')],
    [words.fields.leadUnits, owners.leadUnits.join('、')],
    [words.fields.coUnits, owners.coUnits.join('、')],
  ]
  return (
    <span className="item-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <span key={name}>
            <span className="item-fact">{name}</span> {value}
          </span>
        ))}
    </span>
  )
}

const BUTTONS = ['accept', 'reject', 'edit', 'merge', 'split'] as const

function Buttons({ perform }: { readonly perform: (act: ReviewAct) => void }) {
  const { capture: words } = useMessages()
  return (
    <div className="item-buttons">
      {BUTTONS.map((act) => (
        <Button key={act} size="small" type={act === 'accept' ? 'primary' : 'default'} onClick={() => perform(act)}>
          {words.acts[act]}
        </Button>
      ))}
    </div>
  )
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtualised table cannot be laid out by table elements */
import { levelOf } from '@shared/capture/review-filter'
import type { ReviewItem } from '@shared/capture/review-items'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Empty } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import './items.css'
import { amountText, deadlineText, growthText, rankText } from './item-words'
import type { Known } from './use-known'
import type { Review } from './use-review'

interface ItemTableProps {
  readonly review: Review
  readonly known: Known
  readonly onEdit: () => void
}

const ROW_PX = 34
const DECISIONS = ['accepted', 'rejected'] as const
const SIGNS = { accepted: '✓', rejected: '✕' } as const

type Column = keyof Messages['capture']['columns']
const COLUMNS: readonly Column[] = [
  'decision',
  'kind',
  'title',
  'metric',
  'amount',
  'growth',
  'ranks',
  'deadline',
  'leader',
  'leadUnits',
  'coUnits',
  'sure',
  'doubts',
]

/** The proposals as rows, with everything that was read out of each. A double press opens its fields. */
export function ItemTable({ review, known, onEdit }: ItemTableProps) {
  const { capture: words } = useMessages()
  const { shown, current, place, choose } = review
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    scrollMargin: ROW_PX,
    overscan: 10,
  })
  const currentKey = current?.key ?? null
  useEffect(() => {
    if (scroller && place >= 0) rows.scrollToIndex(place, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-deps -- when another one is chosen; otherwise the person scrolls
  }, [currentKey, scroller])
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller])
  const decided = (key: string) => shown.find((item) => item.key === key)?.decision
  const press = useEffectEvent(({ target, detail }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const key = target.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (key === undefined) return
    const asked = target.closest<HTMLElement>('[data-decide]')?.dataset['decide']
    const decision = DECISIONS.find((one) => one === asked)
    // By the second press, a filter may have put another row there, which nobody looked at.
    if (decision && detail > 1) return
    choose(key)
    if (decision)
      review.act({ kind: 'decide', keys: [key], decision: decision === decided(key) ? 'undecided' : decision })
    if (decision || detail < 2) return
    onEdit()
    review.edit(true)
  })
  useEffect(() => {
    scroller?.addEventListener('click', press)
    return () => scroller?.removeEventListener('click', press)
  }, [scroller])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
    <div className="item-table" ref={setScroller} tabIndex={0} role="table" aria-label={words.proposals}>
      <div className="item-row is-head" role="row">
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {words.columns[column]}
          </span>
        ))}
      </div>
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noneShown} />}
      <div className="speech-height" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = shown[index]
          if (!item) return null
          return (
            <Row
              key={item.key}
              item={item}
              top={start - ROW_PX}
              isCurrent={item.key === currentKey}
              existing={known.existing.get(item.key)?.title ?? null}
            />
          )
        })}
      </div>
    </div>
  )
}

interface RowProps {
  readonly item: ReviewItem
  readonly top: number
  readonly isCurrent: boolean
  readonly existing: string | null
}

function Row({ item, top, isCurrent, existing }: RowProps) {
  const { capture: words, common } = useMessages()
  const { proposal, decision, key } = item
  const { owners } = proposal
  const cells: Readonly<Record<Column, string>> = {
    decision: words.decisions[decision],
    kind: words.kinds[proposal.kind],
    title: existing === null || item.isNew ? proposal.title : `${proposal.title}（${words.updates(existing)}）`,
    metric: proposal.metric ?? '',
    amount: amountText(proposal.amount, proposal.bound),
    growth: growthText(proposal.growth, words),
    ranks: proposal.ranks.map((rank) => rankText(rank, words)).join(words.comma),
    deadline: deadlineText(proposal.deadline, common.day),
    leader: owners.leaders.join('、'),
    leadUnits: owners.leadUnits.join('、'),
    coUnits: owners.coUnits.join('、'),
    sure: words.levels[levelOf(proposal)],
    doubts: proposal.doubts.map(({ code, detail }) => words.doubts[code](detail)).join('；'),
  }
  return (
    <div
      className={`item-row is-${decision}${isCurrent ? ' is-current' : ''}`}
      role="row"
      data-row={key}
      aria-current={isCurrent ? 'true' : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {COLUMNS.map((column) => (
        <span key={column} role="cell" title={cells[column]}>
          {column === 'decision' && <Decide decision={decision} title={proposal.title} />}
          {cells[column]}
        </span>
      ))}
    </div>
  )
}

/** Accept and reject by mouse; pressed once more, the decision is taken back. Keys have their own ways. */
function Decide({ decision, title }: { readonly decision: ReviewItem['decision']; readonly title: string }) {
  const { capture: words } = useMessages()
  const names = { accepted: words.acts.accept, rejected: words.acts.reject } as const
  return (
    <span className="item-decide">
      {DECISIONS.map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          data-decide={one}
          title={names[one]}
          aria-label={`${names[one]}：${title}`}
          aria-pressed={decision === one}
        >
          {SIGNS[one]}
        </button>
      ))}
    </span>
  )
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- items of a virtualised list cannot be laid out by list elements */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Empty } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import './items.css'
import { ItemCard } from './item-card'
import { ItemEditor } from './item-editor'
import { itemLines } from './item-lines'
import type { ReviewAct } from './review-keys'
import type { Known } from './use-known'
import type { Review } from './use-review'

interface ItemListProps {
  readonly review: Review
  readonly known: Known
  readonly perform: (act: ReviewAct) => void
}

const CARD_PX = 128
const SECTION_PX = 34

/** The proposals as cards, one after the other as in the text. */
export function ItemList({ review, known, perform }: ItemListProps) {
  const { capture: words } = useMessages()
  const { shown, state, current, isEditing } = review
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const lines = useMemo(() => itemLines(shown, state.isNested, known.groups), [shown, state.isNested, known.groups])
  const currentKey = current?.key ?? null
  const line = lines.findIndex(({ key }) => key === currentKey)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (lines[index]?.kind === 'section' ? SECTION_PX : CARD_PX),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    // Whoever scrolls away from open fields finds them again as they were left.
    rangeExtractor(range) {
      const seen = defaultRangeExtractor(range)
      return isEditing && line !== -1 && !seen.includes(line) ? [...seen, line].toSorted((a, b) => a - b) : seen
    },
  })
  useEffect(() => {
    if (scroller && line !== -1) rows.scrollToIndex(line, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-deps -- when another one is chosen or opened; otherwise the person scrolls
  }, [currentKey, isEditing, scroller])
  useEffect(() => {
    // Whoever comes here, or has closed the fields, goes on with keys.
    if (!isEditing) scroller?.focus({ preventScroll: true })
  }, [scroller, isEditing])
  useEffect(() => {
    // The buttons of the card before are gone, and the focus with them.
    const { activeElement } = document
    const isLost = activeElement === document.body || scroller?.contains(activeElement)
    if (isLost && !isEditing) scroller?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-deps -- only when another card is chosen
  }, [currentKey])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
    <div className="items" ref={setScroller} tabIndex={0} role="list" aria-label={words.proposals}>
      {lines.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noneShown} />}
      <div className="speech-height" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const shownLine = lines[index]
          if (!shownLine) return null
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              className="item-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              {shownLine.kind === 'section' && (
                <div className="item-section" title={shownLine.path.join(' › ')}>
                  {shownLine.path.join(' › ')}
                  {shownLine.isGroup && <span className="item-group">{words.group}</span>}
                </div>
              )}
              {shownLine.kind === 'item' &&
                (isEditing && shownLine.key === currentKey ? (
                  <ItemEditor review={review} item={shownLine.item} />
                ) : (
                  <ItemCard
                    item={shownLine.item}
                    isCurrent={shownLine.key === currentKey}
                    text={review.source.text}
                    existing={known.existing.get(shownLine.key) ?? null}
                    onChoose={review.choose}
                    onAct={review.act}
                    perform={perform}
                  />
                ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

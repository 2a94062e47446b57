import type { UncoveredSentence } from '@shared/capture/proposal'
import type { Span } from '@shared/capture/span'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { blockAt, blocksOf, marksByBlock, marksOf, withoutHeadings, type Mark } from './document-blocks'
import { DocumentBlock } from './document-block'
import './document.css'
import { UncoveredSteps } from './uncovered-steps'
import { SelectionButton } from './selection-button'
import type { Review } from './use-review'

interface DocumentPaneProps {
  readonly review: Review
  readonly uncovered: readonly UncoveredSentence[]
  readonly onTake: () => void
}

const LINE_PX = 27
const CHARACTERS_A_LINE = 34
const GAP_PX = 8
const NO_MARKS: readonly Mark[] = []

/** The whole text, with what was read out of it marked where it stands. A press on a mark chooses its item. */
export function DocumentPane({ review, uncovered, onTake }: DocumentPaneProps) {
  const { capture: words } = useMessages()
  const { source, state, current } = review
  const { text } = source
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const blocks = useMemo(() => blocksOf(text), [text])
  const gaps = useMemo(() => withoutHeadings(text, uncovered, state.items), [text, uncovered, state.items])
  const marks = useMemo(() => marksOf(state.items, gaps), [state.items, gaps])
  const byBlock = useMemo(() => marksByBlock(blocks, marks), [blocks, marks])
  const bare = useMemo(() => marks.filter(({ kind }) => kind === 'uncovered'), [marks])
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => {
      const block = blocks[index]
      return block ? Math.ceil((block.end - block.start) / CHARACTERS_A_LINE) * LINE_PX + GAP_PX : LINE_PX
    },
    overscan: 6,
  })

  function show(span: Span, selector: string): number {
    const there = () => scroller?.querySelector(selector)
    if (!there()) lines.scrollToIndex(blockAt(blocks, span.start), { align: 'center' })
    // What was out of sight is drawn first.
    return requestAnimationFrame(() => requestAnimationFrame(() => there()?.scrollIntoView({ block: 'nearest' })))
  }
  const currentKey = current?.key ?? null
  useEffect(() => {
    if (!scroller || !current) return undefined
    const frame = show(current.proposal.clause, `[data-key="${CSS.escape(current.key)}"]`)
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react/exhaustive-deps -- shown when another one is chosen, not whenever it is changed
  }, [currentKey, scroller])

  const { choose } = review
  const press = useEffectEvent((event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
    const isSelecting = (window.getSelection()?.toString() ?? '') !== ''
    if (mark?.dataset['key'] !== undefined && !isSelecting) choose(mark.dataset['key'])
  })
  useEffect(() => {
    scroller?.addEventListener('click', press)
    return () => scroller?.removeEventListener('click', press)
  }, [scroller])

  return (
    <section className="review-left" aria-label={words.document}>
      <div className="speech-tools">
        <Legend />
        <UncoveredSteps sentences={bare} onShow={(span) => show(span, `[data-at="${span.start}"]`)} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <section className="speech" ref={setScroller} tabIndex={0} aria-label={words.text}>
        <div className="speech-height" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start, key }) => {
            const block = blocks[index]
            const inBlock = byBlock.get(index) ?? NO_MARKS
            if (!block) return null
            const isHere = inBlock.some((mark) => mark.kind === 'item' && mark.item.key === currentKey)
            return (
              <div
                key={key}
                ref={lines.measureElement}
                data-index={index}
                className="speech-line"
                style={{ transform: `translateY(${start}px)` }}
              >
                <DocumentBlock text={text} block={block} marks={inBlock} currentKey={isHere ? currentKey : null} />
              </div>
            )
          })}
        </div>
        <SelectionButton scroller={scroller} onTake={onTake} />
      </section>
    </section>
  )
}

/** What the marks mean, each drawn as in the text. */
function Legend() {
  const { capture: words } = useMessages()
  return (
    <span className="speech-legend">
      <span className="mark is-commitment is-high">{words.kinds.commitment}</span>
      <span className="mark is-result is-high">{words.kinds.result}</span>
      <span className="mark is-uncovered">{words.uncovered}</span>
      <span className="capture-hint">{words.lines}</span>
    </span>
  )
}

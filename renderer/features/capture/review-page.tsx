import type { LedgerId } from '@shared/domain/ids'
import { useState } from 'react'
import { z } from 'zod'
import { usePreference } from '../../db/use-preference'
import { useMessages } from '../../ui/messages/use-messages'
import { DocumentPane } from './document-pane'
import { FinishDialog } from './finish-dialog'
import { ItemList } from './item-list'
import { ItemTable } from './item-table'
import type { KeptReview } from './kept-review'
import { ReviewHead } from './review-head'
import { ReviewTools } from './review-tools'
import { useKnown } from './use-known'
import type { CaptureWork } from './use-capture-work'
import { useReview } from './use-review'
import { useReviewKeys } from './use-review-keys'

interface ReviewPageProps {
  readonly kept: KeptReview
  readonly lost: number
  readonly work: CaptureWork
  readonly onDone: (ledgerId: LedgerId) => void
}

const View = z.enum(['cards', 'table'])

/** The document on the left, what was read out of it on the right, and the keys to go through both. */
export function ReviewPage({ kept, lost, work, onDone }: ReviewPageProps) {
  const { capture: words } = useMessages()
  const review = useReview(kept)
  const [view, setView] = usePreference('capture-view', View, 'cards')
  const [isFinishing, setFinishing] = useState(false)
  const known = useKnown(kept.document, kept.draft.on, review)
  const { perform, note } = useReviewKeys(review, () => setView('cards'))
  return (
    <div className="review">
      <ReviewHead
        kept={kept}
        lost={lost}
        review={review}
        work={work}
        onFinish={() => review.leave() && setFinishing(true)}
      />
      <div className="review-columns">
        <DocumentPane
          review={review}
          uncovered={kept.document.capture.uncovered}
          onTake={() => perform('take-selection')}
        />
        <section className="review-right" aria-label={words.proposals}>
          <ReviewTools review={review} view={view} onView={(next) => review.leave() && setView(next)} />
          {view === 'cards' ? (
            <ItemList review={review} known={known} perform={perform} />
          ) : (
            <ItemTable review={review} known={known} onEdit={() => setView('cards')} />
          )}
        </section>
      </div>
      <footer className="review-foot">
        <span>{words.hintLine}</span>
        <output className="review-note">{note}</output>
      </footer>
      <FinishDialog
        isOpen={isFinishing}
        kept={kept}
        review={review}
        known={known}
        onClose={() => setFinishing(false)}
        onDone={onDone}
      />
    </div>
  )
}

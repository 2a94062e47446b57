import { Button, Modal, Progress } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import type { KeptReview } from './kept-review'
import { RestateDialog } from './restate-dialog'
import type { CaptureWork } from './use-capture-work'
import type { Review } from './use-review'

interface ReviewHeadProps {
  readonly kept: KeptReview
  readonly lost: number
  readonly review: Review
  readonly work: CaptureWork
  readonly onFinish: () => void
}

/** Which document, how far the review is, and its two ends: a ledger, or nothing. */
export function ReviewHead({ kept, lost, review, work, onFinish }: ReviewHeadProps) {
  const { capture: words, common } = useMessages()
  const [isRestating, setRestating] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const { title, on } = kept.draft
  const { counts } = review
  const done = counts.all - counts.undecided
  return (
    <header className="review-head">
      <div className="review-title">
        <h1 title={title}>{title}</h1>
        <span className="capture-hint">{common.day(on)}</span>
        <Button size="small" type="link" onClick={() => review.leave() && setRestating(true)}>
          {words.restate}
        </Button>
        {lost > 0 && <span className="item-doubt">{words.lost(lost)}</span>}
      </div>
      <div className="review-progress">
        <span>{words.done(done, counts.all)}</span>
        <Progress
          percent={counts.all === 0 ? 0 : Math.round((done / counts.all) * 100)}
          showInfo={false}
          size="small"
          aria-label={words.done(done, counts.all)}
        />
      </div>
      <Button onClick={() => setDiscarding(true)}>{words.discard}</Button>
      <Button type="primary" disabled={counts.accepted === 0} onClick={onFinish}>
        {words.finish(counts.accepted)}
      </Button>
      <RestateDialog
        isOpen={isRestating}
        title={title}
        on={on}
        onClose={() => setRestating(false)}
        onSaid={(newTitle, newDay) => {
          setRestating(false)
          work.restate(kept, review.actions, newTitle, newDay)
        }}
      />
      <Modal
        title={words.discardTitle}
        open={isDiscarding}
        okText={words.discardYes}
        okButtonProps={{ danger: true }}
        cancelText={common.cancel}
        onCancel={() => setDiscarding(false)}
        onOk={() => {
          review.drop()
          work.discard()
        }}
      >
        {words.discardText(title, done, counts.accepted)}
      </Modal>
    </header>
  )
}

import { REVIEW_DRAFT, ReviewDraft } from '@shared/capture/review-draft'
import { Button } from 'antd'
import { useDraft } from '../../db/drafts'
import { CAPTURE_ADDRESS } from '../../ui/capture-request'
import { useMessages } from '../../ui/messages/use-messages'

const Title = ReviewDraft.pick({ title: true })

/** The way to a ledger from a document, or back to the document that is being reviewed. */
export function CaptureLink() {
  const { capture } = useMessages()
  const draft = useDraft(REVIEW_DRAFT, Title)
  return (
    <Button
      className="dashboard-capture"
      type={draft === null ? 'default' : 'primary'}
      href={CAPTURE_ADDRESS}
      title={draft === null ? capture.title : capture.goOn(draft.title)}
    >
      {draft === null ? capture.short : capture.goOn(draft.title)}
    </Button>
  )
}

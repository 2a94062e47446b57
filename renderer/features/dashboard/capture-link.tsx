import { REVIEW_DRAFT, ReviewDraft } from '@shared/capture/review-draft'
import { Button } from 'antd'
import { useDraft } from '../../db/drafts'
import { useView } from '../../db/use-store'
import { CAPTURE_ADDRESS } from '../../ui/capture-request'
import { useMessages } from '../../ui/messages/use-messages'

const Title = ReviewDraft.pick({ id: true, title: true })

/** The way to a ledger from a document, or back to the document that is being reviewed. */
export function CaptureLink() {
  const { capture } = useMessages()
  const kept = useDraft(REVIEW_DRAFT, Title)
  const { documents } = useView()
  // One whose document stands among the sources is finished.
  const draft = kept === null || documents.has(kept.id) ? null : kept
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

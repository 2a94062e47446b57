import type { SourceDocument } from '@shared/domain/source-document'
import { Alert, Button, Modal, Skeleton } from 'antd'
import { removeDocument } from '../../commands/remove-document'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { askHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyInfo, notifyRefused } from '../../ui/notify'
import { DocumentText } from './document-text'
import { useDocumentText } from './use-document-text'

interface DocumentViewProps {
  readonly document: SourceDocument
  /** How many targets came from it. */
  readonly count: number
  readonly at: number | null
}

/** One document: what it is, its text with the sentences that were taken, its file, and the way to be rid of it. */
export function DocumentView({ document, count, at }: DocumentViewProps) {
  const { documents: words, attachments, common, errors } = useMessages()
  const { text, readAgain } = useDocumentText(document.text)
  const [modal, questions] = Modal.useModal()
  const { title, on, original, addedAt, addedBy } = document
  const save = async () => {
    const { sha256, name } = original ?? document.text
    const saved = await askHost('attachment:save-as', { sha256, name })
    if (!saved.ok) notifyRefused(refusalText(errors, saved.code))
    else if (saved.value) notifyInfo(attachments.saved(saved.value.name, saved.value.folder))
  }
  const remove = async () => {
    const isAgreed = await modal.confirm({
      title: words.removeTitle(title),
      content: words.removeText(count),
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isAgreed) return
    const gone = await removeDocument(document.id)
    if (gone.ok) notifyDone(words.removed(title), () => undoCommand(gone.value.closes))
    else notifyRefused(refusalText(errors, gone.code))
  }
  return (
    <>
      <header className="document-head">
        <h2>{title}</h2>
        <Button size="small" onClick={() => inBackground(save())}>
          {original ? words.save : words.saveText}
        </Button>
        <Button size="small" type="link" danger onClick={() => inBackground(remove())}>
          {words.remove}
        </Button>
      </header>
      <p className="documents-muted">
        {[common.day(on), original?.name, common.moment(addedAt), addedBy].filter((part) => part).join(' · ')}
      </p>
      {text === null && <Skeleton active title={false} paragraph={{ rows: 6 }} aria-label={words.loading} />}
      {text !== null && !text.ok && (
        <Alert
          type="warning"
          showIcon
          title={words.unreadable(refusalText(errors, text.code))}
          action={
            <Button size="small" onClick={readAgain}>
              {words.foundAgain}
            </Button>
          }
        />
      )}
      {text?.ok && <DocumentText document={document} text={text.value} at={at} />}
      {questions}
    </>
  )
}

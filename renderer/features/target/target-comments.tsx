import { commentsOn } from '@shared/domain/cell-comment'
import type { Target } from '@shared/domain/target'
import { Button } from 'antd'
import { commentCell } from '../../commands/comment-cell'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { chineseMoment } from '../../ui/when'

/** What was remarked on the target's cells, with who and when; written in the table, where the cells are. */
export function TargetComments({ target }: { readonly target: Target }) {
  const { target: messages, table: words, errors } = useMessages()
  const view = useView()
  const comments = commentsOn(target)
  if (comments.length === 0) return null
  const columns = target.ledgerIds.flatMap((id) => {
    const ledger = view.ledgers.get(id)
    return (ledger && view.kinds.get(ledger.kindId)?.columns) ?? []
  })
  const remove = async (key: string) => {
    const removed = await commentCell(target.id, key, '')
    if (!removed.ok) return notifyRefused(refusalText(errors, removed.code))
    notifyDone(words.commentRemoved, () => undoCommand(removed.value.closes))
  }
  return (
    <section className="target-section" aria-label={messages.comments}>
      <h3>{messages.comments}</h3>
      <ul className="target-comments">
        {comments.map(({ key, text, by, at }) => (
          <li key={key}>
            <strong>{columns.find((column) => column.key === key)?.title ?? key}</strong>
            <p>{text}</p>
            <span className="target-muted">{words.commentBy(by, chineseMoment(at))}</span>
            <Button size="small" type="link" onClick={() => inBackground(remove(key))}>
              {words.commentRemove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

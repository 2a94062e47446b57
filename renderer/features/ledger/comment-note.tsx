import type { CellComment } from '@shared/domain/cell-comment'
import { useMessages } from '../../ui/messages/use-messages'
import { chineseMoment } from '../../ui/when'
import './comments.css'

/** A comment as it is read beside its cell. */
export function CommentNote({ comment }: { readonly comment: CellComment }) {
  const { table: words } = useMessages()
  return (
    <>
      {comment.text}
      <p className="comment-who">{words.commentBy(comment.by, chineseMoment(comment.at))}</p>
    </>
  )
}

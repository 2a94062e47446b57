import { fail, ok, type Result } from '../result'
import { commentOn, commentsOn, LONGEST_COMMENT, MOST_COMMENTS, type CellComment } from './cell-comment'
import type { Target } from './target'

export type CommentRefusal = 'comment-too-long' | 'too-many-comments'

/**
 * The target with the comment on one of its cells written, rewritten, or with an empty text removed. A text that stands
 * there already changes nothing, so that nobody becomes the author of another's words.
 */
export function withComment(
  target: Target,
  key: string,
  text: string,
  { by, at }: Pick<CellComment, 'by' | 'at'>,
): Result<Target, CommentRefusal> {
  const written = text.trim()
  const before = commentOn(target, key)
  if ((before?.text ?? '') === written) return ok(target)
  if (written.length > LONGEST_COMMENT) return fail('comment-too-long', { most: LONGEST_COMMENT })
  const comment: CellComment = { key, text: written, by, at }
  const others = commentsOn(target)
  const comments =
    written === ''
      ? others.filter((each) => each.key !== key)
      : before
        ? others.map((each) => (each.key === key ? comment : each))
        : [...others, comment]
  if (comments.length > MOST_COMMENTS) return fail('too-many-comments', { most: MOST_COMMENTS })
  const { comments: _, ...bare } = target
  return ok(comments.length === 0 ? bare : { ...bare, comments })
}

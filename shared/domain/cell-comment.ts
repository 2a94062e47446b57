import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import { Instant } from './day'
import type { Target } from './target'

/** 批注: what somebody remarked on one cell of a target, and when. A cell has one, which can be written anew. */
export const CellComment = z
  .object({
    /** The key of the column. */
    key: z.string().min(1).max(64),
    text: z.string().min(1).max(2_000),
    by: z.string().max(100),
    at: Instant,
  })
  .readonly()
export type CellComment = z.infer<typeof CellComment>

export const CellComments = z.array(CellComment).max(200).readonly()

export const LONGEST_COMMENT = 2_000

const NONE: readonly CellComment[] = []

export function commentsOn({ comments }: Pick<Target, 'comments'>): readonly CellComment[] {
  return comments ?? NONE
}

export function commentOn(target: Pick<Target, 'comments'>, key: string): CellComment | null {
  return commentsOn(target).find((comment) => comment.key === key) ?? null
}

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
  if (comments.length > 200) return fail('too-many-comments', { most: 200 })
  const { comments: _, ...bare } = target
  return ok(comments.length === 0 ? bare : { ...bare, comments })
}

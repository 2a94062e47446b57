import { z } from 'zod'
import { Instant } from './day'

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

export const MOST_COMMENTS = 200
export const CellComments = z.array(CellComment).max(MOST_COMMENTS).readonly()

export const LONGEST_COMMENT = 2_000

const NONE: readonly CellComment[] = []

interface Commented {
  readonly comments?: readonly CellComment[] | undefined
}

export function commentsOn({ comments }: Commented): readonly CellComment[] {
  return comments ?? NONE
}

export function commentOn(target: Commented, key: string): CellComment | null {
  return commentsOn(target).find((comment) => comment.key === key) ?? null
}

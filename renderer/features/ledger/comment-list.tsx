import { Modal } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { chineseMoment } from '../../ui/when'
import type { PlacedComment } from './comments'
import './comments.css'

interface CommentListProps {
  readonly comments: readonly PlacedComment[]
  readonly onPick: (comment: PlacedComment) => void
  readonly onClose: () => void
}

/** All that was remarked in the ledger; a line leads to its cell. */
export function CommentList({ comments, onPick, onClose }: CommentListProps) {
  const { table: words } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => list.current?.querySelector('button')?.focus(), 0)
    return () => clearTimeout(timer)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (delta === undefined) return
    const lines = [...(list.current?.querySelectorAll('button') ?? [])]
    lines[Math.max(0, lines.indexOf(document.activeElement as HTMLButtonElement) + delta)]?.focus()
    event.preventDefault()
  }
  return (
    <Modal title={words.commentsTitle(comments.length)} open width={560} footer={null} onCancel={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from button to button */}
      <ul ref={list} className="comment-list" onKeyDown={onKeyDown}>
        {comments.map((each) => (
          <li key={`${each.rowId} ${each.comment.key}`}>
            <button type="button" onClick={() => onPick(each)}>
              <span className="comment-place">
                <strong>{each.column}</strong>
                <span>{each.target}</span>
              </span>
              <span className="comment-text">{each.comment.text}</span>
              <span className="comment-who">{words.commentBy(each.comment.by, chineseMoment(each.comment.at))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

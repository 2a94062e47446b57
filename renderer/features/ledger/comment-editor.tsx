/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the field within */
import { LONGEST_COMMENT, type CellComment } from '@shared/domain/cell-comment'
import { Button, Input } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { chineseMoment } from '../../ui/when'
import { keepTabInside, placeBelow } from './popup-place'
import { useCloseOutside } from './use-close-outside'
import './comments.css'
import './popup-box.css'

interface CommentEditorProps {
  /** Where the cell is on the screen. */
  readonly cell: Pick<DOMRect, 'left' | 'bottom'>
  readonly target: string
  readonly column: string
  readonly comment: CellComment | null
  readonly onWrite: (text: string) => void
  readonly onClose: () => void
}

/** Writes what is remarked on a cell. Ctrl+Enter or a press elsewhere keeps it, as in a spreadsheet; Esc leaves it. */
export function CommentEditor({ cell, target, column, comment, onWrite, onClose }: CommentEditorProps) {
  const { table: words, common } = useMessages()
  const box = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState(comment?.text ?? '')
  const keep = () => {
    if (text.trim() !== (comment?.text ?? '')) onWrite(text)
    onClose()
  }
  useCloseOutside(box, keep)
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      keep()
    } else if (event.key === 'Tab' && box.current) keepTabInside(event, box.current)
  }
  return (
    <dialog
      open
      ref={box}
      aria-label={words.commentOf(column)}
      className="popup-box comment-editor"
      style={placeBelow(cell)}
      onKeyDown={onKeyDown}
    >
      <div className="comment-place" title={target}>
        <strong>{words.commentOf(column)}</strong>
        <span>{target}</span>
      </div>
      <Input.TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for, to be typed into
        autoFocus
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={LONGEST_COMMENT}
        aria-label={words.commentText}
        placeholder={words.commentHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {comment && <p className="comment-who">{words.commentBy(comment.by, chineseMoment(comment.at))}</p>}
      <div className="comment-acts">
        {comment && (
          <Button
            size="small"
            danger
            type="text"
            onClick={() => {
              onWrite('')
              onClose()
            }}
          >
            {words.commentRemove}
          </Button>
        )}
        <span className="ledger-gap" />
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button size="small" type="primary" title="Ctrl+Enter" onClick={keep}>
          {common.save}
        </Button>
      </div>
    </dialog>
  )
}

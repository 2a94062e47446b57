import { commentOn } from '@shared/domain/cell-comment'
import type { TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import { Button } from 'antd'
import { useCallback, useMemo, useState, type ReactNode, type RefObject } from 'react'
import { commentCell } from '../../commands/comment-cell'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyInfo, notifyRefused } from '../../ui/notify'
import { countText } from '../../ui/when'
import { CommentEditor } from './comment-editor'
import { CommentList } from './comment-list'
import { nextComment, placedComments } from './comments'
import { CommentNote } from './comment-note'
import type { LedgerLine } from './group-line'

interface CommentSources {
  readonly grid: RefObject<GridHandle | null>
  readonly all: readonly LedgerRow[]
  /** The lines that are shown. */
  readonly lines: readonly LedgerLine[]
  readonly columns: readonly Column[]
  readonly goTo: (id: TargetId, key: string) => void
}

type Opened =
  | { readonly what: 'list' }
  | {
      readonly what: 'cell'
      readonly rowId: string
      readonly key: string
      readonly place: Pick<DOMRect, 'left' | 'bottom'>
    }

/** Remarks on single cells: written, shown, listed, and gone through one after the other. */
export function useComments({ grid, all, lines, columns, goTo }: CommentSources) {
  const messages = useMessages()
  const { table: words } = messages
  const [opened, setOpened] = useState<Opened | null>(null)
  const comments = useMemo(() => placedComments(all, columns), [all, columns])
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.title ?? key
  const close = () => {
    setOpened(null)
    // A dialog holds the focus until it is gone; a field that was pressed to leave it keeps it.
    setTimeout(() => {
      if (document.activeElement === document.body) grid.current?.focus()
    }, 0)
  }
  const write = async (rowId: string, key: string, text: string) => {
    const written = await commentCell(rowId as TargetId, key, text)
    if (!written.ok) return notifyRefused(cellRefusalText(messages, written.code, written.detail))
    if (written.value.changes.length === 0) return
    const said = text.trim() === '' ? words.commentRemoved : words.commentKept
    notifyDone(said, () => undoCommand(written.value.closes))
  }
  const open = (rowId: string, key: string, place: Pick<DOMRect, 'left' | 'bottom'>) =>
    setOpened({ what: 'cell', rowId, key, place })
  const remove = (rowId: string, key: string) => inBackground(write(rowId, key, ''))
  const move = (delta: 1 | -1) => {
    const next = nextComment(comments, lines, columns, grid.current?.currentCell() ?? null, delta)
    if (next) goTo(next.rowId as TargetId, next.comment.key)
    else notifyInfo(words.noComments)
  }
  const hasComment = (rowId: string, key: string) =>
    comments.some((each) => each.rowId === rowId && each.comment.key === key)
  const renderNote = useCallback((line: LedgerLine, key: string): ReactNode => {
    const comment = line.isBanner ? null : commentOn(line.target, key)
    return comment && <CommentNote comment={comment} />
  }, [])
  const button = comments.length > 0 && (
    <Button size="small" title={words.commentsHint} onClick={() => setOpened({ what: 'list' })}>
      {words.comments(countText(comments.length))}
    </Button>
  )
  const row = opened?.what === 'cell' ? all.find(({ id }) => id === opened.rowId) : undefined
  const popup =
    opened?.what === 'list' ? (
      <CommentList
        comments={comments}
        onPick={({ rowId, comment }) => {
          setOpened(null)
          goTo(rowId as TargetId, comment.key)
        }}
        onClose={close}
      />
    ) : opened && row ? (
      <CommentEditor
        key={`${opened.rowId} ${opened.key}`}
        cell={opened.place}
        target={row.target.title}
        column={titleOf(opened.key)}
        comment={commentOn(row.target, opened.key)}
        onWrite={(text) => inBackground(write(opened.rowId, opened.key, text))}
        onClose={close}
      />
    ) : null
  return { open, remove, move, hasComment, renderNote, button, popup }
}

import { moveColumn, type KindDraft } from '@shared/domain/kind-edit'
import type { KindFault } from '@shared/domain/kind-faults'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { useEffect, type RefObject } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { useFocusLast } from '../../ui/use-focus-last'
import { AddColumn } from './add-column'
import { KindColumnLine } from './kind-column-line'

interface KindColumnsProps {
  /** The kind as it is stored. */
  readonly kind: LedgerKind
  readonly draft: KindDraft
  readonly faults: readonly KindFault[]
  readonly onDraft: (draft: KindDraft) => void
}

/** The columns in their order, each with its title and looks, and the way to add more. */
export function KindColumns({ kind, draft, faults, onDraft }: KindColumnsProps) {
  const { kinds: words } = useMessages()
  const { list, added } = useFocusLast<HTMLUListElement>()
  useMoveKeys(list, (key, by) =>
    onDraft(
      moveColumn(
        draft,
        draft.columns.findIndex(({ column }) => column.key === key),
        by,
      ),
    ),
  )
  return (
    <section aria-label={words.columnsTitle}>
      <h3>
        {words.columnsTitle} <small>{words.columnsHint}</small>
      </h3>
      <div className="kind-column is-head" aria-hidden>
        <span>{words.columnName}</span>
        <span>{words.content}</span>
        <span>{words.shown}</span>
        <span>{words.frozen}</span>
        <span>{words.required}</span>
        <span>{words.width}</span>
      </div>
      <ul className="kind-columns" ref={list}>
        {draft.columns.map(({ column }, index) => (
          <KindColumnLine
            key={column.key}
            draft={draft}
            index={index}
            faults={faults.filter((fault) => fault.column === column.key)}
            onDraft={onDraft}
          />
        ))}
      </ul>
      {faults.some(({ column, metric }) => column === null && metric === null) && (
        <p className="kind-fault">
          {faults
            .filter(({ column, metric }) => column === null && metric === null)
            .map(({ code }) => words.faults[code])
            .join('')}
        </p>
      )}
      <AddColumn
        kind={kind}
        draft={draft}
        onAdded={(next) => {
          onDraft(next)
          added()
        }}
      />
    </section>
  )
}

/** Alt+↑ and Alt+↓ move the column that holds the focus, before its fields see the keys; the focus goes along. */
function useMoveKeys(list: RefObject<HTMLUListElement | null>, onMove: (key: string, by: 1 | -1) => void): void {
  useEffect(() => {
    const element = list.current
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      const field = event.target instanceof HTMLElement ? event.target : null
      const key = field?.closest<HTMLElement>('[data-column]')?.dataset['column']
      if (!field || key === undefined) return
      event.preventDefault()
      event.stopPropagation()
      onMove(key, event.key === 'ArrowUp' ? -1 : 1)
      requestAnimationFrame(() => {
        field.focus()
        field.closest('[data-column]')?.scrollIntoView({ block: 'nearest' })
      })
    }
    element?.addEventListener('keydown', press, true)
    return () => element?.removeEventListener('keydown', press, true)
  })
}

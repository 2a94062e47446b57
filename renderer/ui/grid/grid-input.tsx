/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import type { CSSProperties, FormEvent, KeyboardEvent } from 'react'
import { useEffect } from 'react'
import { ChoiceList, optionId } from './choice-list'
import { HEAD_HEIGHT, type ColumnLayout } from './layout'
import type { RowPlaces } from './row-places'
import type { CellPosition } from './selection'
import type { ClipboardHandlers } from './use-clipboard'
import type { Editor } from './use-editing'

interface GridInputProps extends ClipboardHandlers {
  readonly gridId: string
  readonly label: string
  readonly cell: CellPosition
  readonly layout: ColumnLayout
  readonly places: RowPlaces
  readonly editor: Editor
  readonly isReadOnly: boolean
  /** The id of what is remarked on the active cell. */
  readonly describedBy: string | undefined
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/**
 * The only text field of the grid. It always has the focus, so an input method can begin in any cell without losing
 * its first letter; while nothing is edited it lies invisible over the active cell and takes keys and clipboard.
 */
export function GridInput(props: GridInputProps) {
  const { gridId, cell, layout, places, editor, isReadOnly } = props
  const { editing, fieldRef } = editor
  const isEditing = editing !== null
  const hasChoices = isEditing && editing.choices.length > 0

  useEffect(() => {
    const field = fieldRef.current
    if (!field || isEditing) return
    const keepEmpty = (event: InputEvent) => {
      if (event.inputType.startsWith('history')) event.preventDefault()
    }
    field.addEventListener('beforeinput', keepEmpty)
    return () => field.removeEventListener('beforeinput', keepEmpty)
  }, [fieldRef, isEditing])

  const takeInput = (event: FormEvent<HTMLTextAreaElement>) => {
    if (isEditing) editor.follow()
    else if (event.currentTarget.value !== '') editor.beginReplacing()
  }
  const leave = () => {
    if (document.activeElement !== fieldRef.current) editor.commit()
  }
  const listId = `${gridId}-choices`
  const activeId = hasChoices && editing.highlighted >= 0 ? optionId(listId, editing.highlighted) : undefined
  return (
    <div className="grid-input-row" style={{ top: HEAD_HEIGHT + places.top(cell.row), width: layout.totalWidth }}>
      <div className={`grid-input-box${isEditing ? ' is-editing' : ''}`} style={boxStyle(cell, layout, places)}>
        <textarea
          ref={fieldRef}
          className={`grid-input${editing?.kind === 'long-text' ? ' has-lines' : ''}`}
          rows={1}
          data-grid-input={isEditing ? 'editing' : 'resting'}
          aria-label={props.label}
          aria-controls={hasChoices ? listId : gridId}
          aria-activedescendant={activeId ?? (isEditing ? undefined : `${gridId}-${cell.row}-${cell.column}`)}
          aria-autocomplete={hasChoices ? 'list' : undefined}
          aria-describedby={isEditing ? undefined : props.describedBy}
          spellCheck={false}
          autoComplete="off"
          readOnly={isReadOnly && !isEditing}
          onKeyDown={props.onKeyDown}
          onInput={takeInput}
          onCompositionStart={() => {
            if (!isEditing) editor.beginReplacing()
          }}
          onMouseDown={editor.stayInside}
          onBlur={leave}
          onCopy={props.onCopy}
          onCut={props.onCut}
          onPaste={props.onPaste}
        />
        {hasChoices && (
          <ChoiceList
            id={listId}
            label={props.label}
            choices={editing.matches}
            highlighted={editing.highlighted}
            onPick={editor.commit}
          />
        )}
      </div>
    </div>
  )
}

function boxStyle(cell: CellPosition, layout: ColumnLayout, places: RowPlaces): CSSProperties {
  const width = layout.widths[cell.column] ?? 0
  const isFrozen = cell.column < layout.frozenCount
  return {
    position: isFrozen ? 'sticky' : 'absolute',
    left: layout.lefts[cell.column] ?? 0,
    width,
    height: places.height(cell.row),
  }
}

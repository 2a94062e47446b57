import { useState, type RefObject } from 'react'
import { choicesOf, matchingChoices } from './choices'
import { isEditable } from './fill'
import type { GridCellKind, GridColumn, GridEditBatch, GridRow } from './grid-types'

/** The cell that takes what is typed. */
export interface ActiveCell<R extends GridRow> {
  readonly row: R
  readonly column: GridColumn<R>
  readonly text: string
}

/** A cell being edited; the text itself lives in the text field, so that no keystroke waits for a drawing. */
export interface Editing {
  readonly rowId: string
  readonly key: string
  readonly kind: GridCellKind
  readonly before: string
  readonly isReplacing: boolean
  readonly choices: readonly string[]
  readonly matches: readonly string[]
  readonly highlighted: number
}

export interface Editor {
  readonly editing: Editing | null
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  /** Starts with what has been typed into the field so far. */
  readonly beginReplacing: () => void
  /** Starts with the given text, the caret at its end. */
  readonly beginWith: (text: string) => void
  /** The text in the field changed. */
  readonly follow: () => void
  readonly highlight: (delta: 1 | -1) => void
  /** Arrow keys belong to the caret from now on. */
  readonly stayInside: () => void
  /** Hands the text in if it changed, and closes. */
  readonly commit: (choice?: string) => void
  readonly cancel: () => void
}

/** Editing of one cell at a time in the grid's only text field. */
export function useEditing<R extends GridRow>(
  active: ActiveCell<R> | null,
  submit: (batch: GridEditBatch) => void,
  fieldRef: RefObject<HTMLTextAreaElement | null>,
): Editor {
  const [editing, setEditing] = useState<Editing | null>(null)

  const begin = (isReplacing: boolean) => {
    if (!active || !isEditable(active.column, active.row)) return false
    const choices = choicesOf(active.column, active.row)
    setEditing({
      rowId: active.row.id,
      key: active.column.key,
      kind: active.column.kind,
      before: active.text,
      isReplacing,
      choices,
      matches: choices,
      highlighted: choices.indexOf(active.text),
    })
    return true
  }
  const follow = () => {
    const typed = fieldRef.current?.value ?? ''
    setEditing((now) => {
      if (!now || now.choices.length === 0) return now
      const matches = matchingChoices(now.choices, typed)
      return { ...now, matches, highlighted: typed.trim() === '' || matches.length === 0 ? -1 : 0 }
    })
  }
  const close = () => {
    if (fieldRef.current) fieldRef.current.value = ''
    setEditing(null)
  }

  return {
    editing,
    fieldRef,
    beginReplacing: () => {
      // What an input method hands over at once is already there.
      if (begin(true) && fieldRef.current?.value) follow()
    },
    beginWith: (text) => {
      const field = fieldRef.current
      if (!field || !begin(false)) return
      field.value = text
      field.setSelectionRange(text.length, text.length)
      field.focus({ preventScroll: true })
    },
    follow,
    highlight: (delta) =>
      setEditing((now) => {
        if (!now || now.matches.length === 0) return now
        const next = now.highlighted < 0 && delta < 0 ? now.matches.length - 1 : now.highlighted + delta
        return { ...now, highlighted: Math.max(0, Math.min(now.matches.length - 1, next)) }
      }),
    stayInside: () => setEditing((now) => (now ? { ...now, isReplacing: false } : now)),
    commit: (choice) => {
      if (!editing) return
      const typed = fieldRef.current?.value ?? ''
      const text = choice ?? editing.matches[editing.highlighted] ?? typedText(typed, editing.kind)
      close()
      if (text === editing.before) return
      const edit = { rowId: editing.rowId, key: editing.key, text, before: editing.before }
      submit({ kind: 'type', edits: [edit], overwrites: editing.before === '' ? 0 : 1, skipped: 0 })
    },
    cancel: close,
  }
}

/** Only long texts keep line breaks. */
function typedText(typed: string, kind: GridCellKind): string {
  return kind === 'long-text' ? typed : typed.replaceAll(/\s*\n\s*/g, ' ').trim()
}

import type { KeyboardEvent } from 'react'
import { editingIntentOf, isForPage } from './editing-keys'
import { intentOf, type Action, type Motion } from './keyboard'
import type { Editor } from './use-editing'

interface KeyTargets {
  readonly editor: Editor
  /** False leaves the key to the page: the motion had nowhere to go or another meaning. */
  readonly move: (motion: Motion) => boolean
  readonly act: (action: Action) => boolean
}

/** Gives keys their meaning. Whatever an input method is composing is left alone, and kept from the page. */
export function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, targets: KeyTargets): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) {
    event.stopPropagation()
    return
  }
  if (targets.editor.editing) {
    handleEditingKey(event, targets)
    return
  }
  // Alt+↑ and Alt+↓ are the page's; the browser would scroll by them.
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) event.preventDefault()
  const intent = intentOf(event)
  if (!intent) return
  const isTaken = 'motion' in intent ? targets.move(intent.motion) : targets.act(intent.action)
  if (!isTaken) return
  event.preventDefault()
  event.stopPropagation()
}

function handleEditingKey(event: KeyboardEvent<HTMLTextAreaElement>, { editor, move }: KeyTargets): void {
  const { editing } = editor
  if (!editing) return
  if (!isForPage(event)) event.stopPropagation()
  if (event.key === 'F2') editor.stayInside()
  const intent = editingIntentOf(event, {
    isReplacing: editing.isReplacing,
    hasLines: editing.kind === 'long-text',
    hasChoices: editing.choices.length > 0,
  })
  if (!intent) return
  event.preventDefault()
  switch (intent.name) {
    case 'commit':
      editor.commit()
      if (intent.motion) move(intent.motion)
      break
    case 'highlight':
      editor.highlight(intent.delta)
      break
    case 'cancel':
      editor.cancel()
      break
    case 'line-break': {
      const field = event.currentTarget
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      break
    }
    default:
      break
  }
}

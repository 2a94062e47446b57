/** What a key does in the fields of a proposal. */
export type EditorAct = 'take' | 'leave'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  /** What an input method is composing is neither taken nor left. */
  readonly isComposing: boolean
}

/** Enter takes the fields, but in a list to choose from it takes the choice; Ctrl+Enter takes them from anywhere. */
export function editorActOf(
  { key, ctrlKey, isComposing }: Pressed,
  field: Pick<Element, 'tagName' | 'getAttribute'>,
): EditorAct | null {
  if (isComposing) return null
  if (key === 'Escape') return 'leave'
  const isPlain = field.tagName === 'INPUT' && field.getAttribute('role') !== 'combobox'
  return key === 'Enter' && (isPlain || ctrlKey) ? 'take' : null
}

import { Input } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface EditableTextProps {
  readonly label: string
  readonly text: string
  /** Shown while there is no text. */
  readonly empty?: string
  readonly hint?: string
  readonly hasLines?: boolean
  /** Saves what was typed; answers why not, or null when it is saved. */
  readonly onSave: (text: string) => Promise<string | null>
}

/** A text that is edited where it stands: Enter or leaving saves, Esc gives it up, a refusal stays beside it. */
export function EditableText({ label, text, empty, hint, hasLines = false, onSave }: EditableTextProps) {
  const words = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const isSaving = useRef(false)
  const isLeftByKey = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (typed !== null || !isLeftByKey.current) return
    isLeftByKey.current = false
    button.current?.focus()
  }, [typed])
  const close = () => {
    setTyped(null)
    setFault(null)
  }
  const save = async () => {
    // A question asked meanwhile takes the focus away, which is no wish to save once more.
    if (typed === null || isSaving.current) return
    if (typed.trim() === text.trim()) return close()
    isSaving.current = true
    try {
      const refusal = await onSave(typed)
      if (refusal === null) close()
      else setFault(refusal)
    } finally {
      isSaving.current = false
    }
  }
  const start = () => {
    isLeftByKey.current = false
    setTyped(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      isLeftByKey.current = true
      close()
    } else if (event.key === 'Enter' && (!hasLines || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      isLeftByKey.current = true
      save().catch(reportError)
    }
  }
  if (typed === null) {
    return (
      <button
        ref={button}
        type="button"
        className={text === '' ? 'editable is-empty' : 'editable'}
        title={hint}
        aria-label={`${words.target.editField(label)}：${text === '' ? (empty ?? words.common.missing) : text}`}
        onClick={start}
      >
        {text === '' ? (empty ?? words.common.missing) : text}
      </button>
    )
  }
  const field = {
    size: 'small' as const,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field appears because somebody asked to type here
    autoFocus: true,
    'aria-label': label,
    'aria-invalid': fault !== null,
    value: typed,
    onKeyDown,
    onBlur: () => {
      if (!isSaving.current) isLeftByKey.current = false
      save().catch(reportError)
    },
    ...(fault !== null && { status: 'error' as const }),
  }
  return (
    <div className="editable-open">
      {hasLines ? (
        <Input.TextArea
          {...field}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : (
        <Input {...field} onChange={(event) => setTyped(event.target.value)} />
      )}
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
    </div>
  )
}

/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside arrive at the form */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface LoopFormProps {
  readonly label: string
  readonly fault: string | null
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** Fields, and last the button that submits. */
  readonly children: ReactNode
}

/** A small form of the loop, opened in its place: Esc gives it up, Ctrl+Enter submits, a refusal stays beside it. */
export function LoopForm({ label, fault, onSubmit, onClose, children }: LoopFormProps) {
  const { common } = useMessages()
  return (
    <form
      className="loop-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
        else if (event.key === 'Escape') onClose()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {children}
      <Button size="small" onClick={onClose}>
        {common.cancel}
      </Button>
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
    </form>
  )
}

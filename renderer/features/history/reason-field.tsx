import { Input } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

/** A reason that is being typed. `read` answers null and shows that it is missing while there is none. */
export interface TypedReason {
  readonly text: string
  readonly isMissing: boolean
  readonly type: (text: string) => void
  readonly read: () => string | null
  readonly clear: () => void
}

export function useReason(): TypedReason {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  return {
    text,
    isMissing,
    type(typed) {
      setText(typed)
      setMissing(false)
    },
    read() {
      const said = text.trim().replaceAll(/\s*\n\s*/g, ' ')
      setMissing(said === '')
      return said === '' ? null : said
    },
    clear() {
      setText('')
      setMissing(false)
    },
  }
}

export function ReasonField({
  reason,
  isDisabled = false,
}: {
  readonly reason: TypedReason
  readonly isDisabled?: boolean
}) {
  const { audit } = useMessages()
  return (
    <div className="reason-field">
      <label>
        {audit.reason}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={500}
          disabled={isDisabled}
          placeholder={audit.reasonHint}
          value={reason.text}
          aria-invalid={reason.isMissing}
          {...(reason.isMissing && { status: 'error' as const })}
          onChange={({ target }) => reason.type(target.value)}
        />
      </label>
      {reason.isMissing && (
        <p role="alert" className="timeline-bad">
          {audit.reasonMissing}
        </p>
      )}
    </div>
  )
}

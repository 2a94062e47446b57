import type { SensitiveField } from '@shared/domain/sensitive'
import { Button, Input, Modal, type GetRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { z } from 'zod'
import { askReasonsWith } from '../db/reason-asking'
import { usePreference } from '../db/use-preference'
import { useMessages } from '../ui/messages/use-messages'
import './reason-dialog.css'

interface Question {
  readonly fields: readonly SensitiveField[]
  readonly answer: (reason: string | null) => void
}

const LONGEST = 500
const REMEMBERED = 5
const NONE: readonly string[] = []
const Reasons = z.array(z.string().max(LONGEST)).max(REMEMBERED).readonly()

/** Always there: asks why a deadline, a goal or an end of work changes, one question at a time. */
export function ReasonDialog() {
  const { audit } = useMessages()
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const waiting = useRef<readonly Question[]>([])
  useEffect(() => {
    const show = (next: readonly Question[]) => {
      waiting.current = next
      setQuestions(next)
    }
    const stopAsking = askReasonsWith(
      (fields) =>
        new Promise((resolve) => {
          const question: Question = {
            fields,
            answer(reason) {
              show(waiting.current.filter((each) => each !== question))
              resolve(reason)
            },
          }
          show([...waiting.current, question])
        }),
    )
    return () => {
      stopAsking()
      for (const { answer } of waiting.current) answer(null)
    }
  }, [])
  const question = questions[0]
  return (
    <Modal
      title={audit.reasonTitle}
      open={question !== undefined}
      width={480}
      footer={null}
      // Esc ends a composition of the input method first; the form below tells the two apart.
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      onCancel={() => question?.answer(null)}
    >
      {question && <ReasonForm question={question} />}
    </Modal>
  )
}

function ReasonForm({ question: { fields, answer } }: { readonly question: Question }) {
  const { audit } = useMessages()
  const [used, keepUsed] = usePreference('reasons-used', Reasons, NONE)
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<GetRef<typeof Input.TextArea>>(null)
  const confirm = () => {
    const reason = typed.trim().replaceAll(/\s*\n\s*/g, ' ')
    if (reason === '') {
      setMissing(true)
      input.current?.focus()
      return
    }
    keepUsed([reason, ...used.filter((each) => each !== reason)].slice(0, REMEMBERED))
    answer(reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.repeat) return
    if (event.key === 'Escape') answer(null)
    else if (event.key === 'Enter' && !event.shiftKey && isInField(event.target)) confirm()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const take = (reason: string) => {
    setTyped(reason)
    setMissing(false)
    input.current?.focus({ cursor: 'end' })
  }
  const common = [...new Set(fields.flatMap((field) => audit.reasonChoices[field]))]
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls inside arrive here
    <div className="reason" onKeyDown={onKeyDown}>
      <p>{audit.reasonAbout(fields.map((field) => audit.reasonFields[field]).join('、'))}</p>
      <label>
        {audit.reason}
        <Input.TextArea
          ref={input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question interrupts typing, and typing answers it
          autoFocus
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={LONGEST}
          placeholder={audit.reasonHint}
          value={typed}
          aria-invalid={isMissing}
          {...(isMissing && { status: 'error' as const })}
          onChange={(event) => {
            setTyped(event.target.value)
            setMissing(false)
          }}
        />
      </label>
      {isMissing && (
        <p role="alert" className="reason-fault">
          {audit.reasonMissing}
        </p>
      )}
      <Chips title={audit.reasonCommon} reasons={common} onTake={take} />
      <Chips title={audit.reasonUsed} reasons={used.filter((each) => !common.includes(each))} onTake={take} />
      <footer>
        <span className="reason-keys">{audit.reasonKeys}</span>
        <Button onClick={() => answer(null)}>{audit.reasonLeave}</Button>
        <Button type="primary" onClick={confirm}>
          {audit.reasonConfirm}
        </Button>
      </footer>
    </div>
  )
}

function isInField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement
}

interface ChipsProps {
  readonly title: string
  readonly reasons: readonly string[]
  readonly onTake: (reason: string) => void
}

/** Reasons to take by one click; they can still be completed before they are confirmed. */
function Chips({ title, reasons, onTake }: ChipsProps) {
  if (reasons.length === 0) return null
  return (
    <fieldset className="reason-chips">
      <legend>{title}</legend>
      {reasons.map((reason) => (
        <Button key={reason} size="small" title={reason} onClick={() => onTake(reason)}>
          <span>{reason}</span>
        </Button>
      ))}
    </fieldset>
  )
}

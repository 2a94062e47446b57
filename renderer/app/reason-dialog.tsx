import type { ChangeWords } from '@shared/domain/change-words'
import { describeChange, namesWith, type FieldChange } from '@shared/domain/describe-change'
import { isSensitiveKey, sensitiveFields } from '@shared/domain/sensitive'
import { Button, Input, Modal, type GetRef } from 'antd'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { z } from 'zod'
import { liveStore } from '../db/live-store'
import { askReasonsWith, type SensitiveChange } from '../db/reason-asking'
import { usePreference } from '../db/use-preference'
import { namesIn } from '../db/view-names'
import { ChangeLine } from '../ui/change-line'
import { focusWhenShown } from '../ui/focus-when-shown'
import { useMessages } from '../ui/messages/use-messages'
import './reason-dialog.css'

interface Question {
  readonly number: number
  readonly sensitive: SensitiveChange
  readonly answer: (reason: string | null) => void
}

const LONGEST = 500
const REMEMBERED = 5
const SHOWN = 3
const NONE: readonly string[] = []
const Reasons = z.array(z.string().max(LONGEST)).max(REMEMBERED).readonly()

/** Always there: asks why a deadline, a goal or an end of work changes, one question at a time. */
export function ReasonDialog() {
  const { audit } = useMessages()
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const asked = useRef(0)
  const waiting = useRef<readonly Question[]>([])
  useEffect(() => {
    const show = (next: readonly Question[]) => {
      waiting.current = next
      setQuestions(next)
    }
    const stopAsking = askReasonsWith(
      (sensitive) =>
        new Promise((resolve) => {
          asked.current += 1
          const question: Question = {
            number: asked.current,
            sensitive,
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
      {question && <ReasonForm key={question.number} question={question} />}
    </Modal>
  )
}

function ReasonForm({ question: { sensitive, answer } }: { readonly question: Question }) {
  const { audit, changes: words } = useMessages()
  const [used, keepUsed] = usePreference('reasons-used', Reasons, NONE)
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<GetRef<typeof Input.TextArea>>(null)
  // The question interrupts typing, and typing answers it.
  useEffect(() => focusWhenShown(() => input.current?.focus()), [])
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
  const { fields } = sensitive
  const told = useMemo(() => sensitiveChanges(sensitive, words), [sensitive, words])
  const common = [...new Set(fields.flatMap((field) => audit.reasonChoices[field]))]
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls inside arrive here
    <div className="reason" onKeyDown={onKeyDown}>
      <p>{audit.reasonAbout(fields.map((field) => audit.reasonFields[field]).join(words.listBreak))}</p>
      <ul className="reason-changes">
        {told.slice(0, SHOWN).map(({ id, title, change }) => (
          <li key={`${id} ${change.key}`}>
            <strong title={title}>{title}</strong>
            <ChangeLine change={change} most={40} />
          </li>
        ))}
        {told.length > SHOWN && <li>{audit.reasonMore(told.length)}</li>}
      </ul>
      <label>
        {audit.reason}
        <Input.TextArea
          ref={input}
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

interface ToldChange {
  readonly id: string
  readonly title: string
  readonly change: FieldChange
}

/** The changes that the reason is asked for, each with the title of its target. */
function sensitiveChanges({ changes }: SensitiveChange, words: ChangeWords): readonly ToldChange[] {
  const names = namesWith(changes, namesIn(liveStore().projection.view()))
  return changes.flatMap((change) => {
    if (change.table !== 'targets' || sensitiveFields([change]).length === 0) return []
    const title = change.after?.title ?? ''
    return describeChange(change, names, words)
      .filter(({ key }) => isSensitiveKey(key))
      .map((told) => ({ id: change.id, title, change: told }))
  })
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

/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside arrive at the form */
import { IsoDate } from '@shared/domain/day'
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useMessages } from '../../ui/messages/use-messages'
import { DoubtList } from './doubt-list'
import { FigureInputs } from './figure-inputs'
import { EMPTY_DRAFT, isEmptyDraft } from './note-draft'
import { NoteFiles } from './note-files'
import type { useNoteForm } from './use-note-form'
import type { MetricActual } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'

interface NoteFormProps {
  readonly target: Target
  readonly actuals: readonly MetricActual[]
  readonly today: IsoDate
  readonly form: ReturnType<typeof useNoteForm>
  /** Whether the hands were in this form when the target changed. */
  readonly isFocused: boolean
}

const TEXTS = ['progress', 'problem', 'nextStep'] as const

/** Records a note in seconds: text, figures, Ctrl+Enter. What is typed is kept until it is saved. */
export function NoteForm({ target, actuals, today, form, isFocused }: NoteFormProps) {
  const messages = useMessages().target
  const { draft, fault, corrected, edit } = form
  const [isMore, setMore] = useState(false)
  const first = useRef<TextAreaRef>(null)
  useEffect(() => {
    if (isFocused) first.current?.focus()
  }, [isFocused])
  const hasMore = isMore || Object.values(draft.figures).some(({ growth, rank }) => growth !== '' || rank !== '')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    form.save()
  }
  return (
    <form
      className="note-form"
      aria-label={messages.record}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <div className="note-form-head">
        <strong>{corrected ? messages.correcting(corrected.on) : messages.record}</strong>
        {draft.corrects !== null && (
          <Button size="small" type="link" onClick={() => edit(EMPTY_DRAFT)}>
            {messages.stopCorrecting}
          </Button>
        )}
        <DatePicker
          size="small"
          className="note-date"
          aria-label={messages.date}
          format="YYYY-MM-DD"
          allowClear={false}
          value={dayjs(draft.on ?? today)}
          maxDate={dayjs(today)}
          onChange={(day) => {
            const on = IsoDate.safeParse(day?.format('YYYY-MM-DD'))
            edit({ on: on.success && on.data !== today ? on.data : null })
          }}
        />
      </div>
      {TEXTS.map((key, index) => (
        <label key={key} className="note-row">
          <span className="note-label">{messages[key]}</span>
          <Input.TextArea
            ref={index === 0 ? first : null}
            size="small"
            autoSize={{ minRows: index === 0 ? 2 : 1, maxRows: 8 }}
            maxLength={32_767}
            aria-label={messages[key]}
            value={draft[key]}
            onChange={(event) => edit({ [key]: event.target.value })}
          />
        </label>
      ))}
      <FigureInputs
        metrics={target.metrics}
        actuals={actuals}
        figures={draft.figures}
        fault={fault}
        isMore={hasMore}
        onFigure={form.editFigure}
      />
      <NoteFiles
        attachments={draft.attachments}
        onAdd={form.addFiles}
        onChange={(attachments) => edit({ attachments })}
      />
      {fault?.metricId === null && (
        <p role="alert" className="target-fault">
          {fault.text}
        </p>
      )}
      <DoubtList doubts={form.doubts} />
      <div className="note-form-foot">
        <Button size="small" type="primary" htmlType="submit" disabled={isEmptyDraft(draft)}>
          {messages.save}
        </Button>
        <span className="target-muted">{messages.saveHint}</span>
        {target.metrics.length > 0 && (
          <Button size="small" type="link" onClick={() => setMore(!isMore)} aria-expanded={hasMore}>
            {hasMore ? messages.less : messages.more}
          </Button>
        )}
        {!isEmptyDraft(draft) && <span className="target-muted note-kept">{messages.draftKept}</span>}
      </div>
    </form>
  )
}

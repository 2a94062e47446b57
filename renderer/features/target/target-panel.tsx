import type { TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import { Button, Modal } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { inBackground } from '../../db/in-background'
import { reckoningIn, standingIn } from '../../db/standings'
import { useRememberOpened } from '../../db/recent-targets'
import { useNotes, useToday, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { LoopSection } from './loop-section'
import { CourseSection } from './course-section'
import { MetricsTable } from './metrics-table'
import { MilestonesSection } from './milestones-section'
import { draftOf, isEmptyDraft } from './note-draft'
import { NoteForm } from './note-form'
import { NoteTimeline } from './note-timeline'
import { PanelFrame } from './panel-frame'
import { TargetComments } from './target-comments'
import { TargetFields } from './target-fields'
import { TargetFiles } from './target-files'
import { TargetHead } from './target-head'
import { TargetSources } from './target-sources'
import './target.css'
import { useNoteForm } from './use-note-form'

interface TargetPanelProps {
  readonly targetId: TargetId
  readonly onClose: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** One target beside the list: is it on course and why; record what is new; the next one is a key away. */
export function TargetPanel({ targetId, onClose, onNext, onPrevious }: TargetPanelProps) {
  const messages = useMessages().target
  const target = useView().targets.get(targetId)
  const [isTyping, setTyping] = useState(false)
  useRememberOpened(targetId)
  const go = (event: KeyboardEvent, move: () => void) => {
    event.preventDefault()
    setTyping(event.target instanceof Element && event.target.closest('.note-form') !== null)
    move()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    // Keys of a question above arrive here too, though they are not pressed in the panel.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return
    const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey
    if (isPlainAlt && event.key === 'ArrowDown') go(event, onNext)
    else if (isPlainAlt && event.key === 'ArrowUp') go(event, onPrevious)
    else if (event.key === 'Escape') onClose()
  }
  return (
    <PanelFrame label={messages.panel} onKeyDown={onKeyDown}>
      <div className="target-bar">
        <Button size="small" type="text" aria-label={messages.previous} title={messages.previous} onClick={onPrevious}>
          ↑
        </Button>
        <Button size="small" type="text" aria-label={messages.next} title={messages.next} onClick={onNext}>
          ↓
        </Button>
        <span className="target-bar-gap" />
        <Button size="small" type="text" aria-label={messages.close} title={messages.close} onClick={onClose}>
          ✕
        </Button>
      </div>
      {target ? (
        <TargetContent key={targetId} target={target} isTyping={isTyping} />
      ) : (
        <p className="target-muted">{messages.gone}</p>
      )}
    </PanelFrame>
  )
}

const NO_NOTES = [] as const

function TargetContent({ target, isTyping }: { readonly target: Target; readonly isTyping: boolean }) {
  const view = useView()
  const today = useToday()
  const notes = useNotes(target.id)
  const actuals = view.summaries.get(target.id)?.actuals ?? NO_NOTES
  const { year } = reckoningIn(view, target)
  const form = useNoteForm({ target, year, actuals, notes: notes ?? NO_NOTES, today })
  const { target: messages, common } = useMessages()
  const [modal, questions] = Modal.useModal()
  /** The note comes into the form in place of what is being typed there, which only its writer may give up. */
  const correct = async (note: ProgressNote) => {
    const isAgreed =
      isEmptyDraft(form.draft) ||
      (await modal.confirm({
        title: messages.replaceDraftTitle,
        content: messages.replaceDraftText,
        okText: messages.replaceDraft,
        cancelText: common.cancel,
      }))
    if (isAgreed) form.edit(draftOf(note))
  }
  return (
    <div className="target-content">
      <TargetHead target={target} standing={standingIn(view, target, today)} />
      <NoteForm target={target} actuals={actuals} today={today} form={form} isFocused={isTyping} />
      <MetricsTable target={target} />
      {notes && <CourseSection target={target} notes={notes} />}
      <MilestonesSection target={target} />
      <TargetFields target={target} />
      <TargetSources target={target} />
      <TargetComments target={target} />
      <LoopSection target={target} />
      <TargetFiles target={target} />
      {notes && (
        <NoteTimeline notes={notes} target={target} year={year} onCorrect={(note) => inBackground(correct(note))} />
      )}
      {questions}
    </div>
  )
}

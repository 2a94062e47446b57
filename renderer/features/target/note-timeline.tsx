import { actualText, rankText } from '@shared/domain/cell-text'
import { doubtsByNote } from '@shared/domain/figure-doubts'
import type { Metric } from '@shared/domain/metric'
import type { Observation, ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import { Button } from 'antd'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import { withSeparators } from '../../ui/grid/figure'
import { DoubtList } from './doubt-list'
import { doubtSentences } from './doubt-words'
import { FileLinks } from './file-links'
import { useWantedNote } from './use-wanted-note'
import { useMessages } from '../../ui/messages/use-messages'

interface NoteTimelineProps {
  readonly notes: readonly ProgressNote[]
  readonly target: Target
  /** The ledger's. */
  readonly year: number
  readonly onCorrect: (note: ProgressNote) => void
}

/** All notes, newest first. A corrected one stays where it was, struck through. */
export function NoteTimeline({ notes, target, year, onCorrect }: NoteTimelineProps) {
  const words = useMessages()
  const messages = words.target
  const { metrics } = target
  const doubts = useMemo(() => doubtsByNote(notes, { target, year }), [notes, target, year])
  const wanted = useWantedNote(notes)
  const corrected = new Set(notes.map(({ corrects }) => corrects))
  return (
    <section className="target-section" aria-label={messages.notes}>
      <h3>
        {messages.notes} <span className="target-muted">{messages.noteCount(notes.length)}</span>
      </h3>
      {notes.length === 0 && <p className="target-muted">{messages.noNotes}</p>}
      <ol className="note-line">
        {notes.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            metrics={metrics}
            doubts={doubtSentences(words, doubts.get(note.id) ?? [], metrics)}
            isCorrected={corrected.has(note.id)}
            isWanted={note.id === wanted}
            onCorrect={onCorrect}
          />
        ))}
      </ol>
    </section>
  )
}

interface NoteCardProps {
  readonly note: ProgressNote
  readonly metrics: readonly Metric[]
  readonly doubts: readonly string[]
  readonly isCorrected: boolean
  /** It was looked for and is shown first. */
  readonly isWanted: boolean
  readonly onCorrect: (note: ProgressNote) => void
}

function NoteCard({ note, metrics, doubts, isCorrected, isWanted, onCorrect }: NoteCardProps) {
  const { target: messages, common } = useMessages()
  const Text = isCorrected ? 'del' : 'div'
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isWanted) card.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  const looks = ['note-card', isCorrected ? 'is-corrected' : '', isWanted ? 'is-wanted' : '']
  return (
    <li ref={card} className={looks.filter((look) => look !== '').join(' ')}>
      <div className="note-card-head">
        <time dateTime={note.on}>{common.day(note.on)}</time>
        <span className="target-muted">{messages.by(note.by)}</span>
        {note.corrects !== null && <span className="target-muted">{messages.correctsOld}</span>}
        {isCorrected ? (
          <span className="target-muted">{messages.corrected}</span>
        ) : (
          <Button size="small" type="link" className="note-correct" onClick={() => onCorrect(note)}>
            {messages.correct}
          </Button>
        )}
      </div>
      <Text className="note-body">
        {note.progress && <p>{note.progress}</p>}
        {note.observations.length > 0 && (
          <p className="note-seen">
            {note.observations.map((seen, index) => (
              <Fragment key={seen.metricId}>
                {index > 0 && '；'}
                <Seen seen={seen} metric={metrics.find(({ id }) => id === seen.metricId)} />
              </Fragment>
            ))}
          </p>
        )}
        {note.problem && <Labelled label={messages.problem} text={note.problem} />}
        {note.nextStep && <Labelled label={messages.nextStep} text={note.nextStep} />}
      </Text>
      <DoubtList doubts={doubts} />
      {note.attachments.length > 0 && <FileLinks attachments={note.attachments} />}
    </li>
  )
}

function Labelled({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p>
      <span className="note-label">{label}</span>
      {text}
    </p>
  )
}

function Seen({ seen, metric }: { readonly seen: Observation; readonly metric: Metric | undefined }) {
  const messages = useMessages().target
  const value = actualText(seen)
  const parts = [
    value === '' ? '' : `${withSeparators(value)}${metric?.unit ?? ''}`,
    seen.growth === null ? '' : `${messages.growth} ${seen.growth}%`,
    ...seen.ranks.map(rankText),
  ]
  return (
    <>
      {`${metric?.name ?? messages.unknownMetric} `}
      <span className="note-figure-text">{parts.filter((part) => part !== '').join('，')}</span>
    </>
  )
}

import { noteFields, targetFields } from '@shared/domain/row-fields'
import type { ProgressNote } from '@shared/domain/progress-note'
import { useEffect, useMemo, useState } from 'react'
import type { PastView } from '../../db/history/history'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { namesIn } from '../../db/view-names'
import type { PastRow } from './past-rows'
import type { Telling } from './tell-command'

interface PastTargetProps {
  readonly past: PastView
  readonly row: PastRow | null
  readonly telling: Telling
}

/** Everything that a target said then; where it says something else now, both. */
export function PastTarget({ past, row, telling }: PastTargetProps) {
  const { history: words } = telling.messages
  return (
    <aside className="past-target" aria-label={words.pastDetails}>
      {row === null ? (
        <p className="timeline-hint">{words.pastChoose}</p>
      ) : (
        <Then key={row.id} past={past} row={row} telling={telling} />
      )}
    </aside>
  )
}

function Then({ past, row, telling }: PastTargetProps & { readonly row: PastRow }) {
  const { messages } = telling
  const { history: words, audit, changes } = messages
  const present = useView().targets.get(row.target.id)
  const notes = usePastNotes(past, row.target.id)
  const names = useMemo(() => namesIn(past.view), [past])
  const now = new Map(
    (present ? targetFields(present, telling.names, changes) : []).map(({ key, text }) => [key, text]),
  )
  return (
    <>
      <h3>{row.target.title}</h3>
      {present === undefined && <p className="trail-muted">{words.pastGone}</p>}
      <dl className="past-fields">
        {targetFields(row.target, names, changes)
          .filter(({ key, text }) => key !== 'order' && (text !== '' || (now.get(key) ?? '') !== ''))
          .map(({ key, label, text }) => {
            const nowText = now.get(key) ?? ''
            const isOther = present !== undefined && nowText !== text
            return (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  <span className={isOther ? 'past-differs' : undefined}>{text === '' ? audit.emptied : text}</span>
                  {isOther && <span className="trail-muted">{words.pastNow(nowText)}</span>}
                </dd>
              </div>
            )
          })}
      </dl>
      <h3>{words.pastNotes(notes.length)}</h3>
      <ol className="past-notes">
        {notes.map((note) => (
          <li key={note.id}>
            {noteFields(note, names, changes)
              .filter(({ text }) => text !== '')
              .map(({ key, label, text }) => (
                <div key={key}>
                  <span className="change-label">{audit.fieldLabel(label)}</span>
                  {text}
                </div>
              ))}
          </li>
        ))}
      </ol>
    </>
  )
}

const NO_NOTES: readonly ProgressNote[] = []

function usePastNotes(past: PastView, targetId: PastRow['target']['id']): readonly ProgressNote[] {
  const [notes, setNotes] = useState(NO_NOTES)
  useEffect(() => {
    let isShown = true
    inBackground(past.notesOf(targetId).then((read) => isShown && setNotes(read)))
    return () => {
      isShown = false
    }
  }, [past, targetId])
  return notes
}

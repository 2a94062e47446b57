import type { Attachment } from '@shared/domain/attachment'
import type { IsoDate } from '@shared/domain/day'
import { doubtsOf } from '@shared/domain/figure-doubts'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { MetricActual } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { useEffect, useMemo, useRef, useState } from 'react'
import { recordProgress } from '../../commands/record-progress'
import { undoCommand } from '../../commands/undo'
import { keepDraft, readDraft as readKeptDraft } from '../../db/drafts'
import { inBackground } from '../../db/in-background'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { doubtSentences } from './doubt-words'
import { EMPTY_DRAFT, EMPTY_FIGURE, isEmptyDraft, NoteDraft, readDraft, type FigureDraft } from './note-draft'

/** Where the form says that something can not be saved; without a metric it concerns the whole note. */
export interface NoteFault {
  readonly metricId: string | null
  readonly field: keyof FigureDraft | null
  readonly text: string
}

const WRITE_AFTER_MS = 250

/** What is typed, kept on this PC from the first letter on: changing the target or closing the window loses nothing. */
function useKeptDraft(targetId: string) {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const latest = useRef(EMPTY_DRAFT)
  const unsaved = useRef<NoteDraft | null>(null)
  const isTouched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const flush = useRef(() => undefined as void)
  useEffect(() => {
    flush.current = () => {
      if (timer.current) clearTimeout(timer.current)
      if (unsaved.current)
        inBackground(keepDraft(`note ${targetId}`, isEmptyDraft(unsaved.current) ? null : unsaved.current))
      unsaved.current = null
    }
    readKeptDraft(`note ${targetId}`, NoteDraft).then((kept) => {
      if (!kept || isTouched.current) return
      latest.current = kept
      setDraft(kept)
    }, reportError)
    const leave = () => flush.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [targetId])
  const change = (next: NoteDraft) => {
    isTouched.current = true
    unsaved.current = next
    latest.current = next
    setDraft(next)
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => flush.current(), WRITE_AFTER_MS)
  }
  /** As it is now, for what is told only after a wait. */
  const now = () => latest.current
  return { draft, change, now }
}

interface NoteFormSources {
  readonly target: Target
  /** The ledger's. */
  readonly year: number
  readonly actuals: readonly MetricActual[]
  readonly notes: readonly ProgressNote[]
  readonly today: IsoDate
}

/** The note form's content and what saving it does. */
export function useNoteForm({ target, year, actuals, notes, today }: NoteFormSources) {
  const messages = useMessages()
  const { draft, change, now } = useKeptDraft(target.id)
  const [fault, setFault] = useState<NoteFault | null>(null)
  const [isSaving, setSaving] = useState(false)
  const corrected = notes.find(({ id }) => id === draft.corrects) ?? null
  const doubts = useMemo(() => {
    const read = readDraft(draft, { target, today, actuals, corrected })
    if ('failure' in read || isEmptyDraft(draft)) return []
    return doubtSentences(messages, doubtsOf(read.entry, notes, { target, year }), target.metrics)
  }, [draft, target, today, actuals, corrected, notes, year, messages])

  const save = async () => {
    const read = readDraft(draft, { target, today, actuals, corrected })
    if ('failure' in read) {
      const { metricId, field, failure } = read
      setFault({ metricId, field, text: cellRefusalText(messages, failure.code, failure.detail) })
      return
    }
    setSaving(true)
    try {
      const saved = await recordProgress(target.id, read.entry, read.units)
      if (saved.ok) {
        change(EMPTY_DRAFT)
        setFault(null)
        notifyDone(messages.target.recorded, () => undoCommand(saved.value.closes))
      } else setFault({ metricId: null, field: null, text: cellRefusalText(messages, saved.code, saved.detail) })
    } finally {
      setSaving(false)
    }
  }
  const edit = (patch: Partial<NoteDraft>) => {
    setFault(null)
    change({ ...now(), ...patch })
  }
  const editFigure = (metricId: string, patch: Partial<FigureDraft>) =>
    edit({ figures: { ...now().figures, [metricId]: { ...EMPTY_FIGURE, ...now().figures[metricId], ...patch } } })
  /** The files come when they are stored, and meanwhile something may have been typed. */
  const addFiles = (files: readonly Attachment[]) => edit({ attachments: [...now().attachments, ...files] })
  return {
    draft,
    fault,
    corrected,
    /** What may be right and deserves a second look before it is saved. */
    doubts,
    edit,
    editFigure,
    addFiles,
    /** Saves unless a save is on its way. */
    save: () => {
      if (!isSaving) inBackground(save())
    },
  }
}

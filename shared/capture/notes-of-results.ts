import type { IsoDate, Instant } from '../domain/day'
import type { NoteId, TargetId } from '../domain/ids'
import type { Observation, ProgressNote } from '../domain/progress-note'
import type { Excerpt } from '../domain/source-document'
import { withExcerpts } from './excerpts'

export interface ResultTold {
  readonly targetId: TargetId
  readonly on: IsoDate
  /** The words that report it. */
  readonly words: string
  readonly observations: readonly Observation[]
  readonly sources: readonly Excerpt[]
}

const LONGEST = 32_000

/**
 * Results as notes, one for a target and a day: the words of a later note would hide those of an earlier one. Two figures
 * of one metric on one day do not go into one note.
 */
export class ResultNotes {
  readonly #notes: ProgressNote[] = []
  /** Where the notes of a target and a day stand. */
  readonly #places = new Map<string, number[]>()
  readonly #made: { readonly by: string; readonly now: Instant; readonly newId: () => string }

  constructor(made: { readonly by: string; readonly now: Instant; readonly newId: () => string }) {
    this.#made = made
  }

  add({ targetId, on, words, observations, sources }: ResultTold): void {
    const places = this.#places.get(`${targetId} ${on}`) ?? []
    this.#places.set(`${targetId} ${on}`, places)
    const at = places.find((place) => !hasOneOf(this.#notes[place], observations))
    const before = at === undefined ? undefined : this.#notes[at]
    if (at === undefined || !before) {
      places.push(this.#notes.length)
      this.#notes.push({ ...this.#blank(targetId, on), progress: sentence(words), observations, sources })
      return
    }
    const isNew = !before.progress.includes(words)
    this.#notes[at] = {
      ...before,
      progress: isNew ? `${before.progress}${sentence(words)}`.slice(0, LONGEST) : before.progress,
      observations: [...before.observations, ...observations],
      sources: withExcerpts(before.sources, sources),
    }
  }

  all(): readonly ProgressNote[] {
    return this.#notes
  }

  #blank(targetId: TargetId, on: IsoDate): ProgressNote {
    const { by, now, newId } = this.#made
    return {
      id: newId() as NoteId,
      targetId,
      on,
      progress: '',
      problem: '',
      nextStep: '',
      observations: [],
      attachments: [],
      by,
      recordedAt: now,
      corrects: null,
    }
  }
}

function hasOneOf(note: ProgressNote | undefined, observations: readonly Observation[]): boolean {
  return observations.some(({ metricId }) => note?.observations.some((one) => one.metricId === metricId) ?? true)
}

/** Clauses end as sentences in a note. */
function sentence(words: string): string {
  const trimmed = words.trim().replace(/[，；、：,;]$/, '')
  return /[。！？.!?]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}。`
}

import type { IsoDate } from '../domain/day'
import { ByteCount } from './byte-count'
import { foldText } from './fold'

/** A note as it is looked through: all its text, and its day. */
export interface PiledNote {
  readonly id: string
  readonly on: IsoDate
  readonly text: string
}

export interface FoundNotes {
  readonly count: number
  /** So many were found that the older ones were not counted any more. */
  readonly isMore: boolean
  /** The newest first. */
  readonly ids: readonly string[]
}

const NOTES_A_PACK = 1_024
/** Nobody reads on after so many. */
export const ENOUGH = 10_000
/** So few are looked for one by one among the packs; for more of them every name is read. */
const FEW = 16

/** Many notes as one text, which is looked through at once. */
interface Pack {
  readonly text: string
  /** Where each note begins, and where the last one ends. */
  readonly starts: Uint32Array
  readonly days: Uint32Array
  readonly lastDay: number
  readonly ids: string
  readonly isGone: Uint8Array
}

interface LooseNote {
  readonly id: string
  readonly day: number
  readonly text: string
}

/** A note among the names of its pack. */
interface Place {
  readonly day: number
  readonly ids: string
  readonly index: number
}

interface Wanted {
  readonly words: readonly string[]
  /** The end of one of them, by which notes are found; whether a note has all of them is looked at then. */
  readonly part: string
  readonly until: number
}

/** All notes, packed. No word holds a line break, so that none is found across two notes. */
export class NotePile {
  /** The one with the latest day first. */
  #packs: readonly Pack[] = []
  #loose: LooseNote[] = []
  readonly #bytes = new ByteCount()

  put({ id, on, text }: PiledNote): void {
    const folded = foldText(text)
    this.#bytes.add(folded)
    this.#loose.push({ id, day: dayNumber(on), text: folded })
    if (this.#loose.length < NOTES_A_PACK) return
    const pack = packed(this.#loose)
    const place = this.#packs.findIndex(({ lastDay }) => lastDay <= pack.lastDay)
    this.#packs = this.#packs.toSpliced(place < 0 ? this.#packs.length : place, 0, pack)
    this.#loose = []
  }

  drop(ids: ReadonlySet<string>): void {
    this.#loose = this.#loose.filter(({ id }) => !ids.has(id))
    for (const pack of this.#packs) dropFrom(pack, ids)
  }

  /** The notes until a day that have all the words. */
  find(words: readonly string[], until: IsoDate | null, most: number): FoundNotes {
    if (words.length === 0) return { count: 0, isMore: false, ids: [] }
    const last = until === null ? Number.POSITIVE_INFINITY : dayNumber(until)
    const wanted = { words, part: this.#bytes.rarestEnd(words), until: last }
    const newest = new Newest(most)
    for (const { id, day, text } of this.#loose)
      if (day <= last && words.every((word) => text.includes(word))) newest.offer(day, id, 0)
    for (const pack of this.#packs) {
      if (newest.isEnough(pack.lastDay)) return newest.found(true)
      findIn(pack, wanted, newest)
    }
    return newest.found(false)
  }
}

function findIn({ text, starts, days, ids, isGone }: Pack, wanted: Wanted, newest: Newest): void {
  const { part, words, until } = wanted
  const isWhole = words.length === 1 && words[0] === part
  let note = 0
  for (let at = text.indexOf(part); at >= 0;) {
    while ((starts[note + 1] as number) <= at) note += 1
    const end = starts[note + 1] as number
    const day = days[note] as number
    if (isGone[note] === 0 && day <= until && (isWhole || hasAll(text.slice(starts[note], end), words)))
      newest.offer(day, ids, note)
    at = end < text.length ? text.indexOf(part, end) : -1
  }
}

function hasAll(note: string, words: readonly string[]): boolean {
  return words.every((word) => note.includes(word))
}

function packed(notes: readonly LooseNote[]): Pack {
  const starts = new Uint32Array(notes.length + 1)
  for (const [index, { text }] of notes.entries()) starts[index + 1] = (starts[index] as number) + text.length + 1
  const days = Uint32Array.from(notes, ({ day }) => day)
  return {
    text: `${notes.map(({ text }) => text).join('\n')}\n`,
    starts,
    days,
    lastDay: Math.max(...days),
    ids: notes.map(({ id }) => id).join('\n'),
    isGone: new Uint8Array(notes.length),
  }
}

function dropFrom({ ids, isGone }: Pack, dropped: ReadonlySet<string>): void {
  if (dropped.size <= FEW && ![...dropped].some((id) => ids.includes(id))) return
  for (const [index, id] of ids.split('\n').entries()) if (dropped.has(id)) isGone[index] = 1
}

function dayNumber(day: IsoDate): number {
  return Number(day.replaceAll('-', ''))
}

/** Counts and keeps the newest few. */
class Newest {
  readonly #most: number
  readonly #kept: Place[] = []
  #count = 0

  constructor(most: number) {
    this.#most = most
  }

  offer(day: number, ids: string, index: number): void {
    this.#count += 1
    const oldest = this.#kept.at(-1)
    if (this.#kept.length >= this.#most && (oldest === undefined || day <= oldest.day)) return
    const place = this.#kept.findIndex((kept) => kept.day < day)
    this.#kept.splice(place < 0 ? this.#kept.length : place, 0, { day, ids, index })
    if (this.#kept.length > this.#most) this.#kept.pop()
  }

  /** Whether nothing until this day could be shown, and it needs no counting either. */
  isEnough(day: number): boolean {
    return this.#count >= ENOUGH && (this.#kept.at(-1)?.day ?? 0) >= day
  }

  found(isMore: boolean): FoundNotes {
    return {
      count: this.#count,
      isMore,
      ids: this.#kept.map(({ ids, index }) => ids.split('\n')[index] ?? ''),
    }
  }
}

import type { Count } from '@shared/domain/count'
import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { View } from './projection'
import { standingIn } from './standings'

/** How a count is begun for a view and a day. Its identity says whether a count that was begun before still serves. */
export type BeginCount<R> = (view: View, day: IsoDate) => Count<R>

/** Answers which targets may stand otherwise than in an earlier view; null when that may be any of them. */
export type TouchedSince = (view: View) => ReadonlySet<TargetId> | null

const NONE: ReadonlySet<TargetId> = new Set()
const LOOK_AT_CLOCK_EVERY = 32
/** More than that, as after an import, would hold up the window; they are counted in slices with all others. */
const MOST_TOUCHED = 1_000

/**
 * Keeps one count right for the view and day that it is brought to. What commands touched is counted anew and nothing
 * else; on another day, or by other rules, everything is, in as many slices as that takes.
 */
export class Counter<R> {
  readonly #touchedSince: TouchedSince
  #begin: BeginCount<R> | null = null
  #count: Count<R> | null = null
  #view: View | null = null
  #day: IsoDate | null = null
  #waiting: readonly TargetId[] = []
  #next = 0
  #result: R | null = null

  constructor(touchedSince: TouchedSince) {
    this.#touchedSince = touchedSince
  }

  /** What it comes to; null while targets still wait, of which as many are counted as the time allows. */
  bring(begin: BeginCount<R>, view: View, day: IsoDate, milliseconds: number): R | null {
    const touched = begin === this.#begin && day === this.#day ? this.#touchedFrom(view) : null
    if (touched === null) this.#restart(begin, view, day)
    else this.#follow(touched, view)
    this.#view = view
    return this.#go(view, performance.now() + milliseconds)
  }

  #touchedFrom(view: View): ReadonlySet<TargetId> | null {
    if (this.#view === null || this.#view === view) return this.#view && NONE
    const touched = this.#touchedSince(this.#view)
    return touched !== null && touched.size <= MOST_TOUCHED ? touched : null
  }

  #follow(touched: ReadonlySet<TargetId>, view: View): void {
    if (touched.size > 0) this.#result = null
    for (const id of touched) this.#place(id, view)
  }

  #restart(begin: BeginCount<R>, view: View, day: IsoDate): void {
    this.#begin = begin
    this.#count = begin(view, day)
    this.#day = day
    this.#waiting = [...view.targets.keys()]
    this.#next = 0
    this.#result = null
  }

  #go(view: View, until: number): R | null {
    if (this.#count === null) return null
    const isLaterSlice = this.#next > 0
    for (; this.#next < this.#waiting.length; this.#next += 1) {
      if (this.#next % LOOK_AT_CLOCK_EVERY === 0 && performance.now() > until) return null
      this.#place(this.#waiting[this.#next] as TargetId, view)
    }
    this.#waiting = []
    this.#next = 0
    if (isLaterSlice) return null // what has to be sorted before it can be read is a slice of its own
    this.#result ??= this.#count.read()
    return this.#result
  }

  #place(id: TargetId, view: View): void {
    const target = view.targets.get(id)
    if (!target || view.headings.has(id) || this.#day === null) {
      this.#count?.drop(id)
      return
    }
    const standing = standingIn(view, target, this.#day)
    this.#count?.put({ target, standing, summary: view.summaries.get(id) ?? null })
  }
}

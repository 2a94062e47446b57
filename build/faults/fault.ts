/** What became of one kind of fault. `figure` says in numbers what was seen. */
export interface Outcome {
  readonly runs: number
  readonly isHeld: boolean
  readonly figure: string
}

/** How much of a campaign is run: `quick` is the part that every change has to pass. */
export interface Extent {
  readonly isQuick: boolean
  /** So many runs of each row, in place of the row's own number. */
  readonly runs: number | null
}

export function runsOf({ isQuick, runs }: Extent, full: number, quick: number): number {
  return runs ?? (isQuick ? quick : full)
}

/** One line of the table: a fault, what must come of it, and how it is brought about. */
export interface Fault {
  readonly name: string
  readonly expected: string
  /** Left out of the quick extent, for time. */
  readonly isOnlyInFull?: boolean
  /** Why this machine can not run it, or null. A row that can not be run is named, and never counted. */
  readonly cannotRun?: () => Promise<string | null>
  readonly run: (extent: Extent) => Promise<Outcome>
}

/** Collects what went wrong over several runs; one word of complaint and the fault is not held. */
export class Complaints {
  readonly #said: string[] = []

  say(text: string): void {
    this.#said.push(text)
  }

  get said(): readonly string[] {
    return this.#said
  }

  outcome(runs: number, figure: string): Outcome {
    const isHeld = this.#said.length === 0
    const shown = this.#said.slice(0, MOST_SHOWN)
    const more = this.#said.length - shown.length
    if (more > 0) shown.push(`and ${more} more`)
    return { runs, isHeld, figure: isHeld ? figure : `${figure}; ${shown.join('; ')}` }
  }
}

const MOST_SHOWN = 12

/** Counts endings by their name, for a figure such as `12 healed, 3 named`. */
export class Endings<T extends string> {
  readonly #counts = new Map<T, number>()

  add(ending: T): void {
    this.#counts.set(ending, (this.#counts.get(ending) ?? 0) + 1)
  }

  of(ending: T): number {
    return this.#counts.get(ending) ?? 0
  }

  get figure(): string {
    return [...this.#counts].map(([ending, count]) => `${count} ${ending}`).join(', ')
  }
}

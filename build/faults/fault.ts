/** What became of one kind of fault. `figure` says in numbers what was seen. */
export interface Outcome {
  readonly runs: number
  readonly isHeld: boolean
  readonly figure: string
}

/** How much of a campaign is run: `quick` is the part that every change has to pass. */
export interface Extent {
  readonly isQuick: boolean
  readonly kills: number
}

/** One line of the table: a fault, what must come of it, and how it is brought about. */
export interface Fault {
  readonly name: string
  readonly expected: string
  /** Left out of the quick extent, for time. */
  readonly isOnlyInFull?: boolean
  readonly run: (extent: Extent) => Promise<Outcome>
}

/** Collects what went wrong over several runs; one word of complaint and the fault is not held. */
export class Complaints {
  readonly #said: string[] = []

  say(text: string): void {
    this.#said.push(text)
  }

  outcome(runs: number, figure: string): Outcome {
    const isHeld = this.#said.length === 0
    return { runs, isHeld, figure: isHeld ? figure : `${figure}; ${this.#said.join('; ')}` }
  }
}

/** Whether what is on the screen is on disk twice: in the store and in the journal. */
export interface Durability {
  readonly state: 'saved' | 'saving' | 'failed'
  /** The last record that the journal has confirmed. */
  readonly durableSeq: number
  /** Why it failed, as the main process's code; null otherwise. */
  readonly code: string | null
}

/** A small observable value; the screen reads it with `useSyncExternalStore`. */
export class Observable<T> {
  #value: T
  readonly #listeners = new Set<(value: T) => void>()

  constructor(value: T) {
    this.#value = value
  }

  read = (): T => this.#value

  /** Returns the function that unsubscribes. */
  subscribe = (listener: (value: T) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  set(value: T): void {
    this.#value = value
    for (const listener of this.#listeners) listener(value)
  }
}

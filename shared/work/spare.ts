/**
 * One thing made ahead of the moment when it is needed, such as a worker that takes a while to start. Whoever takes it
 * owns it; what nobody took is ended when it is dropped.
 */
export class Spare<T> {
  readonly #make: () => T
  readonly #end: (made: T) => void
  #made: T | null = null

  constructor(make: () => T, end: (made: T) => void) {
    this.#make = make
    this.#end = end
  }

  /** Makes one now unless there is one. */
  prepare(): void {
    this.#made ??= this.#make()
  }

  /** The one that was made ahead, else a fresh one. */
  take(): T {
    const made = this.#made ?? this.#make()
    this.#made = null
    return made
  }

  drop(): void {
    if (this.#made !== null) this.#end(this.#made)
    this.#made = null
  }
}

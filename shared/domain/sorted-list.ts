/**
 * A list that stays sorted while things come and go. The order has to tell any two things apart. While it is filled for
 * the first time nothing is sorted; that is done once, when it is first read.
 */
export class SortedList<T> {
  readonly #order: (a: T, b: T) => number
  #things: T[] = []
  #isSorted = false

  constructor(order: (a: T, b: T) => number) {
    this.#order = order
  }

  put(thing: T): void {
    if (this.#isSorted) this.#things.splice(this.#placeOf(thing), 0, thing)
    else this.#things.push(thing)
  }

  take(thing: T): void {
    this.#sort()
    const place = this.#placeOf(thing)
    if (this.#things[place] === thing) this.#things.splice(place, 1)
  }

  get size(): number {
    return this.#things.length
  }

  first(most: number): readonly T[] {
    this.#sort()
    return this.#things.slice(0, most)
  }

  #sort(): void {
    if (!this.#isSorted) this.#things.sort(this.#order)
    this.#isSorted = true
  }

  #placeOf(thing: T): number {
    let [from, to] = [0, this.#things.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.#order(this.#things[middle] as T, thing) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
}

/** Work that can be laid down: yields how much of it is done, from 0 to 1, every few milliseconds, and returns its result. */
export type Steps<T> = Generator<number, T, void>

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The steps as a part of larger work, from one share of it to another. */
export function* within<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

/** Items after which long work is laid down once. */
const AT_A_TIME = 64

/** Does the same with each item; laid down every 64 of them. */
export function* eachOf<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    work(item, index)
    if (index % AT_A_TIME === AT_A_TIME - 1) yield index / items.length
  }
}

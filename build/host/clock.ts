/**
 * Moves the clock of whoever runs it: what asks for the time is told one so many milliseconds off. Runs in Node and, as
 * text, in the page, so it may use nothing from outside.
 */
export function shiftClock(ms: number): void {
  const real = Date
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[], wanted) =>
      Reflect.construct(target, given.length === 0 ? [real.now() + ms] : given, wanted) as object,
    apply: () => new real(real.now() + ms).toString(),
    get: (target, key) => (key === 'now' ? () => real.now() + ms : (Reflect.get(target, key) as unknown)),
  })
}

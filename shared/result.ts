/** What went wrong in words a program can compare, with the facts a message needs. The screen finds the sentence. */
export type Detail = Readonly<Record<string, string | number>>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Failure<C extends string> {
  readonly ok: false
  readonly code: C
  readonly detail: Detail
}

/** An expected outcome: a value or a refusal with a literal code. Bugs throw instead. */
export type Result<T, C extends string = string> = Ok<T> | Failure<C>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function fail<C extends string>(code: C, detail: Detail = {}): Failure<C> {
  return { ok: false, code, detail }
}

export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`)
}

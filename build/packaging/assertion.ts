/** One fact about a package, held or not; `detail` says what was found instead. */
export interface Assertion {
  readonly text: string
  readonly isHeld: boolean
  readonly detail: string
}

export function assertThat(text: string, isHeld: boolean, detail = ''): Assertion {
  return { text, isHeld, detail: isHeld ? '' : detail }
}

/** Holds when the list of offenders is empty, and names the first of them otherwise. */
export function assertNone(text: string, offenders: readonly string[]): Assertion {
  return assertThat(text, offenders.length === 0, offenders.slice(0, 8).join(', '))
}

/** Lets a promise run on its own; a failure is reported to the window's error handlers instead of vanishing. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    reportError(error)
  })
}

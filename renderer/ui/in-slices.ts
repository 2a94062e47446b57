import type { Steps } from '@shared/exchange/steps'

const SLICE_MS = 10

/** A macrotask, without the four milliseconds that timers wait once they are nested. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** Does long work in slices of a few milliseconds, so that the window stays alive; null once the signal says stop. */
export async function inSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<T | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (step.done) return step.value
    onProgress(step.value)
    await nextTask()
    if (signal.aborted) return null
  }
}

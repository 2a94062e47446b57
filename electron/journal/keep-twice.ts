import { fail, ok } from '@shared/result'
import { createJournalCopy, type JournalCopy, type JournalCopyParts } from './journal-copy'
import type { Journal } from './journal'

/** The journal as others see it: what it acknowledges is in the copy too, while that is in step. */
export interface TwiceKept {
  readonly journal: Journal
  readonly copy: JournalCopy
}

/**
 * Keeps a journal in two places. First it takes back from the copy what the journal has lost. Both are written at the
 * same time, and the answer waits for both, but for the copy never longer than its time limit.
 */
export async function keepTwice(parts: Omit<JournalCopyParts, 'atRest'>): Promise<TwiceKept> {
  const { main } = parts
  let queue: Promise<unknown> = Promise.resolve()

  /** One at a time, in the order asked, so that both journals get the same in the same order. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const copy = createJournalCopy({ ...parts, atRest: inTurn })
  await copy.giveBack()
  copy.lookAnew()

  const journal: Journal = {
    ...main,
    append: (records) =>
      inTurn(async () => {
        const [answer] = await Promise.all([main.append(records), copy.append(records)])
        return answer
      }),
    openEpoch: (record) =>
      inTurn(async () => {
        // One after the other: a record that the journal refuses must not end the copy.
        const opened = await main.openEpoch(record)
        if (opened.ok) await copy.append([record])
        return opened
      }),
    beginAnew: (hasAll) =>
      inTurn(async () => {
        const isHeld = await copy.holds(main.head())
        if (!hasAll && !isHeld) return fail('log-incomplete')
        const begun = await main.beginAnew(true)
        if (!begun.ok) return begun
        if (isHeld && begun.value.head.seq === 0) await copy.giveBack()
        copy.lookAnew()
        return ok({ head: main.head() })
      }),
    close: async () => {
      await copy.close()
      await inTurn(() => main.close())
    },
  }
  return { journal, copy }
}

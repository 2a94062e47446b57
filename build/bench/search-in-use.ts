import { localDay } from '@shared/domain/day'
import { end } from '../faults/clerk'
import { bigLedger } from './big-ledger'
import { inPage } from './in-page'
import { manyNotes, QUERIES } from './many-notes'
import { longestTask, openRestored } from './restored'

const TARGETS = 5_000
const NOTES = 100_000
const READING = '.palette-foot:has-text("正在读取")'

export interface SearchInUse {
  /** From the first Ctrl+K until every note is read. */
  readonly readMs: number
  /** From a query typed until its answer is drawn. */
  readonly shownMs: readonly number[]
  /** The longest task of the window meanwhile. */
  readonly longestMs: number
}

/** The same in the built program: 5,000 targets and 100,000 notes, asked by what people type. */
export async function searchInUse(runs: number): Promise<SearchInUse> {
  const dataset = await bigLedger(TARGETS)
  const ids = dataset.targets.map(({ id }) => id)
  const notes = [...manyNotes(NOTES, TARGETS, localDay(new Date()))].map((note, index) => ({
    ...note,
    targetId: ids[index % TARGETS] ?? note.targetId,
  }))
  const duban = await openRestored({ ...dataset, notes }, 'bench-search')
  const { page } = duban
  await longestTask(page)
  const begun = performance.now()
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').waitFor()
  await page.locator(READING).waitFor({ state: 'detached' })
  const readMs = performance.now() - begun
  const shownMs: number[] = []
  for (let run = 0; run <= runs; run += 1)
    for (const words of QUERIES) {
      const shown = await inPage(page, untilAnswered, words.join(' '))
      if (run > 0) shownMs.push(shown)
    }
  const longestMs = await longestTask(page)
  await end(duban)
  return { readMs, shownMs, longestMs }
}

/** Types into the search and counts until it says what it found; it says nothing while it does not know. */
function untilAnswered(text: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('.palette input')
  const outcome = document.querySelector('.palette output')
  if (!input || !outcome) throw new Error('the search is not open')
  return new Promise((resolve) => {
    const begun = performance.now()
    input.select()
    document.execCommand('insertText', false, text)
    const look = () => {
      if (outcome.textContent === '') requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now() - begun))
    }
    requestAnimationFrame(look)
  })
}

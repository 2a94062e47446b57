import type { Page } from 'playwright'

/**
 * Runs a function in the page. Those below are whole in themselves and know nothing around them, but for the mark that
 * the translator of TypeScript puts on inner functions; the page is given a harmless one.
 */
export async function inPage<A, R>(page: Page, work: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
  await page.evaluate('globalThis.__name ??= (value) => value')
  const run = work as (argument: unknown) => R | Promise<R>
  return page.evaluate(run, argument as unknown)
}

/** Milliseconds from the page's beginning until something is there and drawn. */
export function firstSight(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now()))
    }
    look()
  })
}

declare global {
  interface Window {
    shownWatch?: Promise<{ readonly shownMs: number; readonly savedMs: number }>
  }
}

/**
 * Watches from the next Enter until a text stands in the table and is drawn, and until the bar says that all is saved;
 * the answer waits in `window.shownWatch`. After a minute it is given up.
 */
export function watchForShown(text: string): void {
  window.shownWatch = new Promise((resolve, reject) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      removeEventListener('keydown', onKey, true)
      const begun = performance.now()
      let shownMs = 0
      const look = () => {
        const now = performance.now() - begun
        if (shownMs === 0 && document.querySelector(`[role="gridcell"][title="${text}"]`) !== null) shownMs = now
        const isSaved = document.querySelector('footer.status [data-state="saved"]') !== null
        if (shownMs > 0 && isSaved) resolve({ shownMs, savedMs: now })
        else if (now > 60_000) reject(new Error(`${text} was not shown and saved`))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', onKey, true)
  })
}

/** The gaps between frames, in milliseconds, while the table is moved by a part of a screen in every one. */
export async function frames(screensAFrame: number): Promise<number[]> {
  let scroller = document.querySelector('.grid-row')?.parentElement ?? null
  while (scroller && scroller.scrollHeight < scroller.clientHeight + 100) scroller = scroller.parentElement
  if (!scroller) throw new Error('nothing to scroll')
  const gaps: number[] = []
  let last = 0
  for (let frame = 0; frame < 120; frame += 1) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    if (last > 0) gaps.push(now - last)
    last = now
    scroller.scrollTop += scroller.clientHeight * screensAFrame
  }
  scroller.scrollTop = 0
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return gaps
}

/** Presses the element and counts until the first rows of the table are others, drawn. */
export function untilChange(pressed: string): Promise<number> {
  const element = document.querySelector<HTMLElement>(pressed)
  if (!element) throw new Error(`nothing to press: ${pressed}`)
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function and nothing around it
  const rows = () =>
    [...document.querySelectorAll('.grid-row')]
      .map((row) => `${row.getAttribute('data-row')} ${row.textContent}`)
      .join('\n')
  const before = rows()
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    element.click()
    const look = () => {
      if (rows() !== before) requestAnimationFrame(() => resolve(performance.now() - begun))
      else if (performance.now() - begun > 60_000) reject(new Error(`nothing changed after ${pressed}`))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

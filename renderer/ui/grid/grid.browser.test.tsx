import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { mountGrid, sampleColumns, sampleRows, unmountGrids } from './testing'

afterEach(unmountGrids)

it('draws fifty thousand rows at once and only those in view', async () => {
  const rows = sampleRows(50_000)
  await page.viewport(1366, 768)
  const start = performance.now()
  const grid = await mountGrid({ rows, columns: sampleColumns })
  await new Promise(requestAnimationFrame)
  const firstPaint = performance.now() - start
  expect(grid.drawnRows().length).toBeGreaterThan(10)
  expect(grid.drawnRows().length).toBeLessThan(80)
  expect(firstPaint).toBeLessThan(1_500)
  console.log(`first paint of 50,000 rows: ${firstPaint.toFixed(0)} ms`)
})

it('keeps up with the wheel', async () => {
  const grid = await mountGrid({ rows: sampleRows(50_000), columns: sampleColumns })
  const frames: number[] = []
  const end = performance.now() + 3_000
  let last = performance.now()
  while (performance.now() < end) {
    grid.scroller.scrollTop += 120
    const now = await new Promise<number>(requestAnimationFrame)
    frames.push(now - last)
    last = now
  }
  frames.sort((a, b) => a - b)
  const at = (share: number) => (frames[Math.floor(frames.length * share)] ?? 0).toFixed(1)
  console.log(`scroll frames: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms of ${frames.length}`)
  expect(grid.drawnRows().length).toBeGreaterThan(10)
  expect(Number(at(0.95))).toBeLessThan(250)
})

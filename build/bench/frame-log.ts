import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { quantile } from './line'

/** At 60 Hz; a gap of one and a half means that a frame was missed. */
const FRAME_MS = 1000 / 60

/**
 * Writes every gap between two frames of a scroll to `.bench/scroll-frames-N.json`, with how busy the machine was, and
 * answers what they come to in one line.
 */
export async function keepFrameLog(rows: number, gaps: readonly number[]): Promise<string> {
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0)
  const [p50, p95, max] = [quantile(gaps, 0.5), quantile(gaps, 0.95), Math.max(...gaps)].map((gap) =>
    Number(gap.toFixed(1)),
  )
  const load = loadavg()[0] ?? 0
  const log = { rows, frames: gaps.length, p50, p95, max, dropped, load, cores: cpus().length, gaps }
  const folder = path.resolve(import.meta.dirname, '../../.bench')
  const file = path.join(folder, `scroll-frames-${rows}.json`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify(log))
  return `frames  | ${gaps.length} of ${rows.toLocaleString('en-US')} rows scrolled | p50 ${p50} ms, p95 ${p95} ms, longest ${max} ms, ${dropped} dropped | load ${load.toFixed(1)} on ${cpus().length} cores | ${file}`
}

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** One figure, and what it is held against: another program's figure for the same work, or a number of its own. */
export interface Line {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  readonly figures: readonly number[]
  readonly peer: { readonly name: string; readonly figures: readonly number[] } | null
  /** With a peer the highest ratio to its figure; without one the highest figure. Null: only watched. */
  readonly goal: number | null
  /** Which of the figures counts: the middle one, or the one that 95 of 100 stay under. */
  readonly by: 'median' | 'p95'
}

export interface Judged {
  readonly text: string
  /** Null when there is nothing to hold it to. */
  readonly isHeld: boolean | null
}

export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const rounded = (figure: number) => (figure < 20 ? figure.toFixed(1) : figure.toFixed(0))

export function judge({ name, unit, figures, peer, goal, by }: Line): Judged {
  const figure = quantile(figures, by === 'p95' ? 0.95 : 0.5)
  const peerFigure = peer && peer.figures.length > 0 ? quantile(peer.figures, 0.5) : null
  const ratio = peerFigure === null ? null : figure / peerFigure
  const measured = peer === null ? figure : ratio
  const isHeld = goal === null || measured === null ? null : measured <= goal
  const parts = [
    isHeld === null ? 'watched ' : isHeld ? 'held    ' : 'NOT HELD',
    name,
    `${rounded(figure)} ${unit}${by === 'p95' ? ' p95' : ''}`,
    peer === null
      ? '—'
      : peerFigure === null
        ? `${peer.name} is not here`
        : `${peer.name} ${rounded(peerFigure)} ${unit}`,
    ratio === null ? '—' : `${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)} ×`,
    goal === null ? 'no goal' : peer === null ? `≤ ${goal} ${unit}` : `≤ ${goal} ×`,
  ]
  return { text: parts.join(' | '), isHeld }
}

/** Keeps the raw figures beside the project, one file per line. */
export async function keepRaw(folder: string, line: Line): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = line.name.replaceAll(/[^\p{L}\d]+/gu, '-')
  await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(line, null, 2)}\n`)
}

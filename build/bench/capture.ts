import { captureDocument } from '@shared/capture/capture-document'
import cityReport from '@shared/capture/fixtures/city-report.json'
import projectDispatch from '@shared/capture/fixtures/project-dispatch.json'
import type { IsoDate } from '@shared/domain/day'
import type { Line } from './line'

const ON = '2023-07-18' as IsoDate
/** A half-year speech of a county, in characters. */
const SPEECH = 13_673
const SMALL = 100_000
const LARGE = 1_000_000
/** Ten times the text, with a quarter for what a larger heap costs. */
const LINEAR = 12.5

/** The two fixtures as often as it takes: figures in nearly every clause, so rather more work than a speech. */
function textOf(length: number): string {
  const once = `${[...cityReport.text, ...projectDispatch.text].join('\n')}\n`
  return once.repeat(Math.ceil(length / once.length)).slice(0, length)
}

function measured(length: number, runs: number): readonly number[] {
  const text = textOf(length)
  const figures: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    captureDocument(text, ON)
    if (run > 0) figures.push(performance.now() - begun)
  }
  return figures
}

/** What reading a speech costs, and that it grows with its length alone. */
export function captureLines(runs: number): readonly Line[] {
  const speech = measured(SPEECH, runs)
  const small = measured(SMALL, runs)
  const large = measured(LARGE, runs)
  const line = { unit: 'ms', by: 'median' } as const
  return [
    { ...line, name: 'a speech of 13,673 characters captured', figures: speech, peer: null, goal: 150 },
    {
      ...line,
      name: '1,000,000 characters captured, over a tenth of them',
      figures: large,
      peer: { name: '100,000 characters', figures: small },
      goal: LINEAR,
    },
  ]
}

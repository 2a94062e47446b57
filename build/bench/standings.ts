import { summarise } from '@shared/domain/actual'
import { addDays, localDay, type IsoDate } from '@shared/domain/day'
import type { NoteId } from '@shared/domain/ids'
import type { Line } from './line'
import { datasetOf, OBSERVATIONS_A_TARGET, observedLedger, type ObservedTarget } from './observed-ledger'
import { follow, reckon } from './reckoning'
import { countingInUse } from './window-tasks'

const SMALL = 5_000
const LARGE = 50_000
const EDITS_A_RUN = 40

interface Figures {
  readonly summarised: readonly number[]
  readonly whole: readonly number[]
  readonly edits: readonly number[]
}

/** What every page tells of all targets: from nothing, and after one edit. */
export async function standingLines(runs: number): Promise<readonly Line[]> {
  const today = localDay(new Date())
  const small = measured(await observedLedger(SMALL, today), today, runs)
  const rows = await observedLedger(LARGE, today)
  const large = measured(rows, today, runs)
  const inUse = await countingInUse(datasetOf(rows, Number(today.slice(0, 4))), runs)
  const observations = (LARGE * OBSERVATIONS_A_TARGET).toLocaleString('en-US')
  const common = { unit: 'ms', peer: null, by: 'median' } as const
  const peer = { name: 'of 5,000 targets', figures: small.whole }
  return [
    { ...common, name: `${observations} observations summarised`, figures: large.summarised, goal: null },
    {
      ...common,
      name: 'completions, lights, roll-ups, owners and scores of 50,000 targets from nothing',
      figures: large.whole,
      goal: 1_000,
    },
    {
      ...common,
      name: 'the same with their observations summarised first',
      figures: large.whole.map((figure, run) => figure + (large.summarised[run] ?? Number.NaN)),
      goal: null,
    },
    { ...common, name: 'the same after one edit, its observations summarised', figures: large.edits, goal: 16 },
    {
      ...common,
      name: 'one edit over from nothing',
      figures: large.edits,
      peer: { name: 'from nothing', figures: large.whole },
      goal: 0.016,
    },
    { ...common, name: 'from nothing, 50,000 over 5,000', figures: large.whole, peer, goal: 12 },
    {
      ...common,
      name: 'one edit, 50,000 over 5,000',
      figures: large.edits,
      peer: { ...peer, figures: small.edits },
      goal: 1.5,
    },
    {
      ...common,
      name: 'rules changed, 50,000 targets → workbench counted, in the window',
      figures: inUse.shownMs,
      goal: null,
    },
    { ...common, name: 'the longest task of the window meanwhile', figures: inUse.longestMs, goal: 50 },
  ]
}

function measured(rows: readonly ObservedTarget[], today: IsoDate, runs: number): Figures {
  const targets = rows.map(({ target }) => target)
  const observed = rows.filter(({ notes }) => notes.length > 0)
  const [summarised, whole, edits]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    const summaries = new Map(rows.map(({ target, notes }) => [target.id, summarise(target, notes)]))
    const between = performance.now()
    // Another day each time, so that nothing remembered from the run before can help.
    const reckoning = reckon(targets, summaries, addDays(today, -run))
    const done = performance.now()
    for (let edit = 0; edit < EDITS_A_RUN; edit += 1) {
      const place = Math.floor((observed.length * edit) / EDITS_A_RUN) + run
      const row = observed[place]
      if (row === undefined) throw new Error('there is no such target')
      const from = performance.now()
      follow(reckoning, { ...row.target }, summarise(row.target, withOneMore(row, today)))
      if (run > 0) edits.push(performance.now() - from)
    }
    if (run === 0) continue
    summarised.push(between - begun)
    whole.push(done - between)
  }
  return { summarised, whole, edits }
}

/** The notes with a new one that reports nothing, so that the light changes for many. */
function withOneMore({ notes }: ObservedTarget, today: IsoDate) {
  return notes.flatMap((note, index) => {
    if (index > 0) return [note]
    const observations = note.observations.map((seen) => ({ ...seen, value: null }))
    return [{ ...note, id: `${note.id}-more` as NoteId, on: today, observations }, note]
  })
}

import { seeded } from '../bench/seeded'
import { withinMinutes } from '../run/within-minutes'
import { makeBaseline, type Baseline } from './baseline'
import { endAll } from './clerk'
import { removeDisks } from './disks'
import type { Extent, Fault, Outcome } from './fault'
import { NOT_RUN } from './not-run'
import { allFaults } from './table'
import { removeFolders } from './temporary'

const BASELINE_ROWS = 2_000
const BASELINE_ROWS_QUICK = 300

/** One line of the table as it came out. */
export interface Line {
  readonly verdict: 'held' | 'not held' | 'skipped'
  readonly name: string
  readonly expected: string
  /** The figure, or why the row was not run. */
  readonly figure: string
  readonly runs: number
  readonly seconds: number
}

/**
 * Runs the faults whose name contains `only` and prints a line for each. A run that throws is not held; a row that this
 * machine can not run is named at the end.
 */
export async function runFaults(extent: Extent, only: string, seed: number): Promise<readonly Line[]> {
  const made: Baseline[] = []
  const baseline = async () => {
    if (made.length === 0) made.push(await makeBaseline(extent.isQuick ? BASELINE_ROWS_QUICK : BASELINE_ROWS))
    return made[0]!
  }
  const lines: Line[] = []
  for (const fault of allFaults(baseline, seeded(seed))) {
    if (!fault.name.includes(only) || (extent.isQuick && fault.isOnlyInFull)) continue
    const line = await lineOf(fault, extent)
    await endAll()
    removeDisks()
    await removeFolders(made[0]?.folder.profile ?? null)
    lines.push(line)
    if (line.verdict !== 'skipped') console.log(textOf(line))
  }
  await removeFolders()
  for (const { name, why } of NOT_RUN) {
    if (name.includes(only)) lines.push(skipped(name, '', why))
  }
  for (const line of lines.filter(({ verdict }) => verdict === 'skipped')) console.log(textOf(line))
  return lines
}

const WORDS = { held: 'held     ', 'not held': 'NOT HELD ', skipped: 'skipped  ' } as const

function textOf({ verdict, name, expected, figure, seconds }: Line): string {
  if (verdict === 'skipped') return `${WORDS.skipped} ${name}: ${figure}`
  return `${WORDS[verdict]} ${name} | ${expected} | ${figure} | ${seconds.toFixed(1)} s`
}

const skipped = (name: string, expected: string, why: string): Line => ({
  verdict: 'skipped',
  name,
  expected,
  figure: why,
  runs: 0,
  seconds: 0,
})

async function lineOf(fault: Fault, extent: Extent): Promise<Line> {
  const { name, expected } = fault
  const why = (await fault.cannotRun?.()) ?? null
  if (why !== null) return skipped(name, expected, why)
  const begun = Date.now()
  const { isHeld, figure, runs } = await outcomeOf(fault, extent)
  return { verdict: isHeld ? 'held' : 'not held', name, expected, figure, runs, seconds: (Date.now() - begun) / 1_000 }
}

/** What a row may take. One that waits for something that never comes must not keep the others from being run. */
const LONGEST_MINUTES = { quick: 4, full: 120 } as const

async function outcomeOf(fault: Fault, extent: Extent): Promise<Outcome> {
  const minutes = LONGEST_MINUTES[extent.isQuick ? 'quick' : 'full']
  try {
    return await withinMinutes(minutes, fault.run(extent))
  } catch (error) {
    return { runs: 0, isHeld: false, figure: `broke off: ${error instanceof Error ? error.message : String(error)}` }
  }
}

import { addTallies, type Tally } from './run/tally'
import { TEST_STEPS, type TestStep } from './run/test-steps'
import { withinMinutes } from './run/within-minutes'

/** What a step may take; the journeys take a good quarter of an hour on two cores. */
const LONGEST_MINUTES = 40

/**
 * `npm test`: everything that must hold. `npm test -- unit journeys` runs the named steps only. The last line is always
 * `N passed, N failed`; exit code 1 when anything failed or a step crashed.
 */
const tallies: Tally[] = []
let hasFailedBuild = false
let isRunning = false

// Said at the very end, also when a step ends the whole process.
process.on('exit', () => {
  const { passed, failed } = addTallies(tallies)
  const total = failed + (isRunning ? 1 : 0)
  process.exitCode = total === 0 && passed > 0 ? 0 : 1
  console.log(`${passed} passed, ${total} failed`)
})

const named = process.argv.slice(2)
const unknown = named.filter((name) => !TEST_STEPS.some((step) => step.name === name))
if (unknown.length > 0) console.log(`there is no step called ${unknown.join(', ')}`)
const wanted = TEST_STEPS.filter(({ name }) => named.length === 0 || named.includes(name))
isRunning = unknown.length > 0
const lines: string[] = []
for (const step of unknown.length > 0 ? [] : wanted) lines.push(await runStep(step))
for (const line of lines) console.log(line)
for (const name of tallies.flatMap(({ names = [] }) => names)) console.log(`failed: ${name}`)
process.exit() // whatever a step left running

/** Runs one step, adds what it counted, and returns the line that sums it up. A crash is one failure. */
async function runStep({ name, run, needsBuild }: TestStep): Promise<string> {
  console.log(`\n── ${name}`)
  if (needsBuild && hasFailedBuild) {
    tallies.push({ passed: 0, failed: 1, skipped: 0 })
    return `${name.padEnd(12)} not run, because the build failed: 1 failed`
  }
  const begun = Date.now()
  isRunning = true
  const tally = await withinMinutes(LONGEST_MINUTES, run()).catch((error: unknown) => {
    console.log(`${name} crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  isRunning = false
  tallies.push(tally)
  if (name === 'build') hasFailedBuild = tally.failed > 0
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  const counted = `${tally.passed} passed, ${tally.failed} failed${skipped}`
  return `${name.padEnd(12)} ${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${counted}`
}

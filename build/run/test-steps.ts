import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from '../browser'
import { ensureBuilt } from '../bundles'
import { runFaults, type Line } from '../faults/run-faults'
import { checkPackages } from '../packaging/check-packages'
import { runChecks } from './checks'
import { runChild, toolPath } from './child'
import { PROJECT_ROOT } from './project-root'
import { NOTHING, settleTally, tallyPlaywright, tallyVitest, type Tally } from './tally'

export interface TestStep {
  readonly name: string
  /** Not run when the build failed: it would judge an older program, or none. */
  readonly needsBuild?: boolean
  /** Resolves with what it counted. A step that throws has crashed. */
  readonly run: () => Promise<Tally>
}

/** Everything that must hold before a change is accepted, in the order of the fastest answer. */
export const TEST_STEPS: readonly TestStep[] = [
  { name: 'check', run: countChecks },
  { name: 'build', run: countBuild },
  { name: 'unit', run: () => runVitest('node', /(?<!\.browser)\.test\.ts$/) },
  { name: 'in Chromium', run: async () => runVitest('browser', /\.browser\.test\.tsx?$/, await browserEnvironment()) },
  { name: 'journeys', needsBuild: true, run: runJourneys },
  { name: 'faults (quick)', needsBuild: true, run: countFaults },
  { name: 'packages', needsBuild: true, run: countPackages },
]

async function countChecks(): Promise<Tally> {
  const outcomes = await runChecks()
  const passed = outcomes.filter(({ isHeld }) => isHeld).length
  return { passed, failed: outcomes.length - passed, skipped: 0 }
}

async function countBuild(): Promise<Tally> {
  const { code } = await runChild(toolPath(PROJECT_ROOT, 'electron-vite'), ['build'], {
    cwd: PROJECT_ROOT,
    isStreamed: true,
  })
  return settleTally({ ...NOTHING, passed: code === 0 ? 1 : 0 }, code, true)
}

/** A few of each kind of harm, done to the built program; `npm run faults` does many. */
async function countFaults(): Promise<Tally> {
  process.env['CHROMIUM_PATH'] = await ensureBrowser()
  ensureBuilt()
  const lines = await runFaults({ isQuick: true, runs: null }, '', Date.now() % 1_000_000)
  const count = (verdict: Line['verdict']) => lines.filter((line) => line.verdict === verdict).length
  return settleTally({ passed: count('held'), failed: count('not held'), skipped: count('skipped') }, 0, true)
}

async function countPackages(): Promise<Tally> {
  const { held, failed } = await checkPackages()
  return settleTally({ passed: held, failed, skipped: 0 }, 0, true)
}

/** Journeys and components run in the system's browser, which is installed here when it is missing. */
async function browserEnvironment(): Promise<Readonly<Record<string, string>>> {
  return { CHROMIUM_PATH: await ensureBrowser() }
}

function runVitest(project: string, tests: RegExp, environment: Readonly<Record<string, string>> = {}): Promise<Tally> {
  const hasTests = ['electron', 'shared', 'renderer', 'build'].some((folder) => hasFiles(folder, tests))
  return withReport(async (report) => {
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await runChild(toolPath(PROJECT_ROOT, 'vitest'), args, {
      cwd: PROJECT_ROOT,
      environment,
      isStreamed: true,
    })
    return settleTally(readReport(report, tallyVitest), code, hasTests)
  })
}

async function runJourneys(): Promise<Tally> {
  if (!hasFiles('e2e', /\.(test|spec|e2e)\.ts$/)) return NOTHING
  ensureBuilt()
  const environment = await browserEnvironment()
  return withReport(async (report) => {
    const { code } = await runChild(toolPath(PROJECT_ROOT, 'playwright'), ['test', '--reporter=list,json'], {
      cwd: PROJECT_ROOT,
      environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      isStreamed: true,
      minutes: 20,
    })
    return settleTally(readReport(report, tallyPlaywright), code, true)
  })
}

function readReport(path: string, tally: (text: string) => Tally): Tally {
  return existsSync(path) ? tally(readFileSync(path, 'utf8')) : NOTHING
}

async function withReport<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hasFiles(folder: string, names: RegExp): boolean {
  const path = join(PROJECT_ROOT, folder)
  return existsSync(path) && readdirSync(path, { recursive: true, encoding: 'utf8' }).some((name) => names.test(name))
}

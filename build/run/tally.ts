import path from 'node:path'

/** How many tests of a step passed and failed. Skipped ones are shown, never counted as passed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The names of those that failed, as far as they are known, to be said once more at the very end. */
  readonly names?: readonly string[]
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, it) => ({
      passed: sum.passed + it.passed,
      failed: sum.failed + it.failed,
      skipped: sum.skipped + it.skipped,
    }),
    NOTHING,
  )
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Reads Vitest's JSON report. A file that broke before its first test is one failure. */
export function tallyVitest(text: string): Tally {
  const report = JSON.parse(text) as VitestReport
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((it) => it.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...broken.map(({ name }) => name),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => `${path.basename(name)}: ${fullName}`),
      ),
    ],
  }
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
  readonly suites?: readonly Suite[]
}

interface Suite {
  readonly file: string
  readonly suites?: readonly Suite[]
  readonly specs: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
}

function failedIn({ file, suites = [], specs }: Suite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(failedIn)]
}

/** Reads Playwright's JSON report. A journey that passes only at a second try has failed. */
export function tallyPlaywright(text: string): Tally {
  const { stats, errors, suites = [] } = JSON.parse(text) as PlaywrightReport
  const failed = stats.unexpected + stats.flaky + errors.length
  return { passed: stats.expected, failed, skipped: stats.skipped, names: suites.flatMap(failedIn) }
}

/**
 * What a step is worth. One that ended badly without naming a failure counts one failure, so that a crash is never
 * silent; so does one that ran nothing although there are tests.
 */
export function settleTally(tally: Tally, exitCode: number | null, hasTests: boolean): Tally {
  const isEmpty = tally.passed + tally.failed === 0
  if (tally.failed > 0) return tally
  if (isEmpty && !hasTests) return tally
  return exitCode !== 0 || isEmpty ? { ...tally, failed: 1 } : tally
}

/** How many tests of a step passed and failed. Skipped ones are shown, never counted as passed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
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
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
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
}

/** Reads Playwright's JSON report. A journey that passes only at a second try has failed. */
export function tallyPlaywright(text: string): Tally {
  const { stats, errors } = JSON.parse(text) as PlaywrightReport
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
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

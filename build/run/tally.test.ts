import { describe, expect, it } from 'vitest'
import { addTallies, settleTally, tallyPlaywright, tallyVitest } from './tally'

const vitestReport = (testResults: unknown[], passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, testResults })

describe('the count of tests', () => {
  it('takes passed, failed and skipped from Vitest', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
    expect(tallyVitest(vitestReport([file], 1, 1))).toEqual({ passed: 1, failed: 1, skipped: 3 })
  })

  it('counts a file that broke before its first test', () => {
    const file = { status: 'failed', assertionResults: [] }
    expect(tallyVitest(vitestReport([file], 4, 0))).toMatchObject({ passed: 4, failed: 1 })
  })

  it('counts a journey that passed at a second try as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] }
    expect(tallyPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3, skipped: 0 })
  })

  it.each([
    ['passes', 3, 0, 0, true, 0],
    ['keeps its failures', 3, 2, 1, true, 2],
    ['has a failure when it ended badly with none', 3, 0, 1, true, 1],
    ['has a failure when it was ended from outside', 3, 0, null, true, 1],
    ['has a failure when it ran nothing although there are tests', 0, 0, 0, true, 1],
    ['may be empty while there are no tests', 0, 0, 1, false, 0],
  ])('a step %s', (_story, passed, failed, exitCode, hasTests, expected) => {
    expect(settleTally({ passed, failed, skipped: 0 }, exitCode, hasTests).failed).toBe(expected)
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
    expect(addTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { addTallies, settleTally, tallyPlaywright, tallyVitest } from './tally'

const vitestReport = (testResults: unknown[], passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, testResults })

const spec = (title: string, status: string) => ({ title, tests: [{ status }] })

describe('the count of tests', () => {
  it('takes passed, failed and skipped from Vitest', () => {
    const results = [
      { status: 'passed', fullName: 'a sum adds' },
      { status: 'failed', fullName: 'a sum is exact' },
    ]
    const file = { name: '/somewhere/sum.test.ts', status: 'failed', assertionResults: results }
    const names = ['sum.test.ts: a sum is exact']
    expect(tallyVitest(vitestReport([file], 1, 1))).toEqual({ passed: 1, failed: 1, skipped: 3, names })
  })

  it('counts a file that broke before its first test', () => {
    const file = { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
    expect(tallyVitest(vitestReport([file], 4, 0))).toMatchObject({ passed: 4, failed: 1, names: ['broken.test.ts'] })
  })

  it('counts a journey that passed at a second try as failed', () => {
    const inner = { file: 'a.e2e.ts', specs: [spec('ends badly', 'unexpected'), spec('ends well', 'expected')] }
    const suites = [{ file: 'a.e2e.ts', suites: [inner], specs: [spec('ends well at last', 'flaky')] }]
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}], suites }
    const names = ['a.e2e.ts: ends well at last', 'a.e2e.ts: ends badly']
    expect(tallyPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3, skipped: 0, names })
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

import { expect, it } from 'vitest'
import { runChecks } from './checks'
import { runChild } from './child'

it('a program that is not there is an outcome, not a crash', async () => {
  const outcome = await runChild('duban-no-such-program', [])
  expect(outcome).toMatchObject({ code: null, output: expect.stringContaining('ENOENT') })
})

it('a program that hangs is ended with everything it started', async () => {
  const outcome = await runChild('sh', ['-c', 'sleep 60 & wait'], { minutes: 0.005 })
  expect(outcome.code).toBeNull()
  expect(outcome.seconds).toBeLessThan(20)
})

it('a check that fails is told from one that holds', async () => {
  const outcomes = await runChecks([
    { name: 'holds', tool: 'tsc', args: ['--version'] },
    { name: 'fails', tool: 'tsc', args: ['-p', 'no-such-project.json'] },
    { name: 'is gone', tool: 'no-such-tool', args: [] },
  ])
  expect(outcomes.map(({ isHeld }) => isHeld)).toEqual([true, false, false])
})

import { runChild, toolPath, type ChildOutcome } from './child'
import { PROJECT_ROOT } from './project-root'

export interface Check {
  readonly name: string
  readonly tool: string
  readonly args: readonly string[]
}

/** What `npm run check` holds, in the order of the fastest answer. */
export const CHECKS: readonly Check[] = [
  { name: 'rooms', tool: 'tsx', args: ['build/check-rooms.ts'] },
  { name: 'types shared', tool: 'tsc', args: ['-p', 'tsconfig.shared.json'] },
  { name: 'types renderer', tool: 'tsc', args: ['-p', 'tsconfig.renderer.json'] },
  { name: 'types node', tool: 'tsc', args: ['-p', 'tsconfig.node.json'] },
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--max-warnings', '0', '.'] },
  { name: 'unused', tool: 'knip', args: ['--no-progress'] },
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
]

export interface CheckOutcome extends ChildOutcome {
  readonly name: string
  readonly isHeld: boolean
}

/** Runs every check, prints one line each, and the output of those that fail. */
export async function runChecks(checks: readonly Check[] = CHECKS): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = []
  for (const { name, tool, args } of checks) {
    const outcome = await runChild(toolPath(PROJECT_ROOT, tool), args, { cwd: PROJECT_ROOT })
    const isHeld = outcome.code === 0
    console.log(`${isHeld ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${outcome.seconds.toFixed(1)} s`)
    if (!isHeld) console.log(outcome.output.trimEnd())
    outcomes.push({ ...outcome, name, isHeld })
  }
  return outcomes
}

import { runChecks } from './run/checks'

/** `npm run check`: types, lint, import rules, unused code, format. Exit code 1 when any of them fails. */
const outcomes = await runChecks()
const failed = outcomes.filter(({ isHeld }) => !isHeld)
console.log(failed.length === 0 ? 'every check holds' : `failed: ${failed.map(({ name }) => name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

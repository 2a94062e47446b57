import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'
import { writeReport } from './faults/report'
import { runFaults } from './faults/run-faults'

/**
 * `npm run faults`: does harm to the built application and looks what comes of it; docs/faults.md has every row.
 * `--quick` (few of each), `--only TEXT` (rows whose name contains it), `--runs N` (of each row, in place of its own
 * number), `--seed N`, `--out DIR` (`.faults`). Ends with 1 when any row is not held.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    out: { type: 'string', default: '.faults' },
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.env['CHROMIUM_PATH'] = await ensureBrowser()
ensureBuilt()
console.log(`seed ${values.seed}`)
const extent = { isQuick: values.quick, runs: values.runs === undefined ? null : Number(values.runs) }
const lines = await runFaults(extent, values.only, Number(values.seed))
await writeReport(values.out, Number(values.seed), lines)
const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length
console.log(
  `${count('held')} held, ${count('not held')} not held, ${count('skipped')} skipped; ${values.out}/report.md`,
)
process.exit(count('not held') > 0 || count('held') === 0 ? 1 : 0)

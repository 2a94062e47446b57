import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'
import { NOT_RUN } from './faults/not-run'
import { runFaults } from './faults/run-faults'

/**
 * `npm run faults`: does harm to the built application and looks what comes of it.
 * `--kills N` (20), `--quick` (few of each), `--only TEXT` (rows whose name contains it), `--seed N`.
 * Ends with 1 when any row is not held.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
process.env['CHROMIUM_PATH'] = await ensureBrowser()
ensureBuilt()
console.log(`seed ${values.seed}`)
const extent = { isQuick: values.quick, kills: Number(values.kills ?? (values.quick ? 3 : 20)) }
const { held, failed } = await runFaults(extent, values.only, Number(values.seed))
for (const { name, why } of NOT_RUN) console.log(`skipped   ${name}: ${why}`)
console.log(`${held} held, ${failed} not held, ${NOT_RUN.length} skipped`)
process.exit(failed > 0 ? 1 : 0)

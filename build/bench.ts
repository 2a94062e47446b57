import path from 'node:path'
import { parseArgs } from 'node:util'
import { captureLines } from './bench/capture'
import { durabilityLines } from './bench/durability'
import { exchangeLines } from './bench/exchange'
import { ledgerLines } from './bench/ledger-use'
import { findLibreOffice } from './bench/libre-office'
import { historyLines } from './bench/history'
import { judge, keepRaw, type Line } from './bench/line'
import { searchLines } from './bench/search'
import { standingLines } from './bench/standings'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'
import { endAll } from './faults/clerk'
import { removeFolders } from './faults/temporary'

/**
 * `npm run bench`: measures the built application and prints a line per figure; raw figures go to `.bench/`.
 * `--runs N` (5, after one that warms up), `--rows N` (5000; several sizes, 5000,50000, for the
 * exchange, which then tells how it grows), `--only exchange|ledger|standings|search|durability|history|capture`.
 * Ends with 1 when a figure misses its goal.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
  },
})
const runs = Number(values.runs)
const sizes = values.rows.split(',').map(Number)
const rows = sizes[0] ?? 5_000
process.env['CHROMIUM_PATH'] = await ensureBrowser()
ensureBuilt()
const office = findLibreOffice()
if (office === null) console.log('LibreOffice is not on this machine: its figures are left out')

const parts: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  exchange: () => exchangeLines(sizes, runs, office),
  ledger: () => ledgerLines(rows, runs),
  standings: () => standingLines(runs),
  search: () => searchLines(runs),
  durability: () => durabilityLines(runs),
  history: () => historyLines(runs),
  capture: () => Promise.resolve(captureLines(runs)),
}
console.log("verdict | name | figure | peer's figure | ratio | goal")
let isMissed = false
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== '' && values.only !== name) continue
  try {
    for (const line of await measure()) {
      await keepRaw(path.resolve(import.meta.dirname, '../.bench'), line)
      const { text, isHeld } = judge(line)
      isMissed ||= isHeld === false
      console.log(text)
    }
  } catch (error) {
    isMissed = true
    console.log(`NOT HELD | ${name} broke off: ${error instanceof Error ? error.message : String(error)}`)
  }
  await endAll()
  await removeFolders()
}
process.exit(isMissed ? 1 : 0)

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'

/** `npm run e2e`: the journeys through the whole application on the stand-in; figures are left in out/e2e.json. */
const root = path.resolve(import.meta.dirname, '..')
await ensureBrowser()
ensureBuilt()
const tool = path.join(root, 'node_modules/@playwright/test/cli.js')
const done = spawnSync(process.execPath, [tool, 'test', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(done.status ?? 1)

import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'
import { runDemo } from './demo/run-demo'

/** `npm run demo -- --out DIR`: the main job without a display, on a fresh profile; files and pictures are left in DIR. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/demo' } } })
const out = path.resolve(values.out)
await ensureBrowser()
ensureBuilt()
await mkdir(out, { recursive: true })
const profile = path.join(out, 'profile')
await rm(profile, { recursive: true, force: true })
const began = Date.now()
try {
  await runDemo(out, profile)
} catch (error) {
  console.error('The demo stopped:', error)
  process.exit(1)
}
await rm(profile, { recursive: true, force: true, maxRetries: 5 })
console.log(`\nFiles in ${out}:`)
for (const name of (await readdir(out)).toSorted()) {
  const { size } = await stat(path.join(out, name))
  console.log(`  ${name}  ${Math.ceil(size / 1024)} KB`)
}
console.log(`Done in ${Math.round((Date.now() - began) / 1000)} s.`)
process.exit(0)

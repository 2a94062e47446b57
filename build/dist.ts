import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage, unpackedFolder } from './packaging/builder'
import { compileInstaller, projectVersion } from './packaging/installer'
import { planPackages, type Arch, type PlannedPackage } from './packaging/plan'
import { surveySite } from './packaging/site'
import { runChild, toolPath } from './run/child'
import { PROJECT_ROOT } from './run/project-root'

/**
 * `npm run dist [-- --linux --win --x64 --arm64]`: the installers, into dist/. Without words: everything that can be
 * made here. Exit code 1 when nothing can be made or a package fails; what is left out is said with what it needs.
 */
const OUTPUT = join(PROJECT_ROOT, 'dist')

const words = new Set(process.argv.slice(2))
const site = await surveySite(process.env)
const plan = planPackages(
  site,
  (['linux', 'win32'] as const).filter((it) => isWanted(it === 'linux' ? '--linux' : '--win', ['--linux', '--win'])),
  (['x64', 'arm64'] as const).filter((it) => isWanted(`--${it}`, ['--x64', '--arm64'])),
)
for (const line of plan.missing) console.log(`left out  ${line}`)
process.exitCode = plan.packages.length > 0 && (await makeAll(plan.packages)) ? 0 : 1
if (plan.packages.length === 0) console.log('Nothing can be built here. See docs/packaging.md.')

function isWanted(word: string, alternatives: readonly string[]): boolean {
  return words.has(word) || alternatives.every((it) => !words.has(it))
}

async function makeAll(packages: readonly PlannedPackage[]): Promise<boolean> {
  rmSync(OUTPUT, { recursive: true, force: true })
  const built = await runChild(toolPath(PROJECT_ROOT, 'electron-vite'), ['build'], {
    cwd: PROJECT_ROOT,
    isStreamed: true,
  })
  if (built.code !== 0) return false
  for (const it of packages) console.log(`made  ${await makeOne(it)}`)
  return true
}

/** Makes one installer and returns its file. */
async function makeOne({ platform, arch, target, electronDist }: PlannedPackage): Promise<string> {
  const order = { platform, arch, electronDist, output: OUTPUT, isStreamed: true }
  if (target !== 'own-setup') {
    await buildPackage({ ...order, target })
    return `${platform} ${arch} ${target}, in ${OUTPUT}`
  }
  await buildPackage({ ...order, target: 'dir' })
  return compileSetup(unpackedFolder(order), arch)
}

async function compileSetup(unpacked: string, arch: Arch): Promise<string> {
  const setupFile = join(OUTPUT, `duban-setup-${projectVersion()}-${arch}.exe`)
  const made = await compileInstaller(unpacked, arch, setupFile)
  if (made.code !== 0) throw new Error(`makensis failed:\n${made.output}`)
  return setupFile
}

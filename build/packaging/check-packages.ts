import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../bundles'
import { makeStub } from '../make-stub'
import { runChild } from '../run/child'
import { PROJECT_ROOT } from '../run/project-root'
import type { Assertion } from './assertion'
import { buildPackage, unpackedFolder } from './builder'
import { hasMakensis, projectVersion } from './installer'
import { judgeDeb } from './judge-deb'
import { judgeUnpacked } from './judge-unpacked'
import { judgeWindows } from './judge-installer'

export interface PackageTally {
  readonly held: number
  readonly failed: number
}

const EXAMPLES = join(PROJECT_ROOT, 'examples')

/** Packages for Linux and Windows against the stand-in and prints one line for every fact that was checked. */
export async function checkPackages(): Promise<PackageTally> {
  const output = mkdtempSync(join(tmpdir(), 'duban-pack-'))
  try {
    ensureBuilt()
    const assertions = [
      ...(await inPart('linux', () => linuxFolder(output))),
      ...(await partIf(await hasDpkg(), 'deb', 'dpkg-deb', () => debPackage(output))),
      ...(await partIf(await hasMakensis(), 'windows', 'makensis (apt-get install nsis)', () => windowsFolder(output))),
    ]
    const held = assertions.filter(({ isHeld }) => isHeld).length
    return { held, failed: assertions.length - held }
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

async function linuxFolder(output: string): Promise<Assertion[]> {
  const electronDist = join(output, 'electron-linux')
  await makeStub('linux', electronDist)
  const order = { platform: 'linux', arch: 'x64', target: 'dir', electronDist, output } as const
  await buildPackage(order)
  return judgeUnpacked(unpackedFolder(order), 'duban', EXAMPLES)
}

async function debPackage(output: string): Promise<Assertion[]> {
  const prepackaged = unpackedFolder({ platform: 'linux', arch: 'x64', output })
  await buildPackage({ platform: 'linux', arch: 'x64', target: 'deb', electronDist: null, output, prepackaged })
  return judgeDeb(join(output, `duban_${projectVersion()}_amd64.deb`), projectVersion(), 'amd64')
}

async function windowsFolder(output: string): Promise<Assertion[]> {
  const electronDist = join(output, 'electron-win32')
  await makeStub('win32', electronDist)
  const order = { platform: 'win32', arch: 'x64', target: 'dir', electronDist, output } as const
  await buildPackage(order)
  const unpacked = unpackedFolder(order)
  return [...(await judgeUnpacked(unpacked, 'Duban.exe', EXAMPLES)), ...(await judgeWindows(unpacked, output))]
}

const hasDpkg = async (): Promise<boolean> => (await runChild('dpkg-deb', ['--version'])).code === 0

async function partIf(isPossible: boolean, part: string, needs: string, judge: () => Promise<Assertion[]>) {
  if (isPossible) return inPart(part, judge)
  console.log(`skipped ${part}: needs ${needs}`)
  return []
}

async function inPart(part: string, judge: () => Promise<Assertion[]>): Promise<Assertion[]> {
  const begun = Date.now()
  const assertions = await judge().catch((error: unknown) => [
    { text: 'could be packaged', isHeld: false, detail: error instanceof Error ? error.message : String(error) },
  ])
  for (const { text, isHeld, detail } of assertions)
    console.log(`${isHeld ? 'ok    ' : 'FAILED'} ${part}: ${text}${detail ? ` (${detail})` : ''}`)
  console.log(`${part}: ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  return assertions
}

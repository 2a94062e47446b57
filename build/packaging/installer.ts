import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild, type ChildOutcome } from '../run/child'
import { PROJECT_ROOT } from '../run/project-root'

/** Whether this machine has makensis, which makes Windows installers. */
export async function hasMakensis(): Promise<boolean> {
  return (await runChild('makensis', ['-VERSION'])).code === 0
}

/** Compiles our own Windows installer over an unpacked program. `code` 0 means that `setupFile` exists. */
export function compileInstaller(unpacked: string, arch: 'x64' | 'arm64', setupFile: string): Promise<ChildOutcome> {
  const words = { SOURCE: unpacked, VERSION: projectVersion(), ARCH: arch, OUTPUT: setupFile }
  const defined = Object.entries(words).map(([name, value]) => `-D${name}=${value}`)
  // Anything but a clean compilation is an error: a warning here is a wrong string in front of a clerk.
  const args = ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defined, 'installer.nsi']
  return runChild('makensis', args, { cwd: join(PROJECT_ROOT, 'build') })
}

export function projectVersion(): string {
  const facts = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }
  return facts.version
}

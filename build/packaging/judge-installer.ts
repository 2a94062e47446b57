import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assertThat, type Assertion } from './assertion'
import { compileInstaller, projectVersion } from './installer'

/** Judges the edited Windows program, then compiles our own installer over it and judges that. */
export async function judgeWindows(unpacked: string, output: string): Promise<Assertion[]> {
  const program = readFileSync(join(unpacked, 'Duban.exe'))
  const setupFile = join(output, `duban-setup-${projectVersion()}-x64.exe`)
  const made = await compileInstaller(unpacked, 'x64', setupFile)
  const setup = existsSync(setupFile) ? readFileSync(setupFile) : Buffer.alloc(0)
  const archiveBytes = statSync(join(unpacked, 'resources/app.asar')).size
  return [
    assertThat('the Windows program carries the archive’s hash', holdsText(program, 'ELECTRONASAR')),
    assertThat('the Windows program carries our name', holdsText(program, 'Duban')),
    assertThat('the installer compiles without a warning', made.code === 0, made.output),
    assertThat('the installer is a Windows program', setup.subarray(0, 2).toString('latin1') === 'MZ'),
    assertThat('the installer has the program inside', setup.length > archiveBytes / 10, `${setup.length} bytes`),
    assertThat('the installer says 督办台账', holdsText(setup, '督办台账')),
    assertThat('the installer states the version', holdsText(setup, projectVersion())),
    assertThat('the installer asks for an administrator', setup.includes('requireAdministrator')),
  ]
}

/** Windows resources keep text as UTF-16. */
const holdsText = (bytes: Buffer, text: string): boolean => bytes.includes(Buffer.from(text, 'utf16le'))

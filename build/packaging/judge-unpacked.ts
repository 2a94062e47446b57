import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { assertNone, assertThat, type Assertion } from './assertion'
import { judgeArchive, type Archive } from './judge-archive'

/** The fuses as docs/packaging.md promises them; what is not named here keeps Electron's own setting. */
const FUSES: readonly (readonly [keyof typeof FuseV1Options, boolean])[] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['GrantFileProtocolExtraPrivileges', false],
]

/** The name under which electron/main.ts looks for it. */
const SAMPLE = '重点工作台账示例.xlsx'

/** Judges an unpacked program: its archive, what lies beside it, its fuses. `program` is the executable's name. */
export async function judgeUnpacked(folder: string, program: string, examples: string): Promise<Assertion[]> {
  const resources = join(folder, 'resources')
  return [
    ...judgeArchive(openArchive(join(resources, 'app.asar'))),
    assertThat(`the program is called ${program}`, existsSync(join(folder, program))),
    assertThat('nothing lies unpacked beside the archive', !existsSync(join(resources, 'app.asar.unpacked'))),
    judgeExamples(join(resources, 'examples'), examples),
    assertNone('the sample ledger of the first start is among them', missingIn(join(resources, 'examples'), [SAMPLE])),
    assertNone('licence and notices lie beside it', missingIn(resources, ['LICENSE.txt', 'THIRD-PARTY-NOTICES.md'])),
    assertThat('the languages are English and Chinese', localesIn(folder) === 'en-US,zh-CN', localesIn(folder)),
    ...(await judgeFuses(join(folder, program))),
  ]
}

function openArchive(path: string): Archive {
  const names = listPackage(path, { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
  const files = new Map<string, number>()
  for (const name of names) {
    const entry = statFile(path, name)
    if ('size' in entry) files.set(name, entry.size)
  }
  return { files, read: (name) => extractFile(path, name).toString('utf8') }
}

function judgeExamples(packed: string, examples: string): Assertion {
  const wanted = filesIn(examples).filter(({ name }) => !name.startsWith('.'))
  const found = new Map(filesIn(packed).map(({ name, size }) => [name, size]))
  const differing = wanted.filter(({ name, size }) => found.get(name) !== size).map(({ name }) => name)
  return assertNone(`the ${wanted.length} examples lie in resources/examples`, differing)
}

function filesIn(folder: string): { readonly name: string; readonly size: number }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(folder.length + 1), size: statSync(path).size }))
}

const missingIn = (folder: string, names: readonly string[]): string[] =>
  names.filter((name) => !existsSync(join(folder, name)) || readFileSync(join(folder, name)).length === 0)

const localesIn = (folder: string): string =>
  readdirSync(join(folder, 'locales'))
    .map((name) => name.replace('.pak', ''))
    .sort()
    .join()

async function judgeFuses(program: string): Promise<Assertion[]> {
  const wire = await getCurrentFuseWire(program)
  return FUSES.map(([name, isOn]) => {
    const state = Number(wire[FuseV1Options[name]])
    const wanted = (isOn ? '1' : '0').charCodeAt(0) // one character for each fuse
    return assertThat(`fuse ${name} is ${isOn ? 'on' : 'off'}`, state === wanted, `state ${state}`)
  })
}

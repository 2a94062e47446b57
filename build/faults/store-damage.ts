import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { copyOf, type Baseline, type Folder } from './baseline'
import { end, REBUILD_TITLE, rebuild, start } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

interface Damage {
  readonly name: string
  readonly apply: (folder: string) => Promise<void>
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'log cut in half',
    apply: (folder) => change(folder, /\.log$/, (bytes) => bytes.subarray(0, bytes.length / 2)),
  },
  { name: 'MANIFEST deleted', apply: (folder) => each(folder, /^MANIFEST/, (file) => rm(file)) },
  { name: 'an .ldb zeroed', apply: (folder) => change(folder, /\.ldb$/, (bytes) => Buffer.alloc(bytes.length)) },
  { name: 'log emptied', apply: (folder) => each(folder, /\.log$/, (file) => truncate(file, 0)) },
  { name: 'log: last 100 bytes cut', apply: (folder) => change(folder, /\.log$/, (bytes) => bytes.subarray(0, -100)) },
  { name: 'log: a byte turned over', apply: (folder) => change(folder, /\.log$/, turned(0.5)) },
  {
    name: 'log: rubbish behind it',
    apply: (folder) => change(folder, /\.log$/, (bytes) => Buffer.concat([bytes, Buffer.alloc(999, 7)])),
  },
  { name: 'CURRENT deleted', apply: (folder) => each(folder, /^CURRENT$/, (file) => rm(file)) },
  { name: 'CURRENT rubbish', apply: (folder) => change(folder, /^CURRENT$/, () => Buffer.from('MANIFEST-999999\n')) },
  {
    name: 'MANIFEST cut in half',
    apply: (folder) => change(folder, /^MANIFEST/, (bytes) => bytes.subarray(0, bytes.length / 2)),
  },
  { name: 'MANIFEST: a byte turned over', apply: (folder) => change(folder, /^MANIFEST/, turned(0.7)) },
  { name: '.ldb deleted', apply: (folder) => each(folder, /\.ldb$/, (file) => rm(file)) },
  {
    name: '.ldb cut in half',
    apply: (folder) => change(folder, /\.ldb$/, (bytes) => bytes.subarray(0, bytes.length / 2)),
  },
  { name: '.ldb: a byte turned over', apply: (folder) => change(folder, /\.ldb$/, turned(0.3)) },
  { name: '.ldb: footer cut', apply: (folder) => change(folder, /\.ldb$/, (bytes) => bytes.subarray(0, -48)) },
  { name: '.ldb and log changed places', apply: swapFiles },
]

/** The browser's database folder of a profile. */
async function storeFolder({ profile }: Folder): Promise<string> {
  const parent = path.join(profile, 'chromium', 'Default', 'IndexedDB')
  const name = (await readdir(parent)).find((entry) => entry.endsWith('.leveldb'))
  if (name === undefined) throw new Error('the profile has no database')
  return path.join(parent, name)
}

async function each(folder: string, names: RegExp, act: (file: string) => Promise<unknown>): Promise<void> {
  const found = (await readdir(folder)).filter((name) => names.test(name))
  if (found.length === 0) throw new Error(`the database has no file like ${names.source}`)
  for (const name of found) await act(path.join(folder, name))
}

const change = (folder: string, names: RegExp, alter: (bytes: Buffer) => Uint8Array) =>
  each(folder, names, async (file) => writeFile(file, alter(await readFile(file))))

function turned(share: number): (bytes: Buffer) => Uint8Array {
  return (bytes) => {
    const at = Math.floor(bytes.length * share)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at)
    return bytes
  }
}

async function swapFiles(folder: string): Promise<void> {
  const names = await readdir(folder)
  const [table, log] = [/\.ldb$/, /\.log$/].map((kind) => names.find((name) => kind.test(name)))
  if (table === undefined || log === undefined) throw new Error('the database has no table or no log')
  const kept = await readFile(path.join(folder, table))
  await copyFile(path.join(folder, log), path.join(folder, table))
  await writeFile(path.join(folder, log), kept)
}

type Ending =
  | 'unharmed'
  | 'rebuilt'
  | 'rebuilt after one more start'
  | 'named'
  | 'named, but not rebuilt on one press'
  | 'STUCK'
  | 'SILENT'

/**
 * Opens what was damaged, rebuilds when it is offered, ends it hard and opens it once more: damage may show late. Where
 * the browser can not open its folder at all, the program asks for one more start and rebuilds then.
 */
async function endingOf(baseline: Baseline, damaged: Folder): Promise<Ending> {
  let ending: Ending = 'unharmed'
  let isAskedAgain = false
  for (let launch = 1; launch <= (isAskedAgain ? 3 : 2); launch += 1) {
    const { duban, shown } = await start(damaged)
    try {
      if (shown.kind === 'trouble') {
        if (shown.title !== REBUILD_TITLE) return 'named'
        if ((await rebuild(duban.page)) === 'refused') {
          if (isAskedAgain) return 'named, but not rebuilt on one press'
          isAskedAgain = true
          continue
        }
        ending = isAskedAgain ? 'rebuilt after one more start' : 'rebuilt'
      }
      if ((await storedRows(duban.page)).hash !== baseline.hash) return 'SILENT'
    } finally {
      await end(duban)
    }
  }
  return ending
}

export function storeDeleted(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'store deleted between two starts',
    expected: 'recovery page, one press, all rows equal',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        await rm(path.dirname(await storeFolder(copy)), { recursive: true })
        const ending = await endingOf(base, copy)
        if (ending !== 'rebuilt') complaints.say(`ended ${ending}`)
      }
      return complaints.outcome(runs, `${runs}/${runs} rebuilt, hashes equal, also at the next start`)
    },
  }
}

export function storeDamaged(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'store files damaged',
    expected: 'rebuilt or named, never silent',
    async run(extent) {
      const complaints = new Complaints()
      const damages = DAMAGES.slice(0, runsOf(extent, DAMAGES.length, 1))
      const endings = new Map<Ending, number>()
      for (const { name, apply } of damages) {
        const base = await baseline()
        const copy = await copyOf(base)
        await apply(await storeFolder(copy))
        const ending = await endingOf(base, copy).catch((): Ending => 'STUCK')
        endings.set(ending, (endings.get(ending) ?? 0) + 1)
        if (ending === 'SILENT' || ending === 'STUCK' || ending.includes('not')) complaints.say(`${ending}: ${name}`)
      }
      const figure = [...endings].map(([ending, count]) => `${count} ${ending}`).join(', ')
      return complaints.outcome(damages.length, `${damages.length} kinds: ${figure}`)
    },
  }
}

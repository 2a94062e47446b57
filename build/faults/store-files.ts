import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Folder } from './baseline'

export interface Damage {
  readonly name: string
  readonly apply: (folder: string) => Promise<void>
}

export const DAMAGES: readonly Damage[] = [
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
  { name: 'every file emptied', apply: (folder) => each(folder, /./, (file) => truncate(file, 0)) },
  { name: 'MANIFEST of an older moment', apply: (folder) => change(folder, /^MANIFEST/, firstThird) },
  {
    name: 'half copied: every second file is missing',
    apply: (folder) => some(folder, (names) => names.filter((_name, index) => index % 2 === 1)),
  },
  {
    name: '.ldb in place of one that it is not',
    apply: async (folder) => {
      const tables = (await readdir(folder)).filter((name) => name.endsWith('.ldb')).sort()
      const [from, to] = [tables[0] ?? '', tables.at(-1) ?? '']
      if (from === to) await copyFile(path.join(folder, from), path.join(folder, '999999.ldb'))
      else await copyFile(path.join(folder, from), path.join(folder, to))
    },
  },
  {
    name: 'a folder in the place of the log',
    apply: (folder) =>
      each(folder, /\.log$/, async (file) => {
        await rm(file)
        await mkdir(file)
      }),
  },
]

/** The browser's database folder of a profile. */
export async function storeFolder({ profile }: Folder): Promise<string> {
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

/** The records of a manifest up to some moment: the tables of later ones are there, and unknown to it. */
const firstThird = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 3))

async function some(folder: string, choose: (names: readonly string[]) => readonly string[]): Promise<void> {
  for (const name of choose((await readdir(folder)).sort())) await rm(path.join(folder, name), { recursive: true })
}

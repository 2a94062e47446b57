import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDuban, REAL_CLOCK } from '../../e2e/harness'
import type { Seeded } from '../bench/seeded'
import { fillDisk } from './ballast'
import { copyTo, type Folder } from './baseline'
import { end, REBUILD_TITLE, rebuild, start } from './clerk'
import { makeDisk, whyNoDisks, type Disk } from './disks'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { makeOldProfile, oldStoreHash, type OldProfile } from './old-profile'
import { storedRows, storeState } from './stored-rows'
import { freshFolder } from './temporary'

const FAILED_TITLE = '数据升级没有完成'
const LONGEST_UPGRADE_MS = 3_000
const DISK_MB = 96
const MOST_SPARE_BYTES = 400_000

type Ending = 'old data intact' | 'upgraded before the kill' | 'upgraded by the recovery page'

interface Case {
  readonly old: OldProfile
  readonly folder: Folder
  readonly complaints: Complaints
}

/** What the pointer names. A program of version 1 opens the data as long as it is the old store. */
async function pointedAt({ data }: Folder): Promise<number> {
  const text = await readFile(path.join(data, 'store.json'), 'utf8')
  return (JSON.parse(text) as { readonly schemaVersion: number }).schemaVersion
}

/** Starts into a fault that stays: the page says so, and store and pointer are those of the old program. */
async function refused({ old, folder, complaints }: Case, what: string): Promise<void> {
  const { duban, shown } = await start(folder)
  try {
    if (shown.kind !== 'trouble' || shown.title !== FAILED_TITLE)
      complaints.say(`${what}: ${shown.kind === 'trouble' ? shown.title : shown.kind} instead of a refusal`)
    if ((await oldStoreHash(duban.page)) !== old.storeHash) complaints.say(`${what}: the old store was changed`)
    if ((await pointedAt(folder)) !== 1) complaints.say(`${what}: the pointer was moved`)
  } finally {
    await end(duban)
  }
}

/** The fault is over: the start upgrades, every row is there, and the old store stays as it was. */
async function upgrades({ old, folder, complaints }: Case, what: string): Promise<Ending> {
  const before = await pointedAt(folder)
  const { duban, shown } = await start(folder)
  let ending: Ending = before === 1 ? 'old data intact' : 'upgraded before the kill'
  try {
    if (shown.kind === 'trouble' && shown.title === REBUILD_TITLE) {
      ending = 'upgraded by the recovery page'
      await rebuild(duban.page)
    } else if (shown.kind !== 'ledger') complaints.say(`${what}: ${shown.kind} at the start after it`)
    const { hash } = await storedRows(duban.page)
    const { schemaVersion } = await storeState(duban.page)
    if (hash !== old.raisedHash) complaints.say(`${what}: other rows after the upgrade`)
    if (schemaVersion === 1) complaints.say(`${what}: still of version 1`)
    if ((await oldStoreHash(duban.page)) !== old.storeHash) complaints.say(`${what}: the old store was changed`)
  } finally {
    await end(duban)
  }
  return ending
}

async function copyOfOld({ folder }: OldProfile): Promise<Folder> {
  return copyTo(await freshFolder('copy'), folder)
}

/** The backup before the upgrade can not be written. */
async function withoutBackups(old: OldProfile, complaints: Complaints): Promise<Ending> {
  const folder = await copyOfOld(old)
  const backups = path.join(folder.data, 'backups')
  await rm(backups, { recursive: true, force: true })
  await writeFile(backups, 'a file where the folder should be')
  await refused({ old, folder, complaints }, 'no place for backups')
  await rename(backups, `${backups}-file`)
  return upgrades({ old, folder, complaints }, 'no place for backups')
}

/** Everything lies on a disk that has room for a part of the upgrade only. */
async function onFullDisk(old: OldProfile, spare: number, disk: Disk, complaints: Complaints): Promise<Ending> {
  const folder = await copyTo(path.join(disk.folder, 'profile'), old.folder)
  const free = await fillDisk(disk.folder, spare)
  const what = `disk with ${spare} bytes to spare`
  const first = await start(folder)
  const { shown } = first
  await end(first.duban)
  if (shown.kind === 'start') complaints.say(`${what}: an empty program`)
  await free()
  return upgrades({ old, folder, complaints }, what)
}

async function killed(old: OldProfile, after: number, complaints: Complaints): Promise<Ending> {
  const folder = await copyOfOld(old)
  const duban = await openDuban({ ...REAL_CLOCK, ...folder })
  await delay(after)
  await duban.kill9()
  return upgrades({ old, folder, complaints }, `kill after ${Math.round(after)} ms`)
}

/** Data of version 1 and a program of today, disturbed at each step of bringing it up to date. */
export function failingMigration(chance: Seeded): Fault {
  return {
    name: 'migration failing at each step',
    expected: 'old data intact, or all of it upgraded; the next start upgrades',
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<Ending>()
      const old = await makeOldProfile()
      endings.add(await withoutBackups(old, complaints))
      const kills = runsOf(extent, 12, 2)
      for (let run = 0; run < kills; run += 1)
        endings.add(await killed(old, chance.share() * LONGEST_UPGRADE_MS, complaints))
      const full = (await whyNoDisks()) === null ? runsOf(extent, 8, 1) : 0
      for (let run = 0; run < full; run += 1) {
        const disk = await makeDisk(DISK_MB)
        endings.add(await onFullDisk(old, chance.whole(0, MOST_SPARE_BYTES), disk, complaints))
        await disk.remove()
      }
      const runs = 1 + kills + full
      return complaints.outcome(
        runs,
        `1 without a place for backups, ${kills} kills, ${full} full disks: ${endings.figure}`,
      )
    },
  }
}

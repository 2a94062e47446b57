import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Places } from '../../e2e/harness'
import { startHost } from '../../e2e/host-process'
import { copyOf, copyWithDataAt, type Baseline, type Folder } from './baseline'
import { acknowledged, end, saved, showLedger, start, startAndRebuild, stopped, typeCode } from './clerk'
import { makeDisk, whyNoDisks, type Disk } from './disks'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

interface Away {
  readonly name: string
  readonly take: (folder: Folder, disk: Disk | null) => Promise<void>
  readonly bringBack: (folder: Folder, disk: Disk | null) => Promise<void>
  readonly needsDisk?: boolean
}

const aside = ({ data }: Folder) => `${data}-aside`

const AWAY: readonly Away[] = [
  {
    name: 'renamed',
    take: (folder) => rename(folder.data, aside(folder)),
    bringBack: async (folder) => {
      await rm(folder.data, { recursive: true, force: true })
      await rename(aside(folder), folder.data)
    },
  },
  {
    name: 'deleted, then copied back',
    take: async (folder) => {
      await cp(folder.data, aside(folder), { recursive: true })
      await rm(folder.data, { recursive: true })
    },
    bringBack: async (folder) => {
      await rm(folder.data, { recursive: true, force: true })
      await cp(aside(folder), folder.data, { recursive: true })
    },
  },
  {
    name: 'on a disk that is pulled out',
    needsDisk: true,
    take: async (_folder, disk) => disk?.pullOut(),
    bringBack: async (folder, disk) => {
      await rm(path.dirname(folder.data), { recursive: true, force: true })
      await disk?.mount()
    },
  },
]

/** The data folder goes away under the program. Nothing may be said to be saved until it is there again. */
export function dataFolderGone(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'data folder taken away while the program runs',
    expected: 'editing stops visibly, nothing acknowledged, goes on when it is back',
    async run(extent) {
      const complaints = new Complaints()
      const why = await whyNoDisks()
      const kinds = AWAY.filter(({ needsDisk }) => why === null || needsDisk !== true)
      const runs = runsOf(extent, 3 * kinds.length, 1)
      for (let run = 0; run < runs; run += 1) {
        const away = kinds[run % kinds.length]!
        const own = new Complaints()
        await takeAway(away, await baseline(), own).catch((error: unknown) =>
          own.say(`broke off: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`),
        )
        for (const said of own.said) complaints.say(`${away.name}: ${said}`)
      }
      const left = why === null ? '' : `; without a disk of its own (${why})`
      return complaints.outcome(runs, `${runs} times in ${kinds.length} ways, 0 acknowledged without a file${left}`)
    },
  }
}

async function takeAway(away: Away, base: Baseline, complaints: Complaints): Promise<void> {
  const disk = away.needsDisk === true ? await makeDisk(64) : null
  const folder = disk ? await copyWithDataAt(path.join(disk.folder, 'data'), base) : await copyWithDataBeside(base)
  const quiet = { ...folder, surroundings: { isQuiet: true } }
  const { duban } = await start(quiet)
  const { page } = duban
  await showLedger(page)
  await typeCode(page, 0, 'BEFORE')
  await acknowledged(page, 'BEFORE')
  await away.take(folder, disk)
  await typeCode(page, 1, 'WITHOUT')
  const wasSaved = await Promise.race([stopped(page).then(() => false), acknowledged(page, 'WITHOUT').then(() => true)])
  if (wasSaved) complaints.say('ACKNOWLEDGED while the folder was away')
  await away.bringBack(folder, disk)
  await saved(page)
  await typeCode(page, 2, 'AFTER')
  await acknowledged(page, 'AFTER')
  const { hash } = await storedRows(page)
  await end(duban)
  const again = await startAndRebuild(quiet)
  if (again.shown.kind !== 'ledger') complaints.say(`afterwards it shows ${again.shown.kind}`)
  if (again.isRebuilt) complaints.say('the store had to be rebuilt')
  if ((await storedRows(again.duban.page)).hash !== hash) complaints.say('other rows after the next start')
  await end(again.duban)
  await disk?.remove()
}

/** The data beside the profile and not in it, so that it can go by itself. */
async function copyWithDataBeside(base: Baseline): Promise<Folder> {
  const { profile } = await copyOf(base)
  const parent = path.join(profile, 'elsewhere')
  await mkdir(parent)
  const data = path.join(parent, 'data')
  await rename(path.join(profile, 'data'), data)
  return { profile, data }
}

/** The program starts on a disk that can only be read: it says so, and works when the disk can be written again. */
export function readOnlyAtStart(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'data folder read-only at the start',
    expected: 'asked about or editing stopped, nothing acknowledged, whole afterwards',
    isOnlyInFull: true,
    cannotRun: whyNoDisks,
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<Ending>()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const disk = await makeDisk(64)
        const folder = await copyWithDataAt(path.join(disk.folder, 'data'), base)
        const quiet = { ...folder, surroundings: { isQuiet: true } }
        await disk.setWritable(false)
        endings.add(await openReadOnly(quiet, complaints))
        await disk.setWritable(true)
        const again = await start(quiet)
        if (again.shown.kind !== 'ledger') complaints.say(`afterwards it shows ${again.shown.kind}`)
        await end(again.duban)
        await disk.remove()
      }
      return complaints.outcome(runs, endings.figure)
    },
  }
}

type Ending = 'asked what to do' | 'opened, editing stopped'

async function openReadOnly(places: Places, complaints: Complaints): Promise<Ending> {
  const { profile = '', data = '', surroundings = {} } = places
  const host = startHost(['--profile', profile, '--data', data, '--headless'], surroundings)
  const begun = await Promise.race([host.said('asked'), host.said('ready')])
  await host.kill9()
  if ('asked' in begun) return 'asked what to do'
  const { duban } = await start(places)
  await showLedger(duban.page)
  await typeCode(duban.page, 1, 'NOWHERE')
  const wasSaved = await Promise.race([
    stopped(duban.page).then(() => false),
    acknowledged(duban.page, 'NOWHERE').then(() => true),
  ])
  if (wasSaved) complaints.say('ACKNOWLEDGED on a disk that can not be written')
  await end(duban)
  return 'opened, editing stopped'
}

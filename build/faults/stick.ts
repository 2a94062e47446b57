import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Duban } from '../../e2e/harness'
import { BACKUP_EXTENSION } from '../../electron/backups/backup-name'
import { verifySnapshot } from '../../electron/backups/read-snapshot'
import { writeDurably } from '../../electron/files/write-durably'
import type { Seeded } from '../bench/seeded'
import { copyOf, type Baseline } from './baseline'
import { acknowledged, backUp, end, showBackups, showLedger, start, typeCode } from './clerk'
import { makeDisk, whyNoDisks, type Disk } from './disks'
import { beginExport, exportOutcome } from './export'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

const LONGEST_WAIT_MS = 900
const STICK_MB = 96

/** A program at work, and a stick that it copies to. */
interface AtWork {
  readonly duban: Duban
  readonly stick: Disk
  readonly chance: Seeded
  readonly complaints: Complaints
  readonly run: number
}

interface Copying {
  readonly name: string
  /** What the preferences of the PC say about the stick. */
  readonly preferences: (stick: string) => Readonly<Record<string, unknown>>
  /** Begins to copy, and lets the stick be pulled out in between; answers how the program says it came out. */
  readonly copyAndPull: (work: AtWork) => Promise<string>
}

async function pullSoon({ stick, chance }: AtWork): Promise<void> {
  await delay(chance.share() * LONGEST_WAIT_MS)
  await stick.pullOut()
}

const KINDS: readonly Copying[] = [
  {
    name: 'backup',
    preferences: (stick) => ({ backupFolder: path.join(stick, 'backups') }),
    async copyAndPull(work) {
      await showBackups(work.duban.page)
      const [made] = await Promise.all([backUp(work.duban.page), pullSoon(work)])
      if (made === 'SILENT') work.complaints.say(`run ${work.run}: a backup failed without a word`)
      return made
    },
  },
  {
    name: 'export',
    preferences: () => ({}),
    async copyAndPull(work) {
      const file = path.join(work.stick.folder, '台账.xlsx')
      await showLedger(work.duban.page)
      await beginExport(work.duban, file)
      const [made] = await Promise.all([exportOutcome(work.duban, file), pullSoon(work)])
      return made
    },
  },
  {
    name: 'copy in the second place',
    preferences: (stick) => ({ secondFolder: path.join(stick, 'second'), isSecondApart: true }),
    async copyAndPull(work) {
      const { page } = work.duban
      await showLedger(page)
      await typeCode(page, 0, `U-${work.run}`)
      await acknowledged(page, `U-${work.run}`)
      if ((await backUp(page)) !== 'made') work.complaints.say(`run ${work.run}: no backup although its folder is here`)
      await pullSoon(work)
      return 'copied or not'
    },
  },
]

/** Whatever lies on the stick under a backup's name or the export's, is whole; what was there before is untouched. */
export function stickPulled(baseline: () => Promise<Baseline>, chance: Seeded): Fault {
  return {
    name: 'USB stick pulled during a copy',
    expected: 'a half copy never counts, the old file stays, the program goes on',
    cannotRun: whyNoDisks,
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<string>()
      const runs = runsOf(extent, 51, 1)
      let whole = 0
      for (const [index, kind] of KINDS.entries()) {
        const share = Math.floor((runs + KINDS.length - 1 - index) / KINDS.length)
        if (share > 0) whole += await workOnStick(kind, share, await baseline(), chance, complaints, endings)
      }
      return complaints.outcome(
        runs,
        `${runs} times (${endings.figure}), 0 partial accepted, ${whole} whole files found`,
      )
    },
  }
}

async function workOnStick(
  kind: Copying,
  runs: number,
  base: Baseline,
  chance: Seeded,
  complaints: Complaints,
  endings: Endings<string>,
): Promise<number> {
  const stick = await makeDisk(STICK_MB)
  for (const name of ['backups', 'second']) await mkdir(path.join(stick.folder, name))
  const oldExport = path.join(stick.folder, '台账.xlsx')
  await writeDurably(oldExport, 'an older file of that name')
  const folder = await copyOf(base)
  await mkdir(path.join(folder.data, 'profile'), { recursive: true })
  await writeFile(path.join(folder.data, 'profile', 'preferences.json'), JSON.stringify(kind.preferences(stick.folder)))
  const { duban } = await start({ ...folder, surroundings: { isQuiet: true } })
  let found = new Map<string, string>()
  for (let run = 1; run <= runs; run += 1) {
    const ending = await kind.copyAndPull({ duban, stick, chance, complaints, run })
    endings.add(`${kind.name} ${ending}`)
    await stick.mount()
    found = await judgeStick(stick.folder, found, `${kind.name}, run ${run}`, complaints)
  }
  const { hash } = await storedRows(duban.page)
  await end(duban)
  const again = await start({ ...folder, surroundings: { isQuiet: true } })
  if ((await storedRows(again.duban.page)).hash !== hash) complaints.say(`${kind.name}: other rows afterwards`)
  await end(again.duban)
  await stick.remove()
  return found.size
}

/** Answers the hash of every file that counts. */
async function judgeStick(
  stick: string,
  before: ReadonlyMap<string, string>,
  moment: string,
  complaints: Complaints,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const folder of ['backups', 'second']) {
    for (const name of await readdir(path.join(stick, folder))) {
      if (!name.endsWith(BACKUP_EXTENSION)) continue
      const file = path.join(stick, folder, name)
      if (!(await verifySnapshot(file)).ok) complaints.say(`${moment}: PARTIAL ${name}`)
      found.set(
        `${folder}/${name}`,
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      )
    }
  }
  const exported = await readFile(path.join(stick, '台账.xlsx'))
  const isOld = exported.toString('utf8') === 'an older file of that name'
  if (!isOld && !isWholeZip(exported)) complaints.say(`${moment}: PARTIAL export`)
  for (const [name, hash] of before) {
    if (found.get(name) !== hash) complaints.say(`${moment}: ${name} was changed or is gone`)
  }
  return found
}

/** A workbook ends in the zip's own table of contents. */
const isWholeZip = (bytes: Buffer) =>
  bytes.subarray(0, 2).toString() === 'PK' && bytes.lastIndexOf('PK\u0005\u0006') > 0

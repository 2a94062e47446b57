import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sweepTemporary } from '../../electron/files/sweep-temporary'
import type { Seeded } from '../bench/seeded'
import { makeDisk, whyNoDisks } from './disks'
import { Complaints, runsOf, type Fault } from './fault'
import { backupsIn, takeOne } from './main-backups'

const DISK_MB = 48
const LONGEST_WAIT_MS = 150
const NOTES = 400
/** So that the rules of keeping set older ones aside all the time. */
const STEP_MS = 20 * 60_000

/**
 * One backup after the other replaces older ones, while the power of their disk is cut. Whatever was said to be good is
 * good afterwards, in the folder or set aside, and the last two are in the folder.
 */
export function backupsOnCut(chance: Seeded): Fault {
  return {
    name: 'power cut while backups replace older ones (main process)',
    expected: 'every backup that was said to be good is good; two at any time',
    cannotRun: whyNoDisks,
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 200, 5)
      const disk = await makeDisk(DISK_MB)
      const folder = path.join(disk.folder, 'backups')
      const said: string[] = []
      let seq = 0
      let at = Date.UTC(2023, 0, 1)
      for (let run = 1; run <= runs; run += 1) {
        await sweepTemporary(folder)
        const backups = backupsIn(folder, () => new Date((at += STEP_MS)))
        const cut = delay(chance.share() * LONGEST_WAIT_MS).then(() => disk.cutPower())
        // Until one is refused because the power is gone.
        for (let isWorking = true; isWorking;) {
          const taken = await takeOne(backups, NOTES, (seq += 1))
          isWorking = typeof taken !== 'string'
          if (typeof taken !== 'string' && taken.verdict?.isGood === true) said.push(taken.fileName)
        }
        await cut
        await disk.unmount()
        await disk.mount()
        await judge(folder, said, run, complaints)
      }
      return complaints.outcome(runs, `${runs} cuts, ${said.length} backups made, all of them good afterwards`)
    },
  }
}

async function judge(folder: string, said: readonly string[], run: number, complaints: Complaints): Promise<void> {
  const here = await goodIn(folder)
  const aside = new Set(await readdir(path.join(folder, 'set-aside')).catch(() => []))
  const missing = said.filter((name) => !here.has(name) && !aside.has(name))
  if (missing.length > 0) complaints.say(`after cut ${run}: ${missing.length} backups gone or damaged`)
  if (!said.slice(-2).every((name) => here.has(name))) complaints.say(`after cut ${run}: the last two are not there`)
}

async function goodIn(folder: string): Promise<ReadonlySet<string>> {
  const backups = backupsIn(folder)
  const listed = await backups.list()
  if (!listed.ok) throw new Error(`the folder can not be listed: ${listed.code}`)
  const good = new Set<string>()
  for (const { id } of listed.value) {
    const verified = await backups.verify(id)
    if (verified.ok && verified.value.verdict?.isGood) good.add(id)
  }
  return good
}

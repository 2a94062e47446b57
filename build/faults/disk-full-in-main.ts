import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Seeded } from '../bench/seeded'
import { fillDisk } from './ballast'
import { makeDisk, whyNoDisks } from './disks'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { WRITE_STEPS } from './write-steps'

const DISK_MB = 12
/** Room that is left at random, so that the disk is full at one place or another of a step. */
const MOST_SPARE_BYTES = 120_000

/** Every write of the main process meets a full disk: it refuses, nothing old is lost, and it works when there is room. */
export function diskFullInMain(chance: Seeded): Fault {
  return {
    name: 'disk full at each write step (main process)',
    expected: 'refused, nothing old lost, works again afterwards',
    cannotRun: whyNoDisks,
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<string>()
      const runs = runsOf(extent, 45, WRITE_STEPS.length)
      const disk = await makeDisk(DISK_MB)
      for (let run = 0; run < runs; run += 1) {
        const step = WRITE_STEPS[run % WRITE_STEPS.length]!
        const folder = path.join(disk.folder, `run-${run}`)
        await mkdir(folder)
        const prepared = await step.prepare(folder)
        const free = await fillDisk(disk.folder, run < WRITE_STEPS.length ? 0 : chance.whole(0, MOST_SPARE_BYTES))
        const met = await prepared.attempt()
        endings.add(met)
        const wrong = await prepared.complaint(met === 'done')
        if (wrong !== null) complaints.say(`${step.name}, on the full disk (${met}): ${wrong}`)
        await free()
        const again = met === 'done' ? met : await prepared.attempt()
        const wrongAfter = await prepared.complaint(true)
        if (again !== 'done') complaints.say(`${step.name}, afterwards: ${again}`)
        else if (wrongAfter !== null) complaints.say(`${step.name}, afterwards: ${wrongAfter}`)
        await prepared.end?.()
      }
      return complaints.outcome(runs, `${runs} runs over ${WRITE_STEPS.length} steps: ${endings.figure}; 0 lost`)
    },
  }
}

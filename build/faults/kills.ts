import type { Seeded } from '../bench/seeded'
import { folderAt } from './baseline'
import { end } from './clerk'
import { cutOffInUse } from './cut-off-in-use'
import { makeDisk, whyNoDisks } from './disks'
import type { Fault } from './fault'
import { freshFolder } from './temporary'

const EXPECTED = '0 acknowledged changes lost, imports all or nothing'

export function kills(chance: Seeded): Fault {
  return {
    name: 'kill -9 of the whole group',
    expected: EXPECTED,
    run: (extent) =>
      cutOffInUse(extent, { full: 200, quick: 3, word: 'kills' }, chance, async () => ({
        folder: folderAt(await freshFolder('kills')),
        strike: end,
        leave: async () => undefined,
      })),
  }
}

/** Profile and data are on one disk that loses its power; the program is ended, and the disk recovers. */
export function powerCuts(chance: Seeded): Fault {
  return {
    name: 'power cut',
    expected: EXPECTED,
    cannotRun: whyNoDisks,
    run: (extent) =>
      cutOffInUse(extent, { full: 200, quick: 2, word: 'cuts' }, chance, async () => {
        const disk = await makeDisk()
        return {
          folder: folderAt(`${disk.folder}/duban`),
          async strike(duban) {
            await disk.cutPower()
            await end(duban)
            await disk.unmount()
            await disk.mount()
          },
          leave: disk.remove,
        }
      }),
  }
}

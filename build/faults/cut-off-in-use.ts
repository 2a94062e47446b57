import { setTimeout as delay } from 'node:timers/promises'
import type { Duban } from '../../e2e/harness'
import type { Seeded } from '../bench/seeded'
import { workbookOf, type Folder } from './baseline'
import {
  acknowledged,
  end,
  importButton,
  importFile,
  planImport,
  saved,
  savedTargets,
  showLedger,
  start,
  startAndRebuild,
  typeCode,
} from './clerk'
import { Complaints, runsOf, type Extent, type Outcome } from './fault'
import { Promises } from './promises'
import { storedRows } from './stored-rows'

const FIRST_ROWS = 60
const IMPORT_ROWS = 3_000
/** A profile is used for so many cuts, then a fresh one is taken, so that the ledger does not grow without end. */
const CUTS_A_PROFILE = 6
const EDITED_ROWS = 12
const LONGEST_WAIT_MS = 2_000

/** Where the program works, and how it is cut off there. */
export interface Ground {
  readonly folder: Folder
  /** Ends everything at once. When it answers, the program can be started again. */
  readonly strike: (duban: Duban) => Promise<void>
  readonly leave: () => Promise<void>
}

interface Tally {
  cuts: number
  insideImport: number
  acknowledged: number
  lost: number
  wiped: number
}

/** Works as a clerk does and is cut off again and again, every second time inside an import; then counts what is lost. */
export async function cutOffInUse(
  extent: Extent,
  usual: { readonly full: number; readonly quick: number; readonly word: string },
  chance: Seeded,
  makeGround: () => Promise<Ground>,
): Promise<Outcome> {
  const wanted = runsOf(extent, usual.full, usual.quick)
  const complaints = new Complaints()
  const tally: Tally = { cuts: 0, insideImport: 0, acknowledged: 0, lost: 0, wiped: 0 }
  const books = { first: await workbookOf(FIRST_ROWS, 3), large: await workbookOf(IMPORT_ROWS, 5) }
  while (tally.cuts < wanted) {
    const ground = await makeGround()
    await workAndCut(ground, Math.min(CUTS_A_PROFILE, wanted - tally.cuts), books, tally, chance, complaints)
    await ground.leave()
  }
  if (tally.lost > 0) complaints.say(`${tally.lost} LOST`)
  return complaints.outcome(
    tally.cuts,
    `${tally.cuts} ${usual.word} (${tally.insideImport} inside an import), ${tally.acknowledged} acknowledged, ` +
      `${tally.lost} lost, ${tally.wiped} stores found wiped and rebuilt`,
  )
}

async function workAndCut(
  ground: Ground,
  wanted: number,
  books: { readonly first: string; readonly large: string },
  tally: Tally,
  chance: Seeded,
  complaints: Complaints,
): Promise<void> {
  const promises = new Promises()
  const first = await start(ground.folder)
  promises.importBegun(FIRST_ROWS)
  await importFile(first.duban, books.first, FIRST_ROWS)
  promises.importAcknowledged()
  let duban = first.duban
  for (let cut = 1; cut <= wanted; cut += 1) {
    const isInImport = tally.cuts % 2 === 1
    if (isInImport) await cutInImport(duban, ground, books.large, promises, chance)
    else await cutInEdits(duban, ground, promises, chance, tally.cuts)
    tally.cuts += 1
    tally.insideImport += isInImport ? 1 : 0
    duban = await check(ground, promises, tally, complaints)
  }
  tally.acknowledged += promises.count
  await end(duban)
}

/** Types codes over codes, up to three ahead of what is acknowledged, until the cut comes. */
async function cutInEdits(
  duban: Duban,
  ground: Ground,
  promises: Promises,
  chance: Seeded,
  round: number,
): Promise<void> {
  const { page } = duban
  await showLedger(page)
  const ledger = new URL(page.url()).hash
  let isCut = false
  const cut = delay(200 + chance.share() * LONGEST_WAIT_MS).then(() => {
    isCut = true
    return ground.strike(duban)
  })
  cut.catch(() => undefined) // heard below
  try {
    for (let edit = 0; ; edit += 1) {
      const ahead: { readonly cell: string; readonly code: string }[] = []
      for (let index = 0; index < chance.whole(1, 3); index += 1) {
        const row = (edit * 3 + index) % EDITED_ROWS
        const code = `K${round}-${edit}-${index}`
        const cell = `${ledger} ${row}`
        promises.typed(cell, code)
        await typeCode(page, row, code)
        ahead.push({ cell, code })
      }
      for (const { cell, code } of ahead) {
        await acknowledged(page, code)
        promises.acknowledged(cell, code)
      }
    }
  } catch (error) {
    if (!isCut) throw error
  }
  await cut
}

/** Presses 导入 and cuts at a moment between the press and shortly after the usual end. */
async function cutInImport(
  duban: Duban,
  ground: Ground,
  file: string,
  promises: Promises,
  chance: Seeded,
): Promise<void> {
  await planImport(duban, file)
  promises.importBegun(IMPORT_ROWS)
  let isCut = false
  const cut = delay(chance.share() * LONGEST_WAIT_MS * 1.2).then(() => {
    isCut = true
    return ground.strike(duban)
  })
  cut.catch(() => undefined) // heard below
  try {
    await importButton(duban.page).click()
    await savedTargets(duban.page, promises.targets + IMPORT_ROWS)
    promises.importAcknowledged()
  } catch (error) {
    if (!isCut) throw error
  }
  await cut
}

/** Starts again, rebuilds when it must, and compares with what was promised. */
async function check(ground: Ground, promises: Promises, tally: Tally, complaints: Complaints): Promise<Duban> {
  const moment = `after cut ${tally.cuts}`
  const { duban, shown, isRebuilt } = await startAndRebuild(ground.folder)
  tally.wiped += isRebuilt ? 1 : 0
  if (shown.kind !== 'ledger') {
    const seen = shown.kind === 'trouble' ? shown.title : 'an empty program'
    complaints.say(`${moment}: ${seen}`)
    throw new Error(`nothing to go on with ${moment}: ${seen}`)
  }
  // What only the store has is promised to nobody until it is in the journal too.
  await saved(duban.page)
  tally.lost += promises.lostIn(await storedRows(duban.page), complaints, moment)
  return duban
}

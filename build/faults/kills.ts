import { setTimeout as delay } from 'node:timers/promises'
import type { Duban } from '../../e2e/harness'
import type { Seeded } from '../bench/seeded'
import { folderAt, workbookOf, type Folder } from './baseline'
import {
  acknowledged,
  end,
  importButton,
  importFile,
  planImport,
  REBUILD_TITLE,
  rebuild,
  savedTargets,
  showLedger,
  start,
  typeCode,
} from './clerk'
import { Complaints, type Fault } from './fault'
import { storedRows, type StoredRows } from './stored-rows'
import { freshFolder } from './temporary'

const FIRST_ROWS = 60
const IMPORT_ROWS = 3_000
/** A profile is used for so many kills, then a fresh one is taken, so that the ledger does not grow without end. */
const KILLS_A_PROFILE = 6
const EDITED_ROWS = 12
const LONGEST_WAIT_MS = 1_500

/** What was promised to the clerk, kept outside of the browser. */
class Promises {
  /** Per cell, named by ledger and row: the last acknowledged code, and what was typed after it and may be there too. */
  readonly codes = new Map<string, { readonly acknowledged: string | null; readonly later: readonly string[] }>()
  targets = 0
  /** Size of an import that was under way when the kill came, acknowledged or not. */
  pending = 0
  count = 0

  typed(cell: string, code: string): void {
    const known = this.codes.get(cell)
    this.codes.set(cell, { acknowledged: known?.acknowledged ?? null, later: [...(known?.later ?? []), code] })
  }

  acknowledged(cell: string, code: string): void {
    this.codes.set(cell, { acknowledged: code, later: [] })
    this.count += 1
  }
}

interface Tally {
  kills: number
  insideImport: number
  acknowledged: number
  lost: number
  wiped: number
}

export function kills(chance: Seeded): Fault {
  return {
    name: 'kill -9 of the whole group',
    expected: '0 acknowledged changes lost, imports all or nothing',
    async run({ kills: wanted }) {
      const complaints = new Complaints()
      const tally: Tally = { kills: 0, insideImport: 0, acknowledged: 0, lost: 0, wiped: 0 }
      while (tally.kills < wanted)
        await campaign(Math.min(KILLS_A_PROFILE, wanted - tally.kills), tally, chance, complaints)
      if (tally.lost > 0) complaints.say(`${tally.lost} LOST`)
      return complaints.outcome(
        tally.kills,
        `${tally.kills} kills (${tally.insideImport} inside an import), ${tally.acknowledged} acknowledged, ` +
          `${tally.lost} lost, ${tally.wiped} stores found wiped and rebuilt`,
      )
    },
  }
}

async function campaign(wanted: number, tally: Tally, chance: Seeded, complaints: Complaints): Promise<void> {
  const folder = folderAt(await freshFolder('kills'))
  const promises = new Promises()
  const first = await start(folder)
  await importFile(first.duban, await workbookOf(FIRST_ROWS, 3), FIRST_ROWS)
  promises.targets = FIRST_ROWS
  let duban = first.duban
  const large = await workbookOf(IMPORT_ROWS, 5)
  for (let kill = 1; kill <= wanted; kill += 1) {
    const isInImport = tally.kills % 2 === 1
    if (isInImport) await killInImport(duban, large, promises, chance)
    else await killInEdits(duban, promises, chance, tally.kills)
    tally.kills += 1
    tally.insideImport += isInImport ? 1 : 0
    duban = await check(folder, promises, tally, complaints)
  }
  tally.acknowledged += promises.count
  await end(duban)
}

/** Types codes over codes, up to three ahead of what is acknowledged, until the kill comes. */
async function killInEdits(duban: Duban, promises: Promises, chance: Seeded, round: number): Promise<void> {
  const { page } = duban
  await showLedger(page)
  const ledger = new URL(page.url()).hash
  let isKilled = false
  const killed = delay(300 + chance.share() * LONGEST_WAIT_MS).then(async () => {
    isKilled = true
    await duban.kill9()
  })
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
    if (!isKilled) throw error
  }
  await killed
}

/** Presses 导入 and kills at a moment between the press and shortly after the usual end. */
async function killInImport(duban: Duban, file: string, promises: Promises, chance: Seeded): Promise<void> {
  await planImport(duban, file)
  promises.pending = IMPORT_ROWS
  let isKilled = false
  const killed = delay(chance.share() * LONGEST_WAIT_MS * 2).then(async () => {
    isKilled = true
    await duban.kill9()
  })
  try {
    await importButton(duban.page).click()
    await savedTargets(duban.page, promises.targets + IMPORT_ROWS)
    if (!isKilled) {
      promises.targets += IMPORT_ROWS
      promises.pending = 0
      promises.count += 1
    }
  } catch (error) {
    if (!isKilled) throw error
  }
  await killed
}

/** Starts again, rebuilds when it must, and compares with what was promised. */
async function check(folder: Folder, promises: Promises, tally: Tally, complaints: Complaints): Promise<Duban> {
  const { duban, shown } = await start(folder)
  if (shown.kind === 'trouble' && shown.title === REBUILD_TITLE) {
    tally.wiped += 1
    await rebuild(duban.page)
  } else if (shown.kind !== 'ledger') {
    complaints.say(`after kill ${tally.kills}: ${shown.kind === 'trouble' ? shown.title : 'an empty program'}`)
    throw new Error(`nothing to go on with after kill ${tally.kills}`)
  }
  const rows = await storedRows(duban.page)
  tally.lost += lostCodes(rows, promises) + lostImports(rows, promises, tally, complaints)
  return duban
}

/** Every code is typed once only, so it is enough that it is there, unless a later one took its cell. */
function lostCodes({ dataset }: StoredRows, promises: Promises): number {
  const present = new Set(dataset.targets.map(({ code }) => code))
  let lost = 0
  for (const [cell, { acknowledged: code, later }] of promises.codes) {
    const found = [code, ...later].findLast((one) => one !== null && present.has(one)) ?? null
    if (code !== null && found === null) lost += 1
    if (found === null) promises.codes.delete(cell)
    else promises.codes.set(cell, { acknowledged: found, later: [] })
  }
  return lost
}

function lostImports({ dataset }: StoredRows, promises: Promises, tally: Tally, complaints: Complaints): number {
  const found = dataset.targets.length
  const before = promises.targets
  const allowed = [before, before + promises.pending]
  const isWhole = allowed.includes(found) && dataset.notes.length === found && allLedgersWhole(dataset)
  if (!isWhole)
    complaints.say(
      `after kill ${tally.kills}: ${found} targets and ${dataset.notes.length} notes of ${allowed.join(' or ')}`,
    )
  promises.targets = found
  promises.pending = 0
  return found < before ? 1 : 0
}

function allLedgersWhole({ ledgers, targets }: StoredRows['dataset']): boolean {
  return ledgers.every(({ id }) =>
    [FIRST_ROWS, IMPORT_ROWS].includes(targets.filter(({ ledgerIds }) => ledgerIds.includes(id)).length),
  )
}

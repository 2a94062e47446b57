import { cp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { localDay } from '@shared/domain/day'
import { makeWorkbook } from '../bench/make-workbook'
import { acknowledged, importFile, showLedger, start, typeCode } from './clerk'
import { storedRows } from './stored-rows'
import { freshFolder } from './temporary'

/** A profile with its data folder in it. */
export interface Folder {
  readonly profile: string
  readonly data: string
}

/** Data as it stands after some work and a proper end: what damage is done to copies of. */
export interface Baseline {
  readonly folder: Folder
  readonly hash: string
  readonly targets: number
}

export const folderAt = (profile: string): Folder => ({ profile, data: path.join(profile, 'data') })

/** Writes a made-up workbook of so many rows and answers with its path. */
export async function workbookOf(rows: number, seed: number): Promise<string> {
  const file = path.join(await freshFolder('workbook'), `台账-${rows}-${seed}.xlsx`)
  await writeFile(file, await makeWorkbook(rows, localDay(new Date()), seed))
  return file
}

const EDITS = 12

/** Imports, edits, closes, opens and closes again, so that the store's files are as they are after days of use. */
export async function makeBaseline(rows: number): Promise<Baseline> {
  const folder = folderAt(await freshFolder('baseline'))
  const { duban } = await start(folder)
  await importFile(duban, await workbookOf(rows, 7), rows)
  await showLedger(duban.page)
  for (let row = 0; row < EDITS; row += 1) {
    await typeCode(duban.page, row, `B-${row}`)
    await acknowledged(duban.page, `B-${row}`)
  }
  const { hash } = await storedRows(duban.page)
  await duban.closeWindow()
  const again = await start(folder)
  await again.duban.closeWindow()
  return { folder, hash, targets: rows }
}

const isLasting = (source: string) => !/Cache|lockfile|Singleton/.test(source)

/** A copy to do damage to. */
export async function copyOf({ folder }: Baseline): Promise<Folder> {
  return copyTo(await freshFolder('copy'), folder)
}

/** A copy whose data folder lies on another disk than the profile. */
export async function copyWithDataAt(data: string, { folder }: Baseline): Promise<Folder> {
  const { profile, data: old } = await copyTo(await freshFolder('copy'), folder)
  await cp(old, data, { recursive: true })
  await rm(old, { recursive: true })
  return { profile, data }
}

/** A copy with everything in the given folder. */
export async function copyTo(profile: string, folder: Folder): Promise<Folder> {
  await cp(folder.profile, profile, { recursive: true, filter: isLasting })
  return folderAt(profile)
}

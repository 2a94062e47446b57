import { randomBytes } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOrdinaryPath } from '../files/path-rules'
import { systemCode } from '../files/disk-refusal'
import { writeDurably } from '../files/write-durably'
import { holdsData } from './copy-data'
import type { PreferenceFile } from './preferences'

/**
 * Why the data folder can not be opened: a chosen folder that is away, or that is there but without the data it held (as
 * the empty folder that a pulled drive leaves behind), or one that can not be written to.
 */
export type FolderTrouble = 'missing' | 'emptied' | 'read-only'

/** What the person decides; a folder is another one to use. */
export type FolderAnswer =
  | { readonly kind: 'retry' | 'quit' | 'go-on' }
  | { readonly kind: 'other'; readonly folder: string }

export interface FolderQuestions {
  readonly aboutTrouble: (trouble: FolderTrouble, folder: string) => Promise<FolderAnswer>
  /** The other folder holds no data, or is no better: whether the person wants it all the same. */
  readonly aboutOther: (folder: string, isUsable: boolean) => Promise<boolean>
}

/**
 * Run at start before anything is opened: asks until the data folder can be used or the person leaves. Answers false
 * when they leave; nothing was opened or changed then. A folder that nobody chose is made, since it is the first start.
 */
export async function settleDataFolder(
  preferences: PreferenceFile,
  isForced: boolean,
  questions: FolderQuestions,
): Promise<boolean> {
  for (;;) {
    const folder = preferences.shown().dataFolder
    const isChosen = !isForced && preferences.saved().dataFolder !== null
    const wasInUse = preferences.saved().storeInUse?.dataFolder === folder
    const trouble = await troubleOf(folder, isChosen, wasInUse)
    if (trouble === null) return true
    const answer = await questions.aboutTrouble(trouble, folder)
    if (answer.kind === 'quit') return false
    if (answer.kind === 'go-on' && trouble === 'emptied') return true
    if (answer.kind === 'other') await takeOther(preferences, answer.folder, questions)
  }
}

async function takeOther(preferences: PreferenceFile, folder: string, questions: FolderQuestions): Promise<void> {
  const isUsable = isOrdinaryPath(folder) && (await troubleOf(folder, true, false)) === null
  const isKnown = isUsable && (await holdsData(folder))
  if (isKnown || ((await questions.aboutOther(folder, isUsable)) && isUsable))
    await preferences.change({ dataFolder: folder, nextDataFolder: null })
}

/** A full disk is no trouble here: the program opens and says so, and what is there can be read. */
export async function troubleOf(folder: string, isChosen: boolean, wasInUse: boolean): Promise<FolderTrouble | null> {
  try {
    if (!isChosen) await mkdir(folder, { recursive: true })
    if (!(await stat(folder)).isDirectory()) return 'missing'
    if (isChosen && wasInUse && !(await holdsData(folder))) return 'emptied'
    const probe = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
    await writeDurably(probe, 'duban')
    await rm(probe)
    return null
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') return null
    return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'read-only' : 'missing'
  }
}

import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BackupInfo } from '@shared/ipc/contract'
import type { BackupAttachments } from '../attachments/backup-attachments'
import type { CopyCount, SecondState, SecondTrouble } from '@shared/ipc/places'
import { moveDurably } from '../files/write-durably'
import type { PreferenceFile } from '../preferences/preferences'
import { lockedName } from './backup-name'
import { checkCopies } from './check-copies'
import { contentHash, copyBackup } from './copy-backup'
import { lockOf, machineMark, newestNote, noteFor, readCopyNotes, type CopyNotes } from './copy-notes'
import type { KeyFile } from './key-file'
import type { MasterKey } from './password-key'
import { olderCopies } from './second-retention'
import { troubleOf } from './second-trouble'

/** How many of the newest backups are made up for after the place was away. */
const CATCH_UP = 5
const STOP_MS = 2_000
const DAY_MS = 86_400_000
const LEFT_OVER = /^\.duban-([0-9a-f]{8})-[0-9a-f]{16}\.part$|^\.[0-9a-f]{16}\.tmp$/

/** Copies of verified backups on a stick, another drive or a shared folder, made while nobody waits for them. */
export interface SecondPlace {
  /** From memory: a drive that does not answer never holds up whoever asks. */
  readonly state: () => SecondState
  /** Tells of every change of the state; answers the function that ends it. */
  readonly listen: (listener: (state: SecondState) => void) => () => void
  /** Looks whether the place is there and makes up for what it lacks. One at a time; a call meanwhile looks once more. */
  readonly look: () => Promise<SecondState>
  /** Reads every copy again. A bad one is put aside, and made anew where it is among the newest. */
  readonly verify: () => Promise<CopyCount>
  /** Waits until copying has ended, for at most so long; answers whether it has. */
  readonly settle: (ms: number) => Promise<boolean>
  /** Ends copying; what was half copied never counts and is made up for later. */
  readonly stop: () => Promise<void>
}

export interface SecondParts {
  readonly preferences: PreferenceFile
  /** All backups of the backup folder, newest first. */
  readonly list: () => Promise<readonly BackupInfo[]>
  readonly keyFile: KeyFile
  readonly attachments: Pick<BackupAttachments, 'mirror'>
  readonly machine: string
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
}

const OFF: SecondState = { status: 'off', isCopying: false, waiting: 0, copies: 0, last: null, isSameDisk: false }

export function createSecondPlace(parts: SecondParts): SecondPlace {
  const listeners = new Set<(state: SecondState) => void>()
  let state = OFF
  let running: Promise<SecondState> | null = null
  let isWanted = false
  let stopping = new AbortController()

  function show(change: Partial<SecondState>): void {
    const next = { ...state, ...change }
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of listeners) listener(state)
  }

  async function lookOnce(): Promise<void> {
    const folder = parts.preferences.shown().secondFolder
    if (folder === null) return show(OFF)
    try {
      const trouble = await visit(folder)
      show({ status: trouble ?? 'fine', isCopying: false })
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === null) parts.onProblem('second-place', error)
      show({ status: trouble ?? 'not-verified', isCopying: false })
    }
  }

  async function visit(folder: string): Promise<SecondTrouble | null> {
    const isSameDisk = await shareDisk(folder, parts.preferences.shown().dataFolder)
    show({ isSameDisk })
    // A stick that was pulled leaves an empty folder behind on some systems; copies must not end up there.
    if (isSameDisk && parts.preferences.saved().isSecondApart) return 'missing'
    const key = await parts.keyFile.current()
    if (!key.ok) return 'key-damaged'
    const mark = machineMark(parts.machine)
    await sweep(folder, mark, parts.now())
    const notes = await readCopyNotes(folder, parts.machine)
    const lock = lockOf(key.value)
    const wanted = (await parts.list()).filter(({ verdict }) => verdict?.isGood).slice(0, CATCH_UP)
    const missing = async () => {
      const present = await notes.present()
      const held = new Set([...present.values()].filter((note) => note.lock === lock).map((note) => note.of))
      const last = newestNote(present)
      const waiting = wanted.filter(({ fileName }) => !held.has(fileName))
      show({ copies: present.size, waiting: waiting.length, last })
      return waiting
    }
    let trouble: SecondTrouble | null = null
    for (const backup of await missing()) {
      if (stopping.signal.aborted) break
      show({ isCopying: true })
      trouble = (await take(folder, mark, notes, backup, key.value)) ?? trouble
    }
    const isWhole = stopping.signal.aborted || (await parts.attachments.mirror(folder, key.value, stopping.signal))
    if (!isWhole) trouble ??= 'not-verified'
    const left = await missing()
    if (left.length === 0) await setOlderAside(folder, notes)
    await missing()
    return trouble
  }

  async function take(
    folder: string,
    mark: string,
    notes: CopyNotes,
    backup: BackupInfo,
    key: MasterKey | null,
  ): Promise<SecondTrouble | null> {
    const source = join(parts.preferences.shown().backupFolder, backup.fileName)
    const name = key ? lockedName(backup.fileName) : backup.fileName
    const target = join(folder, name)
    const note = async () => notes.write(name, noteFor(backup, (await stat(target)).size, key, parts.now()))
    if (await isThere(target)) {
      if ((await contentHash(target, key)) === (await contentHash(source, null))) {
        await note()
        return null
      }
      await setAside(folder, name)
    }
    const part = join(folder, `.duban-${mark}-${randomBytes(8).toString('hex')}.part`)
    const copied = await copyBackup({ source, part, target, key, signal: stopping.signal })
    if (copied.ok) await note()
    return copied.ok || copied.code === 'copy-stopped' ? null : 'not-verified'
  }

  async function checkAll(): Promise<CopyCount> {
    const folder = parts.preferences.shown().secondFolder
    const count = { good: 0, bad: 0, unknown: 0 }
    const key = await parts.keyFile.current()
    if (folder === null || state.status !== 'fine' || !key.ok) return count
    try {
      const notes = await readCopyNotes(folder, parts.machine)
      const present = await notes.present()
      const found = await checkCopies(folder, present, lockOf(key.value), key.value, stopping.signal)
      for (const name of found.bad) await setAside(folder, name)
      return { good: found.good.length, bad: found.bad.length, unknown: found.unknown.length }
    } catch (error) {
      if (troubleOf(error) === null) parts.onProblem('second-place', error)
      return count // the look that follows says what is wrong
    }
  }

  async function run(): Promise<SecondState> {
    do {
      isWanted = false
      await lookOnce()
    } while (isWanted && !stopping.signal.aborted)
    running = null
    return state
  }

  async function settle(ms: number): Promise<boolean> {
    const late = new AbortController()
    const waited = pause(ms, false, { signal: late.signal }).catch(() => false)
    const done = await Promise.race([(running ?? Promise.resolve(state)).then(() => true), waited])
    late.abort()
    return done
  }

  return {
    state: () => state,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look() {
      isWanted = true
      running ??= run()
      return running
    },
    async verify() {
      await running
      const checking = checkAll()
      running = checking.then(run)
      const count = await checking
      await running
      return count
    },
    settle,
    async stop() {
      stopping.abort()
      // A network drive whose server is gone may hold a call for minutes; the program ends without it.
      if (await settle(STOP_MS)) stopping = new AbortController()
    },
  }
}

async function setOlderAside(folder: string, notes: CopyNotes): Promise<void> {
  for (const name of olderCopies(await notes.present())) await setAside(folder, name)
}

async function setAside(folder: string, name: string): Promise<void> {
  const aside = join(folder, 'set-aside')
  await mkdir(aside, { recursive: true })
  const isTaken = await isThere(join(aside, name))
  await moveDurably(join(folder, name), join(aside, isTaken ? `${randomBytes(4).toString('hex')}-${name}` : name))
}

async function shareDisk(one: string, other: string): Promise<boolean> {
  const facts = await stat(one)
  if (!facts.isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
  return facts.dev === (await stat(other)).dev
}

/** Removes what earlier copies left half done: this PC's own at once, those of others once nobody can be at them. */
async function sweep(folder: string, mark: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const leftOver = LEFT_OVER.exec(name)
    if (!leftOver) continue
    const path = join(folder, name)
    const isOld = now.getTime() - (await lstat(path)).mtimeMs > DAY_MS
    if (leftOver[1] === mark || isOld) await rm(path, { force: true })
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

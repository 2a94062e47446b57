import { join } from 'node:path'
import type { JournalCheck, JournalCopyState } from '@shared/ipc/contract'
import { GENESIS, type Head, type SealedRecord } from '@shared/log/record'
import type { Failure } from '@shared/result'
import { diskRefusal } from '../files/disk-refusal'
import { copyPlaceIn, leadsThrough, makeCopyPlace, notedEnd, recordsAfter } from './copy-place'
import { openJournal, type Journal } from './journal'
import type { Disk } from './segment-writer'
import { setFolderAside } from './set-aside'
import { within } from './within'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * A second journal in another place. It is never waited for longer than its time limit, and never stops saving: when it
 * fails it counts as missing, and is brought up to date by itself once its place can be written again.
 */
export interface JournalCopy {
  readonly state: () => JournalCopyState
  /** Returns the function that unsubscribes. */
  readonly subscribe: (listener: (state: JournalCopyState) => void) => () => void
  /** Looks at the chosen place anew: after start, and after another one was chosen, or none. */
  readonly lookAnew: () => void
  /** Answers when the records are on its disk, when that failed, or when it took too long. Only while it is in step. */
  readonly append: (records: readonly SealedRecord[]) => Promise<void>
  /** Hands what it has beyond the main journal's verified end over to it; to be awaited before that is used. */
  readonly giveBack: () => Promise<void>
  /** Whether it is in step and its chain leads through the head. */
  readonly holds: (head: Head) => Promise<boolean>
  /** Verifies it from its disk; null when there is none, `missing` while it can not be reached or is behind. */
  readonly check: () => Promise<JournalCheck | 'missing' | null>
  readonly close: () => Promise<void>
}

export interface JournalCopyParts {
  readonly main: Journal
  /** The place that the person chose, or null. */
  readonly folder: () => string | null
  /** Runs work while nothing is being appended to the main journal. */
  readonly atRest: <T>(work: () => Promise<T>) => Promise<T>
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
  readonly disk?: Disk
  readonly limitMs?: number
  readonly retryMs?: number
}

const LIMIT_MS = 1_500
const RETRY_MS = 5_000
const GIVE_BACK_MS = 60_000
const CHECK_MS = 300_000

/** Refusals that come from its disk; others mean that it is out of step, which looking at it anew puts right. */
const OUT_OF_DISK: ReadonlySet<string> = new Set(['journal-failed', 'journal-gone'])

export function createJournalCopy(parts: JournalCopyParts): JournalCopy {
  const { main, limitMs = LIMIT_MS, retryMs = RETRY_MS } = parts
  const listeners = new Set<(state: JournalCopyState) => void>()
  let state: JournalCopyState = { state: 'off', code: null }
  let copy: Journal | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let work: Promise<void> = Promise.resolve()
  let turn = 0 // work that was begun for another place, or before a close, counts no more

  function show(next: JournalCopyState): void {
    if (next.state === state.state && next.code === state.code) return
    state = next
    for (const listener of listeners) listener(state)
  }

  function openAt(place: string): Promise<Journal> {
    const { now, onProblem, disk } = parts
    const seen = (code: string, error: unknown) => onProblem(`copy-${code}`, error)
    return openJournal({ dataFolder: place, now, onProblem: seen, isCopy: true, ...(disk ? { disk } : {}) })
  }

  /** Lets go of the copy without waiting: a disk that hangs would hold its closing too. */
  function letGo(): void {
    copy?.close().catch(() => undefined)
    copy = null
    clearTimeout(timer)
    turn += 1
  }

  /** `after`: what still holds a thread of this process and has to end before the place is looked at again. */
  function miss(code: string, error: unknown, after: Promise<unknown> = Promise.resolve()): void {
    letGo()
    if (state.state !== 'missing' || state.code !== code) parts.onProblem(`copy-${code}`, error)
    show({ state: 'missing', code })
    const mine = turn
    const again = () => {
      if (mine === turn && !isClosed) timer = setTimeout(begin, retryMs)
    }
    after.then(again, again)
  }

  function begin(): void {
    work = catchUp()
  }

  async function catchUp(): Promise<void> {
    const chosen = parts.folder()
    if (chosen === null) return
    const mine = turn
    let opened: Journal | null = null
    try {
      opened = await openFitting(chosen)
      if (mine !== turn) return await opened.close()
      show({ state: 'catching-up', code: null })
      for (;;) {
        for await (const records of recordsAfter(main, opened.head().seq)) await put(opened, records)
        if (mine !== turn) return await opened.close()
        if (await parts.atRest(async () => mine !== turn || joinIn(opened))) break
        await pause(retryMs / 20) // a command is still half sent
      }
      if (mine !== turn) await opened.close()
    } catch (error) {
      opened?.close().catch(() => undefined)
      if (mine === turn) miss(codeOf(error), error)
    }
  }

  /** In step when nothing is missing; to be called at rest. */
  function joinIn(opened: Journal | null): boolean {
    if (!opened || opened.head().seq < main.head().seq) return false
    copy = opened
    show({ state: 'in-step', code: null })
    return true
  }

  function lookAnew(): void {
    letGo()
    show({ state: parts.folder() === null ? 'off' : 'catching-up', code: null })
    begin()
  }

  /** The copy at the place; one that is damaged or tells another history is set aside there, and an empty one begun. */
  async function openFitting(chosen: string): Promise<Journal> {
    const place = await makeCopyPlace(chosen)
    const opened = await openAt(place)
    const ours = main.state().head ?? GENESIS
    const theirs = opened.state().head ?? GENESIS
    const isOnChain = theirs.seq > ours.seq ? await leadsThrough(opened, ours) : await leadsThrough(main, theirs)
    if (isOnChain && opened.state().damagedAtSeq === null) return opened
    await opened.close()
    const label = parts.now().toISOString().replaceAll(/[-:.]/g, '')
    await setFolderAside(join(place, 'journal'), join(place, 'set-aside'), `${label}-journal`)
    return openAt(place)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    lookAnew,

    async append(records) {
      if (!copy) return
      const writing = copy.append(records)
      const answer = await within(limitMs, writing)
      if (answer === 'late') miss('too-slow', new Error('too slow'), writing)
      else if (!answer.ok) {
        const error = refusalError(answer)
        if (OUT_OF_DISK.has(answer.code)) miss(codeOf(error), error)
        else lookAnew()
      }
    },

    async giveBack() {
      const chosen = parts.folder()
      if (chosen === null) return
      const place = copyPlaceIn(chosen)
      const { head, damagedAtSeq } = main.state()
      const noted = await within(limitMs, notedEnd(place))
      if (noted === 'late' || noted === 'absent') return
      if (damagedAtSeq === null && noted !== null && noted.seq <= (head?.seq ?? 0)) return
      await within(GIVE_BACK_MS, handOver(place)).catch((error: unknown) => parts.onProblem('journal-copy', error))
    },

    holds: async (head) => copy !== null && (await within(limitMs, leadsThrough(copy, head))) === true,

    async check() {
      if (!copy) return state.state === 'off' ? null : 'missing'
      const checked = await within(CHECK_MS, copy.check())
      return checked === 'late' ? 'missing' : checked
    },

    async close() {
      const open = copy
      isClosed = true
      turn += 1
      clearTimeout(timer)
      copy = null
      await within(limitMs, Promise.allSettled([open?.close(), work]))
    },
  }

  async function handOver(place: string): Promise<void> {
    const opened = await openAt(place)
    try {
      const ours = main.state().head ?? GENESIS
      if (!(await leadsThrough(opened, ours))) return
      for await (const records of recordsAfter(opened, ours.seq)) {
        if (!(await main.mend(records)).ok) return
      }
    } finally {
      await opened.close()
    }
  }
}

async function put(copy: Journal, records: readonly SealedRecord[]): Promise<void> {
  const answer = await copy.append(records)
  if (!answer.ok) throw refusalError(answer)
}

function refusalError({ code, detail }: Failure<string>): Error {
  return Object.assign(new Error(code), { code: code === 'journal-failed' ? String(detail['system']) : 'ENOENT' })
}

/** Why the copy can not be written, as the screen knows it. */
function codeOf(error: unknown): string {
  try {
    return diskRefusal(error).code
  } catch {
    return 'not-found'
  }
}

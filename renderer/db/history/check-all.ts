import type { Change } from '@shared/domain/change'
import type { JournalCheck } from '@shared/ipc/contract'
import type { Detail, Result } from '@shared/result'
import { askHost, callHost, HostRefusal } from '../../host'
import { verifyAttachments } from '../attachments'
import { refreshBackups } from '../known-backups'
import { liveStore } from '../live-store'
import type { StoreCheck } from './check-store'
import { HistoryClient } from './history-client'
import type { JobRefusal } from './history-jobs'

export const CHECKED_PARTS = ['journal', 'mirror', 'copy', 'store', 'summaries', 'backups', 'attachments'] as const
export type CheckedPart = (typeof CHECKED_PARTS)[number]

/**
 * One part of the check. The codes of what is bad or was not checked:
 * journal `journal-broken` (seq); mirror (the note of the journal's end) `mirror-missing`, `mirror-behind`, `mirror-other`;
 * copy `copy-broken` (seq), `copy-missing` (the part is left out where no second copy is kept); store `rows-differ`
 * (differing), `journal-broken` and `journal-fork` (seq), `row-not-valid` (table, id), `moment-out-of-reach`; summaries `summaries-stale` (differing);
 * backups `backups-bad` (bad, names); attachments `attachments-lost` (bad, names). Anything that could not be looked at has the refusal's own code. What is good
 * says how much there was: records; records, replayed, rows; targets; backups; files.
 */
export interface PartVerdict {
  readonly part: CheckedPart
  readonly outcome: 'good' | 'bad' | 'not-checked'
  readonly code: string | null
  readonly detail: Detail
}

export interface CheckVerdict {
  readonly at: string
  /** Every part was checked and is good. */
  readonly isGood: boolean
  readonly isCancelled: boolean
  readonly parts: readonly PartVerdict[]
  /** The first rows in which the store differs from what the log leads to, from the store's to the right one. */
  readonly differences: readonly Change[]
}

export interface CheckWatch {
  /** The part that is being checked, and the share of it that is done. */
  readonly report?: (part: CheckedPart, share: number) => void
  readonly signal?: AbortSignal
}

/** 全部核验: every record of the journal, the store against it, and every backup. Nothing is changed by it. */
export async function checkAll({ report, signal }: CheckWatch = {}): Promise<CheckVerdict> {
  const { pump, clock } = liveStore()
  await pump.flush()
  const parts: PartVerdict[] = []
  const isWanted = () => signal?.aborted !== true
  report?.('journal', 0)
  parts.push(...(await checkJournal()))
  let differences: readonly Change[] = []
  if (isWanted()) {
    report?.('store', 0)
    const checked = await checkStoreInWorker('full', {
      report: (share) => report?.('store', share),
      ...(signal && { signal }),
    })
    parts.push(...storeVerdicts(checked))
    if (checked.ok) differences = checked.value.differences
  }
  if (isWanted()) parts.push(await checkBackups(isWanted, (share) => report?.('backups', share)))
  if (isWanted()) parts.push(await checkAttachments(isWanted, (share) => report?.('attachments', share)))
  const isCancelled = !isWanted()
  const isGood = !isCancelled && parts.every(({ outcome }) => outcome === 'good')
  return { at: clock().toISOString(), isGood, isCancelled, parts, differences }
}

/** The store against the log, in a worker of its own; `gentle` takes about half of one processor's time. */
export async function checkStoreInWorker(
  effort: 'full' | 'gentle',
  watch: { readonly report?: (share: number) => void; readonly signal?: AbortSignal },
): Promise<Result<StoreCheck, JobRefusal>> {
  const client = new HistoryClient()
  try {
    return await client.ask('check', { storeName: liveStore().db.name, effort }, watch)
  } finally {
    client.end()
  }
}

const good = (part: CheckedPart, detail: Detail): PartVerdict => ({ part, outcome: 'good', code: null, detail })
const bad = (part: CheckedPart, code: string, detail: Detail): PartVerdict => ({ part, outcome: 'bad', code, detail })
const unchecked = (part: CheckedPart, code: string): PartVerdict => ({ part, outcome: 'not-checked', code, detail: {} })

async function checkJournal(): Promise<readonly PartVerdict[]> {
  const checked = await askHost('journal:check', {})
  if (!checked.ok) return [unchecked('journal', checked.code), unchecked('mirror', checked.code)]
  const { records, brokenAtSeq, mirror, copy } = checked.value
  return [
    brokenAtSeq === null
      ? good('journal', { records })
      : bad('journal', 'journal-broken', { records, seq: brokenAtSeq }),
    mirror === 'same' ? good('mirror', {}) : bad('mirror', `mirror-${mirror}`, {}),
    ...(copy === null ? [] : [copyVerdict(copy)]),
  ]
}

function copyVerdict(copy: JournalCheck | 'missing'): PartVerdict {
  if (copy === 'missing') return unchecked('copy', 'copy-missing')
  const { records, brokenAtSeq } = copy
  return brokenAtSeq === null ? good('copy', { records }) : bad('copy', 'copy-broken', { records, seq: brokenAtSeq })
}

/** What makes the store's own content doubtful; other refusals only mean that it could not be looked at. */
const DOUBTS = new Set<string>(['journal-broken', 'journal-fork', 'row-not-valid'])

export function storeVerdicts(checked: Result<StoreCheck, JobRefusal>): readonly PartVerdict[] {
  if (!checked.ok) {
    const { code, detail } = checked
    const store = DOUBTS.has(code) ? bad('store', code, detail) : unchecked('store', code)
    return [store, unchecked('summaries', code)]
  }
  const { records, replayed, rows, differing, staleSummaries } = checked.value
  const counts = { records, replayed, rows, differing }
  return [
    differing === 0 ? good('store', counts) : bad('store', 'rows-differ', counts),
    staleSummaries === 0 ? good('summaries', {}) : bad('summaries', 'summaries-stale', { differing: staleSummaries }),
  ]
}

async function checkBackups(isWanted: () => boolean, report: (share: number) => void): Promise<PartVerdict> {
  const listed = await askHost('backup:list', {})
  if (!listed.ok) return unchecked('backups', listed.code)
  const spoilt: string[] = []
  for (const [index, { id, fileName }] of listed.value.entries()) {
    if (!isWanted()) return unchecked('backups', 'cancelled')
    report(index / listed.value.length)
    const { verdict } = await callHost('backup:verify', { id })
    if (verdict?.isGood !== true) spoilt.push(fileName)
  }
  await refreshBackups()
  const count = listed.value.length
  if (spoilt.length === 0) return good('backups', { backups: count })
  return bad('backups', 'backups-bad', { backups: count, bad: spoilt.length, names: spoilt.slice(0, 20).join('\n') })
}

async function checkAttachments(isWanted: () => boolean, report: (share: number) => void): Promise<PartVerdict> {
  report(0)
  try {
    const found = await verifyAttachments((done, total) => {
      report(done / total)
      return isWanted()
    })
    if (!isWanted()) return unchecked('attachments', 'cancelled')
    const { checked, putBack, names } = found
    if (names.length === 0) return good('attachments', { files: checked, putBack })
    return bad('attachments', 'attachments-lost', {
      files: checked,
      bad: names.length,
      names: names.slice(0, 20).join('\n'),
    })
  } catch (error) {
    if (error instanceof HostRefusal) return unchecked('attachments', error.code)
    throw error
  }
}

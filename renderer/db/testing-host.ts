import type { Channel } from '@shared/ipc/channels'
import type { Answer, HostBridge, Request, Response } from '@shared/ipc/contract'
import type { Preferences } from '@shared/ipc/places'
import { contract } from '@shared/ipc/contract'
import { follows, GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { Dexie } from 'dexie'
import { setLiveStore } from './live-store'
import { openStore } from './opening'
import { createTestingBackups } from './testing-backups'
import { createTestingPeople } from './testing-people'

/** A main process of memory for tests: a journal that checks its chain as the real one does, and backups without files. */
export interface TestingHost {
  readonly bridge: HostBridge
  readonly journal: SealedRecord[]
  /** Every channel called, in order. */
  readonly calls: readonly Channel[]
  /** Damages a backup, so that it can be listed and not be read. */
  readonly spoilBackup: (id: string) => void
}

type Handlers = { readonly [C in Channel]?: (request: Request<C>) => Answer<Response<C>> }

const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** `storeName` keeps tests apart: every test file opens a database of its own. */
export function createTestingHost(storeName = 'duban-1'): TestingHost {
  const journal: SealedRecord[] = []
  const backups = createTestingBackups()
  let liveName = storeName
  const calls: Channel[] = []
  let preferences: Preferences = {
    language: 'zh-CN',
    theme: 'light',
    dataFolder: '/data',
    backupFolder: '/backups',
    secondFolder: null,
    journalCopyFolder: null,
  }
  const head = (): Head => {
    const last = journal.at(-1)
    return last ? headOf(last) : GENESIS
  }
  const handlers: Handlers = {
    'app:info': () => done({ version: '0.0.0', platform: 'test', runtime: 'host' as const }),
    'preferences:read': () => done(preferences),
    'preferences:write': ({ language, theme }) => {
      preferences = { ...preferences, ...(language && { language }), ...(theme && { theme }) }
      return done(preferences)
    },
    'store:open': () =>
      done({
        storeName: liveName,
        journal: journal.length > 0 ? head() : null,
        tornTailSetAside: false,
        damagedAtSeq: null,
        takenFromCopy: 0,
        schemaVersion: SCHEMA_VERSION,
      }),
    'journal:append': ({ records }) => {
      for (const record of records) {
        if (!follows(head(), record)) return { ok: false, code: 'journal-gap' }
        journal.push(record)
      }
      return done({ head: head() })
    },
    'store:switch': ({ storeName: next, record }) => {
      if (record) journal.push(record)
      liveName = next
      return done({ head: head() })
    },
    'journal:copy': () => done({ state: 'off', code: null }),
    'journal:read': ({ afterSeq }) => done({ records: journal.filter(({ seq }) => seq > afterSeq), isLast: true }),
    'journal:check': () => {
      const broken = journal.findIndex(
        (record, at) => !follows(at > 0 ? headOf(journal[at - 1] ?? record) : GENESIS, record),
      )
      return done({
        records: journal.length,
        brokenAtSeq: broken === -1 ? null : broken + 1,
        mirror: 'same' as const,
        copy: null,
      })
    },
    ...backups.handlers,
    ...createTestingPeople(),
  }
  const call = <C extends Channel>(channel: C, request: Request<C>): Promise<Answer<Response<C>>> => {
    calls.push(channel)
    const handler = handlers[channel]
    if (!contract[channel].request.safeParse(request).success)
      return Promise.resolve({ ok: false, code: 'request-not-valid' })
    return Promise.resolve(handler ? handler(request) : { ok: false, code: 'not-in-tests' })
  }
  return { bridge: { call, on: () => () => undefined }, journal, calls, spoilBackup: backups.spoil }
}

/** Puts the host in the window's place and opens an empty store on a clock that stands still. */
export async function openTestingStore(storeName = 'duban-1', now = '2023-06-30T04:00:00.000Z'): Promise<TestingHost> {
  const host = createTestingHost(storeName)
  setLiveStore(null)
  await Dexie.delete(storeName)
  Object.defineProperty(window, 'duban', { value: host.bridge, configurable: true, writable: true })
  await openStore(() => new Date(now))
  return host
}

import { z } from 'zod'
import { Head, SealedRecord } from '../log/record'
import { RowCounts, SnapshotManifest, SnapshotReason } from '../log/snapshot'
import { tableNames, type TableName } from '../domain/change'
import { attachmentChannels, none } from './attachments'
import type { Channel, EventName } from './channels'
import {
  BackupVerdict,
  FilePurpose,
  Language,
  MAX_BACKUP_PASSWORD,
  placeChannels,
  Preferences,
  Theme,
  type SecondState,
} from './places'
import { ChosenPerson, LockAfter, MAX_PERSON_NAME, NewPassword, PeopleState, PersonId, TriedPassword } from './people'

/** The largest piece of bytes or text that crosses in one call, in bytes. */
export const CHUNK_BYTES = 1_048_576
const MAX_TEXT = 64 * CHUNK_BYTES

const Ticket = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'Ticket'>()
/** Stands for an open file or snapshot; paths stay in the main process. */
export type Ticket = z.infer<typeof Ticket>

const AppInfo = z
  .object({ version: z.string(), platform: z.string(), runtime: z.enum(['electron', 'host']) })
  .readonly()
export type AppInfo = z.infer<typeof AppInfo>

/** The second copy of the journal; `code` says why it is missing. */
const JournalCopyState = z
  .object({ state: z.enum(['off', 'in-step', 'catching-up', 'missing']), code: z.string().nullable() })
  .readonly()
export type JournalCopyState = z.infer<typeof JournalCopyState>

/** The journal as found at start: its verified end, and whether a torn tail was set aside or a record is damaged. */
const StoreState = z
  .object({
    storeName: z.string().regex(/^duban-\d+$/),
    journal: Head.nullable(),
    tornTailSetAside: z.boolean(),
    /** The number of the first record that does not fit the chain, or null. Editing is refused until it is dealt with. */
    damagedAtSeq: z.int().nullable(),
    schemaVersion: z.int().nullable(),
    /** How many records the journal had lost and took back from its copy. */
    takenFromCopy: z.int().min(0),
  })
  .readonly()
export type StoreState = z.infer<typeof StoreState>

const JournalCheck = z.object({
  records: z.int(),
  /** The first record that is missing or does not follow the one before it, or null. */
  brokenAtSeq: z.int().nullable(),
  /** The note of the journal's end beside it: it names the end, is not there, lags behind, or names another one. */
  mirror: z.enum(['same', 'missing', 'behind', 'other']),
})
export type JournalCheck = Readonly<z.infer<typeof JournalCheck>>

const BackupInfo = z
  .object({
    id: z.string(),
    fileName: z.string(),
    bytes: z.number(),
    /** Null when the file can not be read as a snapshot at all. */
    manifest: SnapshotManifest.nullable(),
    verdict: BackupVerdict.nullable(),
    /** Locked by a password: nothing can be said of its content until it is unlocked. */
    isLocked: z.boolean(),
  })
  .readonly()
export type BackupInfo = z.infer<typeof BackupInfo>

const FileInfo = z.object({ ticket: Ticket, name: z.string(), size: z.number() }).readonly()
export type FileInfo = z.infer<typeof FileInfo>

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= CHUNK_BYTES)
const PersonName = z.string().max(MAX_PERSON_NAME)
const TableNameSchema = z.enum(tableNames as [TableName, ...TableName[]])

/** One entry per channel: what is asked, what is answered. Both processes take their types from here; main checks what is asked. */
export const contract = {
  'app:info': { request: none, response: AppInfo },
  'preferences:read': { request: none, response: Preferences },
  'preferences:write': {
    /** A folder is chosen by `folder:choose` alone; here a copy of the journal can only be ended. */
    request: z
      .object({ language: Language.optional(), theme: Theme.optional(), journalCopyFolder: z.null().optional() })
      .strict(),
    response: Preferences,
  },
  ...placeChannels,
  ...attachmentChannels,
  'store:open': { request: none, response: StoreState },
  /** Makes another database the live one; `record` opens the new epoch and is journalled before the switch. */
  'store:switch': {
    request: z
      .object({
        storeName: z.string().regex(/^duban-\d+$/),
        record: SealedRecord.nullable(),
        schemaVersion: z.int().min(1),
      })
      .strict(),
    response: z.object({ head: Head.nullable() }),
  },
  /** The browser can not open its database folder: the next start sets it aside. Nothing is deleted. */
  'store:renew': { request: none, response: none },
  /** Answers only when every record is on disk. Records must follow the journal's head without a gap. */
  'journal:append': {
    request: z.object({ records: z.array(SealedRecord).min(1).max(2_000) }).strict(),
    response: z.object({ head: Head }),
  },
  'journal:read': {
    request: z.object({ afterSeq: z.int().min(0) }).strict(),
    response: z.object({ records: z.array(SealedRecord), isLast: z.boolean() }),
  },
  /**
   * The way out when the journal's files are gone for good: an empty journal in the old place, to which every record is
   * then sent from the first on. Answers with a later end when the files are back after all, or when the copy had them.
   * `hasAll`: the store's own log begins at the first record; without it only a copy can help.
   */
  'journal:begin-anew': {
    request: z.object({ hasAll: z.boolean() }).strict(),
    response: z.object({ head: Head }),
  },
  'journal:copy': { request: none, response: JournalCopyState },
  /** Reads the journal's files from the first record on and verifies every link; appending goes on meanwhile. */
  'journal:check': {
    request: none,
    /** `copy` is null when there is none, and `missing` while it can not be reached. */
    response: JournalCheck.extend({ copy: z.union([JournalCheck, z.literal('missing')]).nullable() }),
  },
  'snapshot:begin': {
    request: z
      .object({
        reason: SnapshotReason,
        officeName: z.string().max(200),
        head: Head,
        counts: RowCounts,
        schemaVersion: z.int().min(1),
      })
      .strict(),
    response: z.object({ ticket: Ticket }),
  },
  /** `rows` are JSON texts of rows of one table; tables come in the order of `tableNames`. */
  'snapshot:write': {
    request: z
      .object({ ticket: Ticket, table: TableNameSchema, rows: z.array(z.string().max(MAX_TEXT)).max(20_000) })
      .strict(),
    response: none,
  },
  'snapshot:finish': { request: z.object({ ticket: Ticket }).strict(), response: BackupInfo },
  'snapshot:abandon': { request: z.object({ ticket: Ticket }).strict(), response: none },
  'backup:list': { request: none, response: z.array(BackupInfo) },
  'backup:verify': {
    request: z.object({ id: z.string().max(300), isFull: z.boolean().optional() }).strict(),
    response: BackupInfo,
  },
  /** Ends the verification that runs; it answers `verify-stopped`, and the file keeps the verdict it had. */
  'backup:stop-verifying': { request: none, response: none },
  /** Asks the person for a backup file from anywhere; it is verified before it is answered. */
  'backup:pick': { request: none, response: BackupInfo.nullable() },
  'backup:open': {
    request: z.object({ id: z.string().max(300) }).strict(),
    response: z.object({ ticket: Ticket, info: BackupInfo }),
  },
  'backup:read': {
    request: z.object({ ticket: Ticket }).strict(),
    response: z.object({ rows: z.array(z.object({ table: TableNameSchema, row: z.string() })), isLast: z.boolean() }),
  },
  'backup:close': { request: z.object({ ticket: Ticket }).strict(), response: none },
  /** Opens a locked backup: authenticated to its end, then verified like any other. The answer's id stands for its content. */
  'backup:unlock': {
    request: z.object({ id: z.string().max(300), password: z.string().max(MAX_BACKUP_PASSWORD) }).strict(),
    response: BackupInfo,
  },
  /** The person does not want a picked or unlocked backup after all. */
  'backup:forget': { request: z.object({ id: z.string().max(300) }).strict(), response: none },
  /** Saves a copy wherever the person says, locked when a password is set; null when they cancel. */
  'backup:save-copy': {
    request: z.object({ id: z.string().max(300) }).strict(),
    response: z.object({ name: z.string(), folder: z.string(), isLocked: z.boolean() }).nullable(),
  },
  'file:pick-open': { request: z.object({ purpose: FilePurpose }).strict(), response: FileInfo.nullable() },
  'file:open-sample': { request: none, response: FileInfo },
  'file:read': {
    request: z.object({ ticket: Ticket, offset: z.int().min(0) }).strict(),
    response: z.object({ bytes, isLast: z.boolean() }),
  },
  'file:pick-save': {
    request: z.object({ purpose: z.enum(['xlsx', 'csv']), suggestedName: z.string().min(1).max(200) }).strict(),
    response: FileInfo.nullable(),
  },
  'file:write': { request: z.object({ ticket: Ticket, bytes }).strict(), response: none },
  'file:commit': {
    request: z.object({ ticket: Ticket }).strict(),
    response: z.object({ name: z.string(), folder: z.string() }),
  },
  'file:discard': { request: z.object({ ticket: Ticket }).strict(), response: none },
  'file:show': { request: z.object({ ticket: Ticket }).strict(), response: none },
  'people:list': { request: none, response: PeopleState },
  'people:add': { request: z.object({ name: PersonName }).strict(), response: PeopleState },
  'people:rename': { request: z.object({ id: PersonId, name: PersonName }).strict(), response: PeopleState },
  'people:remove': { request: z.object({ id: PersonId }).strict(), response: PeopleState },
  /** Changes who works; while locked, the way to unlock. The password is asked of whoever has a lock. */
  'people:choose': {
    request: z.object({ id: PersonId, password: TriedPassword.nullable() }).strict(),
    response: ChosenPerson,
  },
  'people:lock': { request: none, response: PeopleState },
  /** Of the current person; null takes the lock away. */
  'people:set-lock': {
    request: z.object({ oldPassword: TriedPassword.nullable(), newPassword: NewPassword.nullable() }).strict(),
    response: PeopleState,
  },
  'people:set-lock-after': { request: z.object({ lockAfter: LockAfter }).strict(), response: PeopleState },
  /** The renderer has sent everything; the window may close. */
  'window:ready-to-close': { request: none, response: none },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>

export type Request<C extends Channel> = z.input<(typeof contract)[C]['request']>
export type Response<C extends Channel> = z.output<(typeof contract)[C]['response']>

/** What comes with each event. */
export interface EventPayloads {
  'window:closing': Readonly<Record<string, never>>
  'journal:copy-changed': JournalCopyState
  'menu:command': { readonly command: string }
  'second:changed': SecondState
}

/**
 * An answer crosses as a value, so that a refusal keeps its code. `code` is one of the literal codes of the room that
 * answered, or `internal` for a bug, whose particulars stay in main's log.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly detail?: Readonly<Record<string, string | number>> }

/** What the preload exposes as `window.duban`. */
export interface HostBridge {
  readonly call: <C extends Channel>(channel: C, request: Request<C>) => Promise<Answer<Response<C>>>
  /** Returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void) => () => void
}

import { z } from 'zod'

const none = z.object({}).strict()

export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>
/** What a file is opened for, which the dialog offers accordingly. */
export const FilePurpose = z.enum(['spreadsheet', 'document'])

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What belongs to this PC, not to the ledger. The folders are for showing only. */
export const Preferences = z
  .object({
    language: Language,
    theme: Theme,
    dataFolder: z.string(),
    backupFolder: z.string(),
    /** Chosen and copied to; in use from the next start on. */
    nextDataFolder: z.string().optional(),
    /** Where verified backups are copied to; null when nowhere. */
    secondFolder: z.string().nullable(),
    /** Where the journal is kept a second time; null when nowhere. */
    journalCopyFolder: z.string().nullable(),
  })
  .readonly()
export type Preferences = z.infer<typeof Preferences>

export const BackupVerdict = z
  .object({
    isGood: z.boolean(),
    code: z.string().nullable(),
    at: z.string(),
    /** How many files that its rows name are not beside it. The rows are good all the same. */
    attachmentsMissing: z.int().min(0),
  })
  .readonly()
export type BackupVerdict = z.infer<typeof BackupVerdict>

/** What is wrong with the second place of backups, if anything is. */
export const SecondTrouble = z.enum(['missing', 'full', 'read-only', 'not-verified', 'key-damaged'])
export type SecondTrouble = z.infer<typeof SecondTrouble>

const SecondState = z
  .object({
    status: z.union([z.enum(['off', 'fine']), SecondTrouble]),
    isCopying: z.boolean(),
    /** How many of the newest backups are not there yet. */
    waiting: z.int().min(0),
    /** Copies of this PC that are there as they were verified. */
    copies: z.int().min(0),
    last: z.object({ fileName: z.string(), at: z.string() }).nullable(),
    /** It lies on the disk that the data lies on, and would be lost with it. */
    isSameDisk: z.boolean(),
  })
  .readonly()
export type SecondState = z.infer<typeof SecondState>

const CopyCount = z
  .object({
    good: z.int().min(0),
    bad: z.int().min(0),
    /** Locked with an earlier password. */
    unknown: z.int().min(0),
  })
  .readonly()
export type CopyCount = z.infer<typeof CopyCount>

const WhichFolder = z.enum(['data', 'backup', 'second', 'journal-copy'])
export type WhichFolder = z.infer<typeof WhichFolder>

const FolderHealth = z
  .object({
    /** `next` is the data folder from the next start on. */
    which: z.enum([...WhichFolder.options, 'next']),
    isThere: z.boolean(),
    isWritable: z.boolean(),
    /** Null where the system does not say. */
    freeBytes: z.number().nullable(),
    /** Less than what the next backups need, or less than 1 GB. */
    isNearlyFull: z.boolean(),
    kind: z.enum(['local', 'network', 'synchronised', 'removable', 'unknown']),
  })
  .readonly()
export type FolderHealth = z.infer<typeof FolderHealth>

const PasswordState = z.object({ setAt: z.string().nullable(), isDamaged: z.boolean() }).readonly()
export type PasswordState = z.infer<typeof PasswordState>
/** Long enough that guessing is hopeless at what a guess costs. */
export const MIN_BACKUP_PASSWORD = 8
export const MAX_BACKUP_PASSWORD = 200
const NewPassword = z.string().min(MIN_BACKUP_PASSWORD).max(MAX_BACKUP_PASSWORD)

/** How long what was set aside stays at least. */
export const KEPT_DAYS = 30
const AsidePlace = z.enum(['data', 'backup', 'second', 'journal-copy'])
export type AsidePlace = z.infer<typeof AsidePlace>

const AsideItem = z
  .object({
    id: z.string(),
    place: AsidePlace,
    kind: z.enum(['backup', 'copy', 'journal', 'database', 'other']),
    name: z.string(),
    bytes: z.number(),
    at: z.string(),
    /** Until a person may let go of it; 0 when they may. */
    daysLeft: z.int().min(0),
  })
  .readonly()
export type AsideItem = z.infer<typeof AsideItem>

/** The channels of the places where data and backups lie, and of the password that locks what leaves this PC. */
export const placeChannels = {
  /** Asks the person for a folder; null when they cancel. A new data folder takes effect at the next start, after a copy. */
  'folder:choose': {
    request: z.object({ which: WhichFolder }).strict(),
    response: Preferences.nullable(),
  },
  'folder:show': { request: z.object({ which: WhichFolder }).strict(), response: none },
  /** How each folder is doing: there, writable, on which kind of disk, with how much room. */
  'folder:health': { request: none, response: z.array(FolderHealth) },
  'second:state': { request: none, response: SecondState },
  /** Looks at the second place now and copies what it lacks. */
  'second:look': { request: none, response: SecondState },
  /** Reads every copy again; bad ones are put aside and made anew. Nothing is counted when the place is not well. */
  'second:verify': { request: none, response: CopyCount },
  /** Answers when copying has ended, or after so many milliseconds: whether it has. */
  'second:settle': {
    request: z.object({ ms: z.int().min(0).max(30_000) }).strict(),
    response: z.object({ isDone: z.boolean() }),
  },
  /** Copies nothing there any more; what is there stays. */
  'second:leave': { request: none, response: Preferences },
  'password:state': { request: none, response: PasswordState },
  'password:set': { request: z.object({ password: NewPassword }).strict(), response: PasswordState },
  /** What was set aside instead of deleted, newest first. */
  'aside:list': { request: none, response: z.array(AsideItem) },
  /** Lets go of what has lain for 30 days, to the system's trash or for good. */
  'aside:let-go': {
    request: z.object({ ids: z.array(z.string().max(400)).max(10_000), how: z.enum(['trash', 'delete']) }).strict(),
    response: z.object({ gone: z.int(), failed: z.int() }),
  },
  'password:remove': { request: none, response: PasswordState },
} as const

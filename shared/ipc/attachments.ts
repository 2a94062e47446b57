import { z } from 'zod'
import { FileJudgement } from '../domain/file-kind'

export const none = z.object({}).strict()
const Ticket = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'Ticket'>()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const PIECE_BYTES = 1_048_576
const piece = z.instanceof(Uint8Array).refine((value) => value.byteLength <= PIECE_BYTES)
const name = z.string().min(1).max(255)

/** The largest file that is attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 200 * 1_048_576

/** A file of the attachment store: durable, and kept once however often it is named. */
export const StoredFile = z.object({ sha256: Sha256, name, bytes: z.int().min(0) }).readonly()
export type StoredFile = z.infer<typeof StoredFile>

/** Why a file was not taken in; the others are. */
const RefusedFile = z.object({ name: z.string(), code: z.string() }).readonly()
export type RefusedFile = z.infer<typeof RefusedFile>

/** `found-again`: it was missing or damaged, and put back from a backup's files or from what was set aside. */
export const AttachmentState = z.enum(['good', 'found-again', 'missing', 'damaged'])
export type AttachmentState = z.infer<typeof AttachmentState>

const Named = z.object({ sha256: Sha256, name }).strict()
const Chosen = z.object({ ticket: Ticket, name: z.string(), size: z.number() }).readonly()

/** The channels of attachments. Taking in: a ticket a file, then pieces, then the name of what is stored. */
export const attachmentChannels = {
  /** Asks the person for files; null when they cancel. */
  'attachment:pick': {
    request: none,
    response: z.object({ files: z.array(Chosen), refused: z.array(RefusedFile) }).nullable(),
  },
  /** Takes in the next few megabytes of a picked file; `stored` comes with the last, when it is durable. */
  'attachment:take': {
    request: z.object({ ticket: Ticket }).strict(),
    response: z.object({ done: z.number(), total: z.number(), stored: StoredFile.nullable() }),
  },
  /** Begins a file whose bytes the page has, such as one that was dropped. */
  'attachment:begin': {
    request: z.object({ name, bytes: z.int().min(0) }).strict(),
    response: z.object({ ticket: Ticket }),
  },
  'attachment:write': { request: z.object({ ticket: Ticket, bytes: piece }).strict(), response: none },
  /** Answers only when the file is durable; what names it may be written after that. */
  'attachment:finish': { request: z.object({ ticket: Ticket }).strict(), response: StoredFile },
  'attachment:abandon': { request: z.object({ ticket: Ticket }).strict(), response: none },
  /** What a file is, by its name and by its content, for asking whether it may be opened. */
  'attachment:describe': { request: Named, response: FileJudgement },
  /** The next bytes of a file; before the first, all of it is held against its name. */
  'attachment:read': {
    request: z.object({ sha256: Sha256, offset: z.int().min(0).max(MAX_ATTACHMENT_BYTES) }).strict(),
    response: z.object({ bytes: piece, isLast: z.boolean() }),
  },
  /** Opens a verified copy by the system. Programs are refused whatever the page says. */
  'attachment:open': { request: Named, response: none },
  /** Asks where to, then saves a verified copy; null when the person cancels. */
  'attachment:save-as': {
    request: Named,
    response: z.object({ name: z.string(), folder: z.string() }).nullable(),
  },
  /** `isFull` reads every byte; otherwise it is enough that a file of the right length is there. */
  'attachment:verify': {
    request: z
      .object({
        files: z
          .array(z.object({ sha256: Sha256, bytes: z.int().min(0) }).strict())
          .min(1)
          .max(500),
        isFull: z.boolean(),
      })
      .strict(),
    response: z.object({ states: z.array(AttachmentState) }),
  },
  'attachment:sweep-due': { request: none, response: z.object({ isDue: z.boolean() }) },
  /** Tells every file that rows name, in pieces; with the last one, files unnamed for 30 days are set aside. */
  'attachment:sweep': {
    request: z.object({ named: z.array(Sha256).max(10_000), isFirst: z.boolean(), isLast: z.boolean() }).strict(),
    response: z.object({ setAside: z.int().min(0) }),
  },
} as const

import type { RefusedFile, StoredFile } from '@shared/ipc/attachments'
import { CHUNK_BYTES, type FileInfo, type Ticket } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { createTickets } from '../files/tickets'
import { beginIntake, type Intake, type IntakeCode } from './intake'
import { openSource, type SourceCode, type SourceFile } from './source-file'

const MOST_OPEN = 250
/** How much of a file is taken in before the page hears of it and may cancel. */
const STEP_BYTES = 4 * CHUNK_BYTES

type Code = IntakeCode | SourceCode | 'ticket-unknown' | 'too-many-open'
type Nothing = Record<string, never>
interface Taking {
  readonly source: SourceFile | null
  /** Begun with the first bytes, so that many picked files do not lie in the store as empty ones. */
  intake: Intake | null
}

/** Files on their way into the store, each behind a ticket. */
export interface TakingIn {
  readonly choose: (paths: readonly string[]) => Promise<{ files: FileInfo[]; refused: RefusedFile[] }>
  readonly take: (ticket: Ticket) => Promise<Result<{ done: number; total: number; stored: StoredFile | null }, Code>>
  readonly begin: (name: string, bytes: number) => Promise<Result<{ ticket: Ticket }, Code>>
  readonly write: (ticket: Ticket, bytes: Uint8Array) => Promise<Result<Nothing, Code>>
  readonly finish: (ticket: Ticket) => Promise<Result<StoredFile, Code>>
  readonly abandon: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  readonly abandonAll: () => Promise<void>
}

export interface TakingParts {
  readonly root: string
  readonly setAside: (path: string, sha256: string) => Promise<unknown>
  readonly onStored: (stored: StoredFile) => void
}

export function createTakingIn({ root, setAside, onStored }: TakingParts): TakingIn {
  const tickets = createTickets<Taking>(MOST_OPEN)

  async function end({ source, intake }: Taking): Promise<void> {
    await source?.close()
    await intake?.abandon()
  }
  async function endTicket(ticket: Ticket): Promise<void> {
    const taking = tickets.redeem(ticket)
    if (taking.ok) await end(taking.value)
  }
  async function finished(intake: Intake): Promise<Result<StoredFile, IntakeCode>> {
    const stored = await intake.finish()
    if (stored.ok) onStored(stored.value)
    return stored
  }
  async function step(taking: Taking, source: SourceFile): Promise<Result<number, Code>> {
    if (taking.intake === null) {
      const begun = await beginIntake(root, source.name, source.size, setAside)
      if (!begun.ok) return begun
      taking.intake = begun.value
    }
    const piece = await source.read(taking.intake.bytes(), STEP_BYTES)
    if (!piece.ok) return piece
    const written = await taking.intake.write(piece.value)
    return written.ok ? ok(taking.intake.bytes()) : written
  }

  return {
    async choose(paths) {
      const files: FileInfo[] = []
      const refused: RefusedFile[] = []
      for (const path of paths) {
        const name = path.split(/[\\/]/).at(-1) ?? path
        const source = await openSource(path)
        const ticket = source.ok ? tickets.issue({ source: source.value, intake: null }) : source
        if (ticket.ok && source.ok) files.push({ ticket: ticket.value, name, size: source.value.size })
        else if (source.ok) await source.value.close()
        if (!ticket.ok) refused.push({ name, code: ticket.code })
      }
      return { files, refused }
    },

    async take(ticket) {
      const found = tickets.find(ticket)
      if (!found.ok) return found
      const { source } = found.value
      if (source === null) return fail('ticket-unknown')
      const done = await step(found.value, source)
      if (!done.ok) {
        await endTicket(ticket)
        return done
      }
      if (done.value < source.size) return ok({ done: done.value, total: source.size, stored: null })
      const isWhole = await source.isUnchanged()
      const { intake } = found.value
      const stored = isWhole && intake ? await finished(intake) : fail('file-changed')
      await endTicket(ticket)
      return stored.ok ? ok({ done: source.size, total: source.size, stored: stored.value }) : stored
    },

    async begin(name, bytes) {
      const begun = await beginIntake(root, name, bytes, setAside)
      if (!begun.ok) return begun
      const ticket = tickets.issue({ source: null, intake: begun.value })
      if (ticket.ok) return ok({ ticket: ticket.value })
      await begun.value.abandon()
      return ticket
    },

    async write(ticket, bytes) {
      const found = tickets.find(ticket)
      if (!found.ok) return found
      if (found.value.intake === null) return fail('ticket-unknown')
      const written = await found.value.intake.write(bytes)
      if (written.ok) return ok({})
      await endTicket(ticket)
      return written
    },

    async finish(ticket) {
      const found = tickets.redeem(ticket)
      if (!found.ok) return found
      const { intake, source } = found.value
      if (intake !== null && source === null) return finished(intake)
      await end(found.value)
      return fail('ticket-unknown')
    },

    async abandon(ticket) {
      const found = tickets.redeem(ticket)
      if (!found.ok) return found
      await end(found.value)
      return ok({})
    },

    async abandonAll() {
      for (const taking of tickets.redeemAll()) await end(taking)
    },
  }
}

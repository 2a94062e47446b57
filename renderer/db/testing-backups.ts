import type { TableName } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import type { Channel } from '@shared/ipc/channels'
import type { Answer, BackupInfo, Request, Response, Ticket } from '@shared/ipc/contract'
import { SnapshotManifest } from '@shared/log/snapshot'

type Handlers = { readonly [C in Channel]?: (request: Request<C>) => Answer<Response<C>> }
interface Kept {
  readonly info: BackupInfo
  readonly rows: { table: TableName; row: string }[]
}

const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** A backup folder of memory for tests: what was written can be listed, verified and read; `spoil` damages one. */
export function createTestingBackups(): { readonly handlers: Handlers; readonly spoil: (id: string) => void } {
  const kept = new Map<string, Kept>()
  const writing = new Map<string, { manifest: SnapshotManifest; rows: Kept['rows'] }>()
  const reading = new Map<string, Kept>()
  const bad = new Set<string>()
  let tickets = 0
  const issue = () => {
    tickets += 1
    return tickets.toString(16).padStart(32, '0') as Ticket
  }
  const judged = ({ info }: Kept): BackupInfo => {
    const isGood = !bad.has(info.id)
    return {
      ...info,
      verdict: { isGood, code: isGood ? null : 'backup-damaged', at: info.manifest?.at ?? '', attachmentsMissing: 0 },
    }
  }
  const handlers: Handlers = {
    'snapshot:begin': (wish) => {
      const ticket = issue()
      const at = '2023-06-30T04:00:00.000Z' as Instant
      const manifest = SnapshotManifest.parse({
        format: 'duban-snapshot',
        formatVersion: 1,
        ...wish,
        programVersion: '0.0.0',
        at,
      })
      writing.set(ticket, { manifest, rows: [] })
      return done({ ticket })
    },
    'snapshot:write': ({ ticket, table, rows }) => {
      writing.get(ticket)?.rows.push(...rows.map((row) => ({ table, row })))
      return done({})
    },
    'snapshot:finish': ({ ticket }) => {
      const written = writing.get(ticket)
      if (!written) return { ok: false, code: 'ticket-unknown' }
      writing.delete(ticket)
      const id = `${kept.size + 1}-${written.manifest.reason}.dbk`
      const info = {
        id,
        fileName: id,
        bytes: written.rows.length,
        manifest: written.manifest,
        verdict: null,
        isLocked: false,
      }
      kept.set(id, { info, rows: written.rows })
      return done(judged({ info, rows: [] }))
    },
    'snapshot:abandon': ({ ticket }) => {
      writing.delete(ticket)
      return done({})
    },
    'backup:list': () => done([...kept.values()].map(({ info }) => info)),
    'backup:verify': ({ id }) => {
      const backup = kept.get(id)
      return backup ? done(judged(backup)) : { ok: false, code: 'backup-unknown' }
    },
    'backup:open': ({ id }) => {
      const backup = kept.get(id)
      if (!backup) return { ok: false, code: 'backup-unknown' }
      if (bad.has(id)) return { ok: false, code: 'backup-damaged' }
      const ticket = issue()
      reading.set(ticket, backup)
      return done({ ticket, info: judged(backup) })
    },
    'backup:read': ({ ticket }) => done({ rows: reading.get(ticket)?.rows ?? [], isLast: true }),
    'backup:close': ({ ticket }) => {
      reading.delete(ticket)
      return done({})
    },
  }
  return { handlers, spoil: (id) => bad.add(id) }
}

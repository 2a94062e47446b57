import { ok } from '@shared/result'
import type { Attachments } from '../attachments/attachments'
import { safeName } from '../files/safe-name'
import type { Texts } from '../texts'
import type { Dialogs } from '../window/dialogs'
import type { Handlers } from './handlers'

export interface AttachmentRooms {
  readonly texts: Texts
  readonly attachments: Attachments
  readonly dialogs: Dialogs
  /** Hands a file or folder to the system. */
  readonly openFolder: (path: string) => Promise<void>
}

type AttachmentHandlers = {
  readonly [C in keyof Handlers as C extends `attachment:${string}` ? C : never]: Handlers[C]
}

export function createAttachmentHandlers(rooms: AttachmentRooms): AttachmentHandlers {
  const { attachments, dialogs, texts } = rooms
  const { takingIn } = attachments
  return {
    'attachment:pick': async () => {
      const paths = await dialogs.openFiles(texts.pickAttachments)
      return ok(paths.length === 0 ? null : await takingIn.choose(paths))
    },
    'attachment:take': ({ ticket }) => takingIn.take(ticket),
    'attachment:begin': ({ name, bytes }) => takingIn.begin(name, bytes),
    'attachment:write': ({ ticket, bytes }) => takingIn.write(ticket, bytes),
    'attachment:finish': ({ ticket }) => takingIn.finish(ticket),
    'attachment:abandon': ({ ticket }) => takingIn.abandon(ticket),
    'attachment:describe': ({ sha256, name }) => attachments.describe(sha256, name),
    'attachment:read': ({ sha256, offset }) => attachments.readPiece(sha256, offset),
    'attachment:open': async ({ sha256, name }) => {
      const copy = await attachments.copyForOpening(sha256, name)
      if (!copy.ok) return copy
      await rooms.openFolder(copy.value)
      return ok({})
    },
    'attachment:save-as': async ({ sha256, name }) => {
      const path = await dialogs.saveFile(texts.saveAttachment, safeName(name), null)
      return path === null ? ok(null) : attachments.saveTo(sha256, path)
    },
    'attachment:verify': async ({ files, isFull }) => {
      const states = await attachments.verify(files, isFull)
      return states.ok ? ok({ states: states.value }) : states
    },
    'attachment:sweep-due': async () => ok({ isDue: await attachments.isSweepDue() }),
    'attachment:sweep': async ({ named, isFirst, isLast }) => {
      const swept = await attachments.sweep(named, isFirst, isLast)
      return swept.ok ? ok({ setAside: swept.value }) : swept
    },
  }
}

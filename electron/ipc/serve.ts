import { ipcMain } from 'electron'
import { CHANNELS } from '@shared/ipc/channels'
import { fail } from '@shared/result'
import { logBug, logProblem } from '../log'
import { answerCall } from './answer'
import type { Handlers } from './handlers'
import { isTrustedFrame } from './sender'

/** Opens every channel of the contract to the program's own page, and to nothing else. */
export function serveChannels(handlers: Handlers, rendererUrl: string | null): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, request: unknown) => {
      if (!isTrustedFrame(event.senderFrame, rendererUrl)) {
        logProblem('foreign-sender', { channel })
        return fail('foreign-sender')
      }
      return answerCall(handlers, channel, request, logBug)
    })
  }
}

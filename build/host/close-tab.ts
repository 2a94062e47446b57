import type { CdpConnection } from './cdp'

/**
 * Closes a tab that nobody asked for. A second debugger, as tests attach one, lets every new tab wait, and the page that
 * opened it waits with it. A tab that is closed while it waits would never let go of that page, so it is let run first.
 */
export async function closeTab(connection: CdpConnection, targetId: string): Promise<void> {
  const params = { targetId, flatten: true }
  const { sessionId } = await connection.send<{ sessionId: string }>('Target.attachToTarget', params)
  await connection.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  await connection.send('Target.closeTarget', { targetId })
}

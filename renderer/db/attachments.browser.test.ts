import { documentWith } from '@shared/domain/testing/rows'
import type { Request } from '@shared/ipc/contract'
import { expect, it } from 'vitest'
import { addDocument } from '../commands/add-document'
import { sweepAttachments, verifyAttachments } from './attachments'
import { liveStore } from './live-store'
import { openTestingStore } from './testing-host'

it('names text and original of every document to whoever sweeps or verifies the files', async () => {
  const { bridge } = await openTestingStore('duban-936')
  const swept: Request<'attachment:sweep'>[] = []
  const verified: Request<'attachment:verify'>[] = []
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'attachment:sweep-due': () => ({ isDue: true }),
    'attachment:sweep': (request) => {
      swept.push(request)
      return { setAside: 0 }
    },
    'attachment:verify': (request: Request<'attachment:verify'>) => {
      verified.push(request)
      return { states: request.files.map(() => 'good') }
    },
  }
  const call = (channel: string, request: unknown) => {
    const answer = answers[channel]
    if (!answer) return bridge.call(channel as 'app:info', request as Request<'app:info'>)
    return Promise.resolve({ ok: true, value: answer(request as never) })
  }
  Object.defineProperty(window, 'duban', { value: { ...bridge, call }, configurable: true, writable: true })
  const document = documentWith()
  await addDocument(document)
  await addDocument(documentWith({ id: 'd2' as typeof document.id, original: null }))
  expect(await liveStore().db.documents.count()).toBe(2)

  await sweepAttachments()
  expect(swept).toEqual([{ named: ['a'.repeat(64), 'b'.repeat(64)], isFirst: true, isLast: true }])
  await verifyAttachments(() => true)
  expect(verified.flatMap(({ files }) => files.map(({ sha256 }) => sha256))).toEqual(['a'.repeat(64), 'b'.repeat(64)])
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CHANNELS, type Channel } from '@shared/ipc/channels'
import { CHUNK_BYTES, contract } from '@shared/ipc/contract'
import { GENESIS } from '@shared/log/record'
import { createKeptAside } from '../backups/kept-aside'
import { endOpenThings, openRooms } from '../open-rooms'
import { openPreferences } from '../preferences/preferences'
import { recordFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { textsIn } from '../texts'
import { answerCall } from './answer'
import { createHandlers } from './create-handlers'
import type { Handlers } from './handlers'
import { refuseWhileLocked } from './refuse-while-locked'

async function program(answers: { readonly path?: string } = {}) {
  const folder = await temporaryFolder()
  const preferences = await openPreferences(join(folder, 'preferences.json'), { data: folder, forced: null })
  const rooms = await openRooms(preferences, '0.1.0', (code, error) => expect.unreachable(`${code} ${String(error)}`))
  onTestFinished(async () => {
    await endOpenThings(rooms)
    await rooms.journal.close()
  })
  const sample = join(folder, '示例.xlsx')
  await writeFile(sample, 'sample')
  const pick = async () => answers.path ?? null
  const shown: string[] = []
  const handlers = createHandlers({
    ...rooms,
    appInfo: { version: '0.1.0', platform: 'linux', runtime: 'host' },
    texts: textsIn('zh-CN'),
    preferences,
    isDataFolderFixed: false,
    keptAside: createKeptAside({
      places: () => ({ data: folder, backup: null, second: null, 'journal-copy': null }),
      trash: async () => {},
      now: () => new Date(),
      onProblem: (code) => bugs.push(code),
    }),
    dialogs: { openFile: pick, openFiles: async () => [], saveFile: pick, chooseFolder: pick },
    samplePath: sample,
    showInFolder: (path) => shown.push(path),
    openFolder: async () => {},
    pageIsReadyToClose: () => {},
  })
  const bugs: unknown[] = []
  const call = (channel: Channel, request: unknown) =>
    answerCall(handlers, channel, request, (_channel, error) => bugs.push(error))
  return { folder, call, handlers, bugs, shown }
}

describe('a call', () => {
  it('is answered as the contract says', async () => {
    const { call, bugs } = await program()
    for (const channel of [
      'app:info',
      'preferences:read',
      'store:open',
      'backup:list',
      'people:list',
      'file:open-sample',
    ] as const) {
      const answer = await call(channel, {})
      expect([channel, answer.ok && contract[channel].response.safeParse(answer.value).success]).toEqual([
        channel,
        true,
      ])
    }
    const record = recordFollowing(GENESIS)
    expect(await call('journal:append', { records: [record] })).toMatchObject({ ok: true, value: { head: { seq: 1 } } })
    expect(await call('journal:read', { afterSeq: 0 })).toEqual({
      ok: true,
      value: { records: [record], isLast: true },
    })
    expect(await call('file:pick-open', { purpose: 'spreadsheet' })).toEqual({ ok: true, value: null })
    expect(bugs).toEqual([])
  })

  it('with a request that is not in the contract is refused before any room sees it', async () => {
    const { call } = await program()
    expect(await call('app:info', { extra: 1 })).toMatchObject({ code: 'bad-request' })
    expect(await call('journal:append', { records: [] })).toMatchObject({ code: 'bad-request' })
    const tooMuch = { ticket: '0'.repeat(32), bytes: new Uint8Array(CHUNK_BYTES + 1) }
    expect(await call('file:write', tooMuch)).toMatchObject({ code: 'bad-request' })
  })

  it('that meets a bug is answered without its particulars', async () => {
    const broken = { 'app:info': () => Promise.reject(new Error('/home/someone/secret')) } as unknown as Handlers
    const bugs: unknown[] = []
    const answer = await answerCall(broken, 'app:info', {}, (_channel, error) => bugs.push(error))
    expect(answer).toEqual({ ok: false, code: 'internal', detail: {} })
    expect(bugs).toHaveLength(1)
  })

  it('of any shape never throws and never is a bug', async () => {
    const { call, bugs } = await program()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CHANNELS),
        fc.oneof(
          fc.anything(),
          fc.record({ ticket: fc.stringMatching(/^[0-9a-f]{32}$/), offset: fc.nat() }, { requiredKeys: ['ticket'] }),
          fc.record({ id: fc.string() }),
          fc.record({ afterSeq: fc.nat() }),
        ),
        async (channel, request) => {
          expect(typeof (await call(channel, request)).ok).toBe('boolean')
        },
      ),
      { numRuns: 2_000 },
    )
    expect(bugs).toEqual([])
  }, 60_000)
})

describe('a locked program', () => {
  it('answers only what the lock screen needs, and while closing what saves the last changes', async () => {
    const { call, handlers, bugs } = await program()
    const added = (await call('people:add', { name: '张三' })) as { value: { currentId: string } }
    await call('people:set-lock', { oldPassword: null, newPassword: 'abcd' })
    let isClosing = false
    const state = { isLocked: () => true, isClosing: () => isClosing }
    const guarded = refuseWhileLocked(handlers, state)
    const codes = async () => {
      const answers = CHANNELS.map(async (channel) => {
        const answer = await (guarded[channel] as (request: unknown) => Promise<{ code?: string }>)(sampleOf(channel))
        return answer.code === 'locked' ? null : channel
      })
      return (await Promise.all(answers)).filter((channel) => channel !== null)
    }
    const sampleOf = (channel: Channel) =>
      channel === 'people:choose' ? { id: added.value.currentId, password: 'abcd' } : { records: [] }
    const needed = [
      'app:info',
      'preferences:read',
      'people:list',
      'people:choose',
      'people:lock',
      'window:ready-to-close',
    ]
    expect(await codes()).toEqual(needed)
    isClosing = true
    const saving = ['journal:append', 'snapshot:begin', 'snapshot:write', 'snapshot:finish', 'snapshot:abandon']
    const refused = (channel: Channel) => answerCall(guarded, channel, {}, () => bugs.push(channel))
    for (const channel of [...saving, 'backup:list', 'second:settle'] as Channel[])
      expect([channel, await refused(channel)]).not.toMatchObject([channel, { code: 'locked' }])
    for (const channel of ['journal:read', 'backup:open', 'people:add', 'store:switch'] as const)
      expect([channel, guarded[channel]({} as never)]).toMatchObject([channel, { code: 'locked' }])
  })
})

describe('saving under a name that the dialog did not check', () => {
  it('adds the extension, and refuses when that file exists', async () => {
    const folder = await temporaryFolder()
    const { call, shown } = await program({ path: join(folder, '台账') })
    const wish = { purpose: 'xlsx', suggestedName: '台账: 2023' }
    const begun = await call('file:pick-save', wish)
    expect(begun).toMatchObject({ ok: true, value: { name: '台账.xlsx' } })
    const { ticket } = (begun as { value: { ticket: string } }).value
    await call('file:write', { ticket, bytes: new Uint8Array([80, 75]) })
    expect(await call('file:commit', { ticket })).toMatchObject({ ok: true, value: { folder } })
    expect((await readFile(join(folder, '台账.xlsx'))).length).toBe(2)
    await call('file:show', { ticket })
    expect(shown).toEqual([join(folder, '台账.xlsx')])
    expect(await call('file:pick-save', wish)).toMatchObject({ code: 'name-taken' })
  })
})

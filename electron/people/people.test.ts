import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '@shared/ipc/people'
import { temporaryFolder } from '../testing/temporary-folder'
import { openPeople, type People } from './people'

interface Pc {
  readonly folder: string
  /** Starts the program; its monotonic clock begins anew, as after a restart of the PC. */
  readonly start: () => Promise<People>
  readonly wait: (seconds: number) => void
  readonly setClock: (at: string) => void
  readonly problems: string[]
}

async function pc(): Promise<Pc> {
  const folder = await temporaryFolder()
  let lastId: string | null = null
  let clock = '2023-06-30T04:00:00.000Z'
  let monotonicMs = 0
  const problems: string[] = []
  const start = () => {
    monotonicMs = 0
    return openPeople({
      dataFolder: folder,
      lastId,
      keepLastId: async (id) => void (lastId = id),
      now: () => new Date(clock),
      monotonicMs: () => monotonicMs,
      onProblem: (code) => problems.push(code),
    })
  }
  const wait = (seconds: number) => void (monotonicMs += seconds * 1_000)
  return { folder, start, wait, setClock: (at) => void (clock = at), problems }
}

const idOf = (people: People, name: string): PersonId => {
  const found = people.list().people.find((person) => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}

/** 张三 with the lock `abcd`, and 李四 without one. */
async function twoClerks(own: Pc): Promise<People> {
  const people = await own.start()
  await people.add('张三')
  await people.add('李四')
  expect(await people.setLock(null, 'abcd')).toMatchObject({ ok: true })
  return people
}

describe('people', () => {
  it('are kept, and whoever worked last is current at the next start', async () => {
    const own = await pc()
    const first = await own.start()
    expect(first.list()).toMatchObject({ people: [], currentId: null, isLocked: false })
    await first.add(' 张三 ')
    await first.add('李四')
    expect(first.list()).toMatchObject({ currentId: idOf(first, '张三') })
    await first.choose(idOf(first, '李四'), null)
    await first.rename(idOf(first, '张三'), '张三丰')
    const second = await own.start()
    expect(second.list().people.map(({ name }) => name)).toEqual(['张三丰', '李四'])
    expect(second.list()).toMatchObject({ currentId: idOf(second, '李四'), isListSetAside: false })
  })

  it('have names of their own, and there is always somebody', async () => {
    const people = await twoClerks(await pc())
    expect(await people.add('张三')).toMatchObject({ code: 'person-name-taken' })
    expect(await people.add('  ')).toMatchObject({ code: 'person-name-missing' })
    expect(await people.remove(idOf(people, '张三'))).toMatchObject({ code: 'person-is-current' })
    expect(await people.remove('0000000000000000' as PersonId)).toMatchObject({ code: 'person-unknown' })
    expect(await people.remove(idOf(people, '李四'))).toMatchObject({ ok: true, value: { people: [{ name: '张三' }] } })
  })

  it('with a lock are neither renamed nor removed by somebody else', async () => {
    const people = await twoClerks(await pc())
    await people.choose(idOf(people, '李四'), null)
    expect(await people.rename(idOf(people, '张三'), '王五')).toMatchObject({ code: 'person-has-lock' })
    expect(await people.remove(idOf(people, '张三'))).toMatchObject({ code: 'person-has-lock' })
  })

  it('are left as they were when the folder can not be written to', async () => {
    const own = await pc()
    const people = await twoClerks(own)
    const path = join(own.folder, 'people.json')
    const before = await readFile(path, 'utf8')
    await rm(own.folder, { recursive: true })
    expect(await people.add('王五')).toMatchObject({ code: 'not-found' })
    expect(people.list().people).toHaveLength(2)
    people.lock()
    expect(await people.choose(idOf(people, '张三'), 'abcd')).toMatchObject({ ok: true })
    expect(before).not.toContain('abcd')
  })
})

describe('a lock', () => {
  it('is there from the start, opens with its password only, and with no one else’s', async () => {
    const own = await pc()
    await twoClerks(own)
    const people = await own.start()
    expect(people.isLocked()).toBe(true)
    const [zhang, li] = [idOf(people, '张三'), idOf(people, '李四')]
    expect(await people.choose(li, null)).toMatchObject({ code: 'person-without-lock' })
    expect(await people.choose(zhang, null)).toMatchObject({ code: 'person-wrong-password' })
    expect(await people.choose(zhang, 'ABCD')).toMatchObject({ code: 'person-wrong-password' })
    own.wait(5)
    expect(await people.choose(zhang, 'abcd')).toMatchObject({ ok: true, value: { wrongTries: 2 } })
    expect(people.isLocked()).toBe(false)
    expect(people.lock()).toMatchObject({ ok: true, value: { isLocked: true } })
  })

  it('can be let open by a second clerk who has a lock too, who is then current', async () => {
    const people = await twoClerks(await pc())
    await people.choose(idOf(people, '李四'), null)
    await people.setLock(null, 'efgh')
    expect(await people.choose(idOf(people, '张三'), 'efgh')).toMatchObject({ code: 'person-wrong-password' })
    await people.choose(idOf(people, '张三'), 'abcd')
    people.lock()
    expect(await people.choose(idOf(people, '李四'), 'efgh')).toMatchObject({ ok: true })
    expect(people.list()).toMatchObject({ currentId: idOf(people, '李四'), isLocked: false })
  })

  it('is changed and taken away with its old password only', async () => {
    const people = await twoClerks(await pc())
    expect(await people.setLock(null, null)).toMatchObject({ code: 'person-wrong-password' })
    expect(await people.setLock('nope', 'efgh')).toMatchObject({ code: 'person-wrong-password' })
    expect(await people.setLock('abcd', 'efgh')).toMatchObject({ ok: true })
    expect(await people.setLock('efgh', null)).toMatchObject({ ok: true, value: { lockAfter: null } })
    expect(people.lock()).toMatchObject({ code: 'person-without-lock' })
  })

  it('locks after ten idle minutes unless its owner says otherwise', async () => {
    const own = await pc()
    const people = await twoClerks(own)
    expect(people.list().lockAfter).toBe(10)
    await people.setLockAfter(null)
    expect((await own.start()).list().lockAfter).toBe(null)
  })
})

// Each try costs what it costs an attacker, on a busy machine too.
describe('wrong passwords', { timeout: 60_000 }, () => {
  it('make one wait, longer each time, up to five minutes', async () => {
    const own = await pc()
    const people = await twoClerks(own)
    people.lock()
    const zhang = idOf(people, '张三')
    const waits: unknown[] = []
    for (let tries = 0; tries < 10; tries += 1) {
      const refused = await people.choose(zhang, 'nope')
      if (refused.ok || refused.code !== 'person-wrong-password') throw new Error('not refused')
      waits.push(refused.detail['seconds'])
      const seconds = Number(refused.detail['seconds'])
      if (seconds === 0) continue
      own.wait(seconds - 0.5)
      expect(await people.choose(zhang, 'abcd')).toMatchObject({ code: 'person-wait', detail: { seconds: 1 } })
      own.wait(0.5)
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300])
    expect(await people.choose(zhang, 'abcd')).toMatchObject({ ok: true, value: { wrongTries: 10 } })
    people.lock()
    expect(await people.choose(zhang, 'nope')).toMatchObject({ detail: { seconds: 0 } })
  })

  it('count across restarts, and neither a restart nor a clock that is set shortens the wait', async () => {
    const own = await pc()
    await twoClerks(own)
    for (let tries = 0; tries < 4; tries += 1) {
      const people = await own.start()
      own.wait(60)
      expect(await people.choose(idOf(people, '张三'), 'nope')).toMatchObject({ code: 'person-wrong-password' })
    }
    own.setClock('2013-01-01T00:00:00.000Z')
    const people = await own.start()
    const zhang = idOf(people, '张三')
    expect(await people.choose(zhang, 'abcd')).toMatchObject({ code: 'person-wait', detail: { seconds: 10 } })
    own.setClock('2033-01-01T00:00:00.000Z')
    expect(await people.choose(zhang, 'abcd')).toMatchObject({ code: 'person-wait', detail: { seconds: 10 } })
    own.wait(10)
    expect(await people.choose(zhang, 'abcd')).toMatchObject({
      ok: true,
      value: { wrongTries: 4, lastWrongAt: '2023-06-30T04:00:00.000Z' },
    })
  })

  it('are counted one by one when many are sent at once, and before they are judged', async () => {
    const own = await pc()
    const people = await twoClerks(own)
    people.lock()
    const zhang = idOf(people, '张三')
    const answers = await Promise.all(['a', 'b', 'c', 'abcd', 'abcd'].map((password) => people.choose(zhang, password)))
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.code))).toEqual([
      'person-wrong-password',
      'person-wrong-password',
      'person-wrong-password',
      'person-wait',
      'person-wait',
    ])
    own.wait(5)
    const judged = people.choose(zhang, 'nope')
    await expect.poll(async () => (await own.start()).list().people[0]?.waitSeconds).toBe(10)
    await judged
  })
})

describe('a damaged list', () => {
  it.each([
    ['half a file', '[{"id":"0123456789abcdef","name":"张'],
    ['another file', '{"people":[]}'],
    ['a cost that would take hours', JSON.stringify([kept({ n: 2 ** 30 })])],
    ['a cost that would be nothing', JSON.stringify([kept({ n: 2 })])],
    ['one person twice', JSON.stringify([kept({}), kept({})])],
  ])('(%s) is set aside as it was; the program starts unlocked and says so', async (_what, text) => {
    const own = await pc()
    await writeFile(join(own.folder, 'people.json'), text)
    const people = await own.start()
    expect(people.list()).toMatchObject({ people: [], isLocked: false, isListSetAside: true })
    const [aside] = await readdir(join(own.folder, 'set-aside'))
    expect(await readFile(join(own.folder, 'set-aside', aside ?? ''), 'utf8')).toBe(text)
    expect(await people.add('张三')).toMatchObject({ ok: true })
    expect((await own.start()).list()).toMatchObject({ people: [{ name: '张三' }], isListSetAside: false })
    expect(own.problems).toEqual(['people-damaged'])
  })

  it('keeps what a later program noted beside a person', async () => {
    const own = await pc()
    await writeFile(join(own.folder, 'people.json'), JSON.stringify([{ ...kept({}), lock: null, post: '科长' }]))
    const people = await own.start()
    await people.rename(idOf(people, '张三'), '张三丰')
    expect(await readFile(join(own.folder, 'people.json'), 'utf8')).toContain('科长')
  })
})

function kept(cost: { readonly n?: number }) {
  const salt = Buffer.alloc(16).toString('base64')
  const lock = { salt, n: cost.n ?? 2 ** 16, r: 8, p: 1, verifier: Buffer.alloc(32).toString('base64') }
  return { id: '0123456789abcdef', name: '张三', lock, lockAfter: 10, failures: { count: 0, lastAt: null } }
}

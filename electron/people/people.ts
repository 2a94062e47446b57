import { randomBytes } from 'node:crypto'
import type { Instant } from '@shared/domain/day'
import type { ChosenPerson, LockAfter, PeopleState, PersonId } from '@shared/ipc/people'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { createBackOff } from './back-off'
import { fitsLock, lockWith } from './password'
import { openPeopleFile, type Person } from './people-file'

const MAX_PEOPLE = 50
const USUAL_LOCK_AFTER: LockAfter = 10
const NO_FAILURES: Person['failures'] = { count: 0, lastAt: null }

type NameCode = 'person-name-missing' | 'person-name-taken'
type PasswordCode = 'person-wrong-password' | 'person-wait'
type State<C extends string> = Promise<Result<PeopleState, C | DiskCode>>

/**
 * The 经办人 of one data folder. Whoever is current signs every change; a person's lock keeps others from working, and
 * from signing, in their name. It is no encryption.
 */
export interface People {
  readonly isLocked: () => boolean
  readonly list: () => PeopleState
  /** The first one is at once the current one. */
  readonly add: (name: string) => State<NameCode | 'too-many-people'>
  /** Refused for somebody else who has a lock. */
  readonly rename: (id: PersonId, name: string) => State<NameCode | 'person-unknown' | 'person-has-lock'>
  /** Refused for whoever is current, so that there is always one, and for anyone who has a lock. */
  readonly remove: (id: PersonId) => State<'person-unknown' | 'person-is-current' | 'person-has-lock'>
  /** Makes a person current, which also unlocks. While locked, only somebody with a lock of their own gets in. */
  readonly choose: (
    id: PersonId,
    password: string | null,
  ) => Promise<Result<ChosenPerson, PasswordCode | 'person-unknown' | 'person-without-lock'>>
  /** Sets, changes or takes away (`null`) the lock of the current person; the old password is asked where there is one. */
  readonly setLock: (oldPassword: string | null, newPassword: string | null) => State<PasswordCode | 'person-unknown'>
  readonly setLockAfter: (lockAfter: LockAfter) => State<'person-unknown'>
  /** Locks at once, for whoever is current. */
  readonly lock: () => Result<PeopleState, 'person-without-lock'>
}

export interface PeopleParts {
  readonly dataFolder: string
  /** Who was current on this PC when the program last ran. */
  readonly lastId: string | null
  readonly keepLastId: (id: PersonId) => Promise<void>
  readonly now: () => Date
  /** Never goes back, whatever is done to the clock on the wall. */
  readonly monotonicMs: () => number
  readonly onProblem: (code: string, error: unknown) => void
}

/** Opens the list; the program starts locked when the current person has a lock. */
export async function openPeople(parts: PeopleParts): Promise<People> {
  const file = await openPeopleFile(parts.dataFolder, parts.now, parts.onProblem)
  const backOff = createBackOff(parts.monotonicMs)
  let people = file.people
  let currentId = (find(parts.lastId ?? '') ?? people[0])?.id ?? null
  let isLocked = hasLock(current())
  let queue: Promise<unknown> = Promise.resolve()

  function find(id: string): Person | undefined {
    return people.find((person) => person.id === id)
  }
  function current(): Person | undefined {
    return find(currentId ?? '')
  }
  /** One thing at a time: many passwords sent at once are still counted one by one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  function list(): PeopleState {
    return {
      people: people.map(({ id, name, lock, failures }) => ({
        id,
        name,
        hasLock: lock !== null,
        waitSeconds: Math.ceil(backOff.left(id, failures.count) / 1_000),
      })),
      currentId,
      lockAfter: hasLock(current()) ? (current()?.lockAfter ?? null) : null,
      isLocked,
      isListSetAside: file.isSetAside,
    }
  }
  async function keep(next: readonly Person[]): Promise<Result<PeopleState, DiskCode>> {
    try {
      await file.write(next)
    } catch (error) {
      return diskRefusal(error)
    }
    people = next
    return ok(list())
  }
  function withPerson(changed: Person): readonly Person[] {
    return people.map((person) => (person.id === changed.id ? changed : person))
  }
  /** A disk that is full or read-only must not keep anybody out, so the count then lives in memory only. */
  async function keepFailures(person: Person, failures: Person['failures']): Promise<void> {
    people = withPerson({ ...person, failures })
    await file.write(people).catch((error: unknown) => parts.onProblem('people-failures', error))
  }
  async function makeCurrent(id: PersonId): Promise<void> {
    currentId = id
    await parts.keepLastId(id).catch((error: unknown) => parts.onProblem('people-current', error))
  }

  /** Counts the try as a wrong one before it is judged, so that ending the program in between gains nothing. */
  async function check(person: Person, password: string | null): Promise<Result<Person['failures'], PasswordCode>> {
    if (person.lock === null) return ok(NO_FAILURES)
    const left = () => Math.ceil(backOff.left(person.id, find(person.id)?.failures.count ?? 0) / 1_000)
    if (left() > 0) return fail('person-wait', { seconds: left() })
    const count = person.failures.count + 1
    await keepFailures(person, { count, lastAt: parts.now().toISOString() as Instant })
    const isRight = password !== null && (await fitsLock(person.lock, password))
    backOff.tried(person.id)
    if (!isRight) return fail('person-wrong-password', { seconds: left() })
    await keepFailures(person, NO_FAILURES)
    return ok(person.failures)
  }

  function refusedName(name: string, own: PersonId | null): NameCode | null {
    if (name === '') return 'person-name-missing'
    return people.some((person) => person.name === name && person.id !== own) ? 'person-name-taken' : null
  }

  return {
    isLocked: () => isLocked,
    list,
    add: (typed) =>
      inTurn(async () => {
        const name = typed.trim()
        const refusal = refusedName(name, null)
        if (refusal) return fail(refusal)
        if (people.length >= MAX_PEOPLE) return fail('too-many-people', { most: MAX_PEOPLE })
        const id = randomBytes(8).toString('hex') as PersonId
        const person: Person = { id, name, lock: null, lockAfter: USUAL_LOCK_AFTER, failures: NO_FAILURES }
        const kept = await keep([...people, person])
        if (!kept.ok) return kept
        if (currentId === null) await makeCurrent(id)
        return ok(list())
      }),
    rename: (id, typed) =>
      inTurn(async () => {
        const name = typed.trim()
        const person = find(id)
        if (!person) return fail('person-unknown')
        if (id !== currentId && hasLock(person)) return fail('person-has-lock')
        const refusal = refusedName(name, id)
        return refusal ? fail(refusal) : keep(withPerson({ ...person, name }))
      }),
    remove: (id) =>
      inTurn(async () => {
        const person = find(id)
        if (!person) return fail('person-unknown')
        if (id === currentId) return fail('person-is-current')
        if (hasLock(person)) return fail('person-has-lock')
        return keep(people.filter((other) => other.id !== id))
      }),
    choose: (id, password) =>
      inTurn(async () => {
        const person = find(id)
        if (!person) return fail('person-unknown')
        if (isLocked && !hasLock(person)) return fail('person-without-lock')
        const isAtWork = id === currentId && !isLocked
        const checked = isAtWork ? ok(NO_FAILURES) : await check(person, password)
        if (!checked.ok) return checked
        isLocked = false
        if (!isAtWork) await makeCurrent(id)
        const { count, lastAt } = checked.value
        return ok({ state: list(), wrongTries: count, lastWrongAt: lastAt })
      }),
    setLock: (oldPassword, newPassword) =>
      inTurn(async () => {
        const asked = current()
        if (!asked) return fail('person-unknown')
        const checked = await check(asked, oldPassword)
        if (!checked.ok) return checked
        const lock = newPassword === null ? null : await lockWith(newPassword)
        return keep(withPerson({ ...asked, lock, failures: NO_FAILURES }))
      }),
    setLockAfter: (lockAfter) =>
      inTurn(async () => {
        const person = current()
        return person ? keep(withPerson({ ...person, lockAfter })) : fail('person-unknown')
      }),
    lock() {
      if (!hasLock(current())) return fail('person-without-lock')
      isLocked = true
      return ok(list())
    },
  }
}

function hasLock(person: Person | undefined): boolean {
  return person !== undefined && person.lock !== null
}

import type { Answer, Response } from '@shared/ipc/contract'
import type { LockAfter, PeopleState, PersonId, ShownPerson } from '@shared/ipc/people'
import { useSyncExternalStore } from 'react'
import { askHost, callHost } from '../host'
import { Observable } from './durability'

/** The 经办人 of this data folder as the main process last told them; null until they are read. */
const people = new Observable<PeopleState | null>(null)

/** Null until they are read, which is before anything of the data is shown. */
export function usePeople(): PeopleState | null {
  return useSyncExternalStore(people.subscribe, people.read)
}

/** Reads them anew; waits run out by themselves. Throws `HostRefusal`. */
export async function readPeople(): Promise<PeopleState> {
  const state = await callHost('people:list', {})
  people.set(state)
  return state
}

/** Who works now, or null while there is nobody in the list. */
export function personOf(state: PeopleState | null): ShownPerson | null {
  return state?.people.find(({ id }) => id === state.currentId) ?? null
}

export function currentPerson(): ShownPerson | null {
  return personOf(people.read())
}

/** The name that every change carries; empty while nobody has given one. */
export function currentName(): string {
  return currentPerson()?.name ?? ''
}

function take(answer: Answer<PeopleState>): Answer<PeopleState> {
  if (answer.ok) people.set(answer.value)
  return answer
}

export async function addPerson(name: string): Promise<Answer<PeopleState>> {
  return take(await askHost('people:add', { name }))
}

export async function renamePerson(id: PersonId, name: string): Promise<Answer<PeopleState>> {
  return take(await askHost('people:rename', { id, name }))
}

export async function removePerson(id: PersonId): Promise<Answer<PeopleState>> {
  return take(await askHost('people:remove', { id }))
}

/** Changes who works, and unlocks. Refused tries are read back, since they make one wait. */
export async function choosePerson(id: PersonId, password: string | null): Promise<Answer<Response<'people:choose'>>> {
  const answer = await askHost('people:choose', { id, password })
  if (answer.ok) people.set(answer.value.state)
  else await readPeople()
  return answer
}

export async function setLock(oldPassword: string | null, newPassword: string | null): Promise<Answer<PeopleState>> {
  return take(await askHost('people:set-lock', { oldPassword, newPassword }))
}

export async function setLockAfter(minutes: LockAfter): Promise<Answer<PeopleState>> {
  return take(await askHost('people:set-lock-after', { lockAfter: minutes }))
}

/** Shuts the lock: from here on the main process answers the lock screen only. */
export async function lockProgram(): Promise<Answer<PeopleState>> {
  return take(await askHost('people:lock', {}))
}

/** Takes over the one name that older data kept among the office's settings, where there is nobody in the list yet. */
export async function adoptFirstPerson(name: string): Promise<void> {
  if (name !== '' && (await readPeople()).people.length === 0) await addPerson(name)
}

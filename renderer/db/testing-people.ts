import type { Channel } from '@shared/ipc/channels'
import type { Answer, Request, Response } from '@shared/ipc/contract'
import { PersonId, type PeopleState, type ShownPerson } from '@shared/ipc/people'

type PeopleChannel = Extract<Channel, `people:${string}`>
type Handlers = { readonly [C in PeopleChannel]: (request: Request<C>) => Answer<Response<C>> }

const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** The people of a main process of memory: names, one password each, and a wait of two seconds after a wrong one. */
export function createTestingPeople(): Handlers {
  const passwords = new Map<string, string>()
  let state: PeopleState = { people: [], currentId: null, lockAfter: null, isLocked: false, isListSetAside: false }
  const answer = (next: Partial<PeopleState>) => done((state = { ...state, ...next }))
  const change = (id: string | null, part: Partial<ShownPerson>) =>
    state.people.map((person) => (person.id === id ? { ...person, ...part } : person))
  return {
    'people:list': () => done(state),
    'people:add': ({ name }) => {
      const id = PersonId.parse(String(state.people.length).padStart(16, '0'))
      const added = { id, name, hasLock: false, waitSeconds: 0 }
      return answer({ people: [...state.people, added], currentId: state.currentId ?? id })
    },
    'people:rename': ({ id, name }) => answer({ people: change(id, { name }) }),
    'people:remove': ({ id }) => answer({ people: state.people.filter((person) => person.id !== id) }),
    'people:choose': ({ id, password }) => {
      const wanted = passwords.get(id)
      if (wanted !== undefined && wanted !== password) {
        answer({ people: change(id, { waitSeconds: 2 }) })
        return { ok: false, code: 'person-wrong-password', detail: { seconds: 2 } }
      }
      answer({ currentId: PersonId.parse(id), isLocked: false, people: change(id, { waitSeconds: 0 }) })
      return done({ state, wrongTries: 0, lastWrongAt: null })
    },
    'people:set-lock': ({ newPassword }) => {
      if (state.currentId !== null && newPassword !== null) passwords.set(state.currentId, newPassword)
      return answer({ people: change(state.currentId, { hasLock: newPassword !== null }), lockAfter: 10 })
    },
    'people:set-lock-after': ({ lockAfter }) => answer({ lockAfter }),
    'people:lock': () => answer({ isLocked: true }),
  }
}

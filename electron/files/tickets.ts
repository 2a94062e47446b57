import { randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '@shared/result'
import type { Ticket } from '@shared/ipc/contract'

/** Open things of one kind, each behind a random ticket that the page holds in place of a path. */
export interface Tickets<T> {
  /** Refuses when too many are open: the page forgot to close. */
  readonly issue: (thing: T) => Result<Ticket, 'too-many-open'>
  readonly find: (ticket: Ticket) => Result<T, 'ticket-unknown'>
  /** Takes the ticket out of use; a second time it is unknown. */
  readonly redeem: (ticket: Ticket) => Result<T, 'ticket-unknown'>
  /** Takes every ticket out of use and answers what they stood for. */
  readonly redeemAll: () => readonly T[]
}

export function createTickets<T>(mostOpen: number): Tickets<T> {
  const things = new Map<Ticket, T>()
  const find = (ticket: Ticket): Result<T, 'ticket-unknown'> => {
    const thing = things.get(ticket)
    return thing === undefined ? fail('ticket-unknown') : ok(thing)
  }
  return {
    issue(thing) {
      if (things.size >= mostOpen) return fail('too-many-open')
      const ticket = randomBytes(16).toString('hex') as Ticket
      things.set(ticket, thing)
      return ok(ticket)
    },
    find,
    redeem(ticket) {
      const found = find(ticket)
      things.delete(ticket)
      return found
    },
    redeemAll() {
      const all = [...things.values()]
      things.clear()
      return all
    },
  }
}

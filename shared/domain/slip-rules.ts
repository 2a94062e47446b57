import { fail, ok, type Result } from '../result'
import type { IsoDate } from './day'
import { slipState, type Slip } from './slip'

export type SlipRefusal =
  | 'slip-unit-missing'
  | 'slip-targets-missing'
  | 'slip-reply-before-issue'
  | 'slip-serial-taken'
  | 'slip-answered'

/** What is refused of a slip that is about to be issued or changed; the unit's name comes back without blanks around it. */
export function checkSlip(slip: Slip, others: readonly Slip[], today: IsoDate): Result<Slip, SlipRefusal> {
  const unit = slip.unit.trim()
  if (unit === '') return fail('slip-unit-missing')
  if (slip.targetIds.length === 0) return fail('slip-targets-missing')
  if (slip.replyBy < slip.issuedOn) return fail('slip-reply-before-issue')
  const isTaken = others.some(({ id, year, serial }) => id !== slip.id && year === slip.year && serial === slip.serial)
  if (isTaken) return fail('slip-serial-taken')
  const below = others.find(({ id }) => id === slip.escalates)
  if (below && slipState(below, [], today) === 'answered') return fail('slip-answered')
  return ok({ ...slip, unit })
}

export type ReplyRefusal = 'slip-reply-missing' | 'slip-replied-too-early'

/** A slip with its reply, dated between its issue and today. */
export function answeredSlip(slip: Slip, reply: string, on: IsoDate, today: IsoDate): Result<Slip, ReplyRefusal> {
  if (reply.trim() === '') return fail('slip-reply-missing')
  if (on < slip.issuedOn || on > today) return fail('slip-replied-too-early')
  return ok({ ...slip, reply: reply.trim(), repliedOn: on })
}

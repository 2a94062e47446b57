import { addDays, partsOf, type IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { nextSerial, type Slip, type SlipColor } from '@shared/domain/slip'
import type { SlipDraft } from '../../commands/issue-slip'
import { standingIn } from '../../db/standings'
import type { View } from '../../db/projection'
import type { Messages } from '../../ui/messages/messages'

/** A slip on its way: a new one, perhaps beyond another, or one that is changed. */
export type SlipWork =
  | { readonly kind: 'new'; readonly draft: SlipDraft; readonly from?: Slip }
  | { readonly kind: 'edit'; readonly draft: SlipDraft; readonly slip: Slip }

/** A unit has a week to reply unless somebody says otherwise. */
const REPLY_DAYS = 7

/** A slip about to be issued today, to the target's lead unit and in the colour that its light suggests. */
export function draftFor(view: View, targetId: TargetId | null, today: IsoDate, words: Messages): SlipDraft {
  const { year } = partsOf(today)
  const target = targetId === null ? undefined : view.targets.get(targetId)
  const color = target ? colorFor(view, target.id, today) : 'yellow'
  return {
    year,
    serial: nextSerial(view.slips.values(), year),
    color,
    unit: target?.leadUnits[0] ?? '',
    targetIds: target ? [target.id] : [],
    demand: words.supervise.slips.demands[color],
    issuedOn: today,
    replyBy: addDays(today, REPLY_DAYS),
    escalates: null,
  }
}

function colorFor(view: View, targetId: TargetId, today: IsoDate): SlipColor {
  const target = view.targets.get(targetId)
  if (!target) return 'yellow'
  const { light, isOverdue } = standingIn(view, target, today)
  if (isOverdue || light === 'red') return 'red'
  return light === 'blue' || light === 'green' ? 'blue' : 'yellow'
}

/** What may be changed of a slip that was issued. */
export function draftOf(slip: Slip): SlipDraft {
  const { year, serial, color, unit, targetIds, demand, issuedOn, replyBy, escalates } = slip
  return { year, serial, color, unit, targetIds, demand, issuedOn, replyBy, escalates }
}

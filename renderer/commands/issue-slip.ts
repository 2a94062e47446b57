import { changed, created } from '@shared/domain/change'
import type { IsoDate } from '@shared/domain/day'
import type { SlipId } from '@shared/domain/ids'
import type { Slip } from '@shared/domain/slip'
import { answeredSlip, checkSlip } from '@shared/domain/slip-rules'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** What a person fills in; the reply comes later. */
export type SlipDraft = Omit<Slip, 'id' | 'reply' | 'repliedOn'>

/** Issues a slip under its number. */
export const issueSlip = (draft: SlipDraft) =>
  runCommand('add-slip', async ({ db, ids, today }) => {
    const slip: Slip = { ...draft, id: ids.text() as SlipId, reply: '', repliedOn: null }
    const checked = checkSlip(slip, await db.slips.toArray(), today)
    return checked.ok ? ok([created('slips', checked.value)]) : checked
  })

/** Changes what a slip says; its reply stays. */
export const editSlip = (id: SlipId, draft: SlipDraft) =>
  runCommand('edit-slip', async ({ db, today }) => {
    const before = await db.slips.get(id)
    if (!before) return fail('slip-gone')
    const checked = checkSlip({ ...before, ...draft }, await db.slips.toArray(), today)
    return checked.ok ? ok([changed('slips', before, checked.value)]) : checked
  })

/** Records what the unit answered, and when. */
export const answerSlip = (id: SlipId, reply: string, on: IsoDate) =>
  runCommand('answer-slip', async ({ db, today }) => {
    const before = await db.slips.get(id)
    if (!before) return fail('slip-gone')
    const answered = answeredSlip(before, reply, on, today)
    return answered.ok ? ok([changed('slips', before, answered.value)]) : answered
  })

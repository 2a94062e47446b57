import { changed, removed, type Change } from '@shared/domain/change'
import type { SlipId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Takes a slip away; one that went beyond it stands by itself from then on. */
export const removeSlip = (id: SlipId) =>
  runCommand('remove-slip', async ({ db }) => {
    const slip = await db.slips.get(id)
    if (!slip) return fail('slip-gone')
    const followers = (await db.slips.toArray()).filter(({ escalates }) => escalates === id)
    const changes: readonly Change[] = followers.map((each) => changed('slips', each, { ...each, escalates: null }))
    return ok([...changes, removed('slips', slip)])
  })

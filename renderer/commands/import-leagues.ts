import { takeLeagues, type LeagueDraft } from '@shared/domain/take-leagues'
import { runCommand } from '../db/run-command'

/** Takes league tables over, with the positions of this place as figures of the metrics that they are about. */
export const importLeagues = (drafts: readonly LeagueDraft[]) =>
  runCommand('import-leagues', async ({ db, ids, who, now, today }) => {
    const targetIds = [...new Set(drafts.flatMap(({ measures }) => measures?.targetId ?? []))]
    const found = await db.targets.bulkGet(targetIds)
    return takeLeagues(drafts, {
      leagues: await db.leagues.toArray(),
      targets: new Map(found.flatMap((target) => (target ? [[target.id, target] as const] : []))),
      notes: targetIds.length === 0 ? [] : await db.notes.where('targetId').anyOf(targetIds).toArray(),
      today,
      now,
      by: who,
      newId: () => ids.text(),
    })
  })

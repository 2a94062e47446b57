import { takeLeagues, type LeagueDraft } from '@shared/domain/take-leagues'
import { notesOf } from '../db/notes-of'
import { runCommand } from '../db/run-command'

/** Takes league tables over, with the positions of this place as figures of the metrics that they are about. */
export const importLeagues = (drafts: readonly LeagueDraft[]) =>
  runCommand('import-leagues', async ({ db, ids, who, now, today }) => {
    const targetIds = [...new Set(drafts.flatMap(({ measures }) => measures?.targetId ?? []))]
    const found = await db.targets.bulkGet(targetIds)
    return takeLeagues(drafts, {
      leagues: await db.leagues.toArray(),
      targets: new Map(found.flatMap((target) => (target ? [[target.id, target] as const] : []))),
      notes: await notesOf(db, targetIds),
      today,
      now,
      by: who,
      newId: () => ids.text(),
    })
  })

import type { IsoDate } from '@shared/domain/day'
import { lastDayOf, yearOfSample } from '@shared/sample/basis'
import { sampleYear } from '@shared/sample/sample-year'
import { fail, ok, type Result } from '@shared/result'
import { runCommand } from '../db/run-command'

/**
 * Fills a store without ledgers with a fictional county's year, in one step of undo; answers with the last day that it knows of.
 * The events of its loop come with it: rows that are made move nothing, so that no event is written twice.
 */
export async function loadSampleYear(): Promise<Result<IsoDate>> {
  let loadedOn: IsoDate | null = null
  const written = await runCommand('load-sample-year', async ({ db, who, today, now, ids }) => {
    if ((await db.ledgers.count()) > 0) return fail('ledgers-there')
    loadedOn = today
    return ok(
      sampleYear({
        today,
        now,
        by: who,
        newId: () => ids.text(),
        settings: (await db.settings.get('office')) ?? null,
        kindIds: new Set((await db.kinds.toArray()).map(({ id }) => id)),
        slips: await db.slips.toArray(),
        leagues: await db.leagues.toArray(),
      }),
    )
  })
  if (!written.ok) return written
  return loadedOn === null ? fail('internal') : ok(lastDayOf(yearOfSample(loadedOn)))
}

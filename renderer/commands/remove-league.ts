import { removed } from '@shared/domain/change'
import type { LeagueId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Takes a league table away. What was recorded from it for a target stays, as any other figure does. */
export const removeLeague = (id: LeagueId) =>
  runCommand('remove-league', async ({ db }) => {
    const league = await db.leagues.get(id)
    return league ? ok([removed('leagues', league)]) : fail('league-gone')
  })

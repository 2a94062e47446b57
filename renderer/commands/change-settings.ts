import { changed, created } from '@shared/domain/change'
import type { OfficeSettings } from '@shared/domain/settings'
import { ok } from '@shared/result'
import { runCommand } from '../db/run-command'

export const changeSettings = (patch: Partial<Omit<OfficeSettings, 'id'>>) =>
  runCommand('change-settings', async ({ db, settings }) => {
    const before = await db.settings.get('office')
    const after = { ...settings, ...patch }
    return ok([before ? changed('settings', before, after) : created('settings', after)])
  })

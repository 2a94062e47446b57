import { changed, created, type Change } from '@shared/domain/change'
import type { ExportTemplate } from '@shared/domain/export-template'
import { fail, type Failure } from '@shared/result'
import type { CommandScope } from '../db/run-command'

/** The change of the settings row that leaves the office with these templates. */
export async function changedTemplates(
  { db, settings }: CommandScope,
  templates: readonly ExportTemplate[],
): Promise<readonly Change[]> {
  const before = await db.settings.get('office')
  const after = { ...settings, templates }
  return [before ? changed('settings', before, after) : created('settings', after)]
}

/** Templates are told apart by their names. */
export function templateNameFault(
  name: string,
  others: readonly ExportTemplate[],
): Failure<'template-name-missing' | 'template-name-taken'> | null {
  const trimmed = name.trim()
  if (trimmed === '') return fail('template-name-missing')
  return others.some((other) => other.name === trimmed) ? fail('template-name-taken') : null
}

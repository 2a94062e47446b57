import type { ExportTemplate } from '@shared/domain/export-template'
import { fail, ok } from '@shared/result'
import { runCommand, type CommandScope } from '../db/run-command'
import { changedTemplates, templateNameFault } from './templates-in-use'

/** Renames a template, or takes another workbook or other columns in its place. */
export const editTemplate = (template: ExportTemplate) =>
  runCommand('edit-template', async (scope: CommandScope) => {
    const { templates } = scope.settings
    if (!templates.some(({ id }) => id === template.id)) return fail('template-gone')
    const others = templates.filter(({ id }) => id !== template.id)
    const fault = templateNameFault(template.name, others)
    if (fault) return fault
    const after = { ...template, name: template.name.trim() }
    return ok(
      await changedTemplates(
        scope,
        templates.map((one) => (one.id === after.id ? after : one)),
      ),
    )
  })

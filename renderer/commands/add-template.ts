import { MOST_TEMPLATES, type ExportTemplate } from '@shared/domain/export-template'
import type { TemplateId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand, type CommandScope } from '../db/run-command'
import { changedTemplates, templateNameFault } from './templates-in-use'

/** Keeps a workbook as a template; its file is in the attachment store already. */
export const addTemplate = (template: Omit<ExportTemplate, 'id'>) =>
  runCommand('add-template', async (scope: CommandScope) => {
    const { templates } = scope.settings
    if (templates.length >= MOST_TEMPLATES) return fail('too-many-templates')
    const fault = templateNameFault(template.name, templates)
    if (fault) return fault
    const id = scope.ids.text() as TemplateId
    return ok(await changedTemplates(scope, [...templates, { ...template, id, name: template.name.trim() }]))
  })

import type { TemplateId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand, type CommandScope } from '../db/run-command'
import { changedTemplates } from './templates-in-use'

/** Takes a template off the list; its file stays for thirty days, so that this can be undone. */
export const removeTemplate = (id: TemplateId) =>
  runCommand('remove-template', async (scope: CommandScope) => {
    const { templates } = scope.settings
    if (!templates.some((one) => one.id === id)) return fail('template-gone')
    return ok(
      await changedTemplates(
        scope,
        templates.filter((one) => one.id !== id),
      ),
    )
  })

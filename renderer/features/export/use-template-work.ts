import type { ExportTemplate } from '@shared/domain/export-template'
import { kindsOfOffice } from '@shared/domain/given-kinds'
import { fail, ok, type Result } from '@shared/result'
import { useState } from 'react'
import { addTemplate } from '../../commands/add-template'
import { editTemplate } from '../../commands/edit-template'
import { undoCommand } from '../../commands/undo'
import { attachmentBytes } from '../../db/attachment-bytes'
import { namedFile } from '../../db/attachments'
import { pickFile, type ChosenFile } from '../../db/chosen-file'
import { takeDropped } from '../../db/take-files'
import { useLedgers, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { draftOf, planOfDraft, type TemplateDraft } from './template-draft'
import { exportRefusal } from './use-run-export'

interface Open {
  readonly draft: TemplateDraft
  /** The template that is changed; null for a new one. */
  readonly edited: ExportTemplate | null
  /** Whether its workbook is another one than before. */
  readonly isNewFile: boolean
}

/** Takes a workbook from the file to a template that is kept; nothing is written before the person agrees. */
export function useTemplateWork() {
  const messages = useMessages()
  const { export: words } = messages
  const { kinds } = useView()
  const ledgers = useLedgers()
  const offered = kindsOfOffice(kinds)
  const used = offered.filter(({ id }) => ledgers.some(({ kindId }) => kindId === id))
  const [open, setOpen] = useState<Open | null>(null)
  const [isSaving, setSaving] = useState(false)
  const refuse = (code: string) => notifyRefused(exportRefusal(messages, code))

  async function look(file: Result<ChosenFile> | null, edited: ExportTemplate | null, isNewFile: boolean) {
    if (file === null) return
    const draft = file.ok
      ? await draftOf(file.value, used.length > 0 && edited === null ? used : offered, edited)
      : file
    if (draft.ok) setOpen({ draft: draft.value, edited, isNewFile })
    else refuse(draft.code)
  }

  async function save() {
    if (open === null) return
    setSaving(true)
    const done = await keep(open)
    setSaving(false)
    if (!done.ok) {
      refuse(done.code)
      return
    }
    setOpen(null)
    const { name } = open.draft
    notifyDone(open.edited === null ? words.added(name) : words.edited(name), () => undoCommand(done.value.closes))
  }
  return {
    draft: open?.draft ?? null,
    edited: open?.edited ?? null,
    isSaving,
    change: (draft: TemplateDraft) => setOpen((now) => (now === null ? now : { ...now, draft })),
    close: () => setOpen(null),
    save,
    add: async () => look(await pickFile(), null, true),
    replace: async (template: ExportTemplate) => look(await pickFile(), template, true),
    edit: async (template: ExportTemplate) => {
      const bytes = await attachmentBytes(template.file.sha256, template.file.bytes)
      await look(bytes.ok ? ok({ name: template.file.name, bytes: bytes.value }) : bytes, template, false)
    },
  }
}

/** The file is durable before the settings name it. */
async function keep({ draft, edited, isNewFile }: Open) {
  const plan = planOfDraft(draft)
  if (!plan) return fail('header-not-found')
  const stored = isNewFile || edited === null ? await store(draft.file) : ok(edited.file)
  if (!stored.ok) return stored
  const template = { name: draft.name, kindId: draft.kindId, file: stored.value, ...plan }
  return edited === null ? addTemplate(template) : editTemplate({ ...template, id: edited.id })
}

async function store({ name, bytes }: ChosenFile): Promise<Result<ExportTemplate['file']>> {
  const taken = await takeDropped([new File([bytes.slice()], name)], () => true)
  const [stored] = taken.stored
  return stored ? ok(namedFile(stored)) : fail(taken.refused[0]?.code ?? 'file-empty')
}

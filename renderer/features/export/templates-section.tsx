import type { ExportTemplate } from '@shared/domain/export-template'
import { App, Button } from 'antd'
import { removeTemplate } from '../../commands/remove-template'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { TemplateDialog } from './template-dialog'
import './templates.css'
import { exportRefusal } from './use-run-export'
import { useTemplateWork } from './use-template-work'

/** 导出模板: the office's own workbooks, what each is for, and what can be done with them. */
export function TemplatesSection() {
  const messages = useMessages()
  const { export: words, common } = messages
  const { modal } = App.useApp()
  const { settings, kinds } = useView()
  const work = useTemplateWork()
  const kindName = ({ kindId }: ExportTemplate) =>
    kindId === null ? words.allKinds : (kinds.get(kindId)?.name ?? words.allKinds)

  const remove = async (template: ExportTemplate) => {
    const isSure = await modal.confirm({
      title: words.removeTitle(template.name),
      content: words.removeText,
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isSure) return
    const done = await removeTemplate(template.id)
    if (done.ok) notifyDone(words.removed(template.name), () => undoCommand(done.value.closes))
    else notifyRefused(exportRefusal(messages, done.code))
  }
  return (
    <section aria-label={words.templates}>
      <h2>{words.templates}</h2>
      <div className="setting-help">{words.templatesLead}</div>
      {settings.templates.length === 0 ? (
        <p className="setting-help">{words.templatesEmpty}</p>
      ) : (
        <ul className="template-list">
          {settings.templates.map((template) => (
            <li key={template.id}>
              <strong>{template.name}</strong>
              <span className="template-facts">
                {words.forKind} {kindName(template)} · {template.file.name}
              </span>
              <Button size="small" onClick={() => inBackground(work.edit(template))}>
                {words.rename}
              </Button>
              <Button size="small" onClick={() => inBackground(work.replace(template))}>
                {words.replace}
              </Button>
              <Button size="small" danger onClick={() => inBackground(remove(template))}>
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => inBackground(work.add())}>{words.add}</Button>
      <div className="setting-help">{words.placeholdersHelp}</div>
      {work.draft && (
        <TemplateDialog
          draft={work.draft}
          title={work.edited === null ? words.newTitle : words.editTitle(work.edited.name)}
          isSaving={work.isSaving}
          onDraft={work.change}
          onSave={() => inBackground(work.save())}
          onCancel={work.close}
        />
      )}
    </section>
  )
}

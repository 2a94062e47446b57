import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerKindId } from '@shared/domain/ids'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { TemplateColumns } from './template-columns'
import { planOfDraft, withField, type TemplateDraft } from './template-draft'
import { TemplatePreview } from './template-preview'
import './templates.css'

interface TemplateDialogProps {
  readonly draft: TemplateDraft
  readonly title: string
  readonly isSaving: boolean
  readonly onDraft: (draft: TemplateDraft) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** What a cell may hold between braces. */
const KNOWN_WORDS = new Set(['标题', '台账', '填报单位', '日期', '截至日期', '年度', '范围', '项数'])

/** A template before it is kept: its name, what its columns are filled with, and how it comes out. */
export function TemplateDialog({ draft, title, isSaving, onDraft, onSave, onCancel }: TemplateDialogProps) {
  const { export: words, common } = useMessages()
  const { kinds } = useView()
  const [isNameTouched, setNameTouched] = useState(false)
  const table = draft.tables[draft.table]
  const plan = planOfDraft(draft)
  const unknown = draft.placeholders.filter((word) => !KNOWN_WORDS.has(word))
  const hasTitle = plan?.columns.some(({ field }) => field === 'title' || field === 'measure') === true
  const isNamed = draft.name.trim() !== ''
  const kind = kindsOfOffice(kinds).find(({ id }) => id === draft.kindId) ?? null
  return (
    <Modal
      open
      title={title}
      width="min(1240px, 96vw)"
      style={{ top: 20 }}
      okText={words.keep}
      cancelText={common.cancel}
      okButtonProps={{ disabled: !hasTitle || !isNamed, loading: isSaving }}
      mask={{ closable: false }}
      onOk={onSave}
      onCancel={onCancel}
    >
      <div className="template-head">
        <label htmlFor="template-name">{words.name}</label>
        <Input
          id="template-name"
          value={draft.name}
          maxLength={100}
          {...(isNameTouched && !isNamed && { status: 'error' as const })}
          onChange={({ target }) => {
            setNameTouched(true)
            onDraft({ ...draft, name: target.value })
          }}
        />
        <span>{words.forKind}</span>
        <Select
          aria-label={words.forKind}
          value={draft.kindId ?? ''}
          options={[
            { value: '', label: words.allKinds },
            ...kindsOfOffice(kinds).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(id) => onDraft({ ...draft, kindId: id === '' ? null : (id as LedgerKindId) })}
        />
        <span>{words.table}</span>
        <Select
          aria-label={words.table}
          value={draft.table}
          options={draft.tables.map(({ sheet, header }, value) => ({
            value,
            label: words.tableAt(sheet.name, header.row + 1, header.row + header.height),
          }))}
          onChange={(chosen) => onDraft({ ...draft, table: chosen })}
        />
      </div>
      {unknown.length > 0 && <p className="template-warning">{words.unknownWords(unknown)}</p>}
      {!hasTitle && <p className="template-warning">{words.noTitle}</p>}
      <div className="template-parts">
        {table && (
          <TemplateColumns
            columns={table.columns}
            kind={kind}
            onField={(column, field) => onDraft(withField(draft, column, field))}
          />
        )}
        {plan && <TemplatePreview bytes={draft.file.bytes} plan={plan} kindId={draft.kindId} />}
      </div>
    </Modal>
  )
}

import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerKindId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { ExpectedMethod } from '@shared/domain/settings'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { editLedger } from '../../commands/edit-ledger'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { KindSwitch } from './kind-switch'

interface Entry {
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
  readonly method: ExpectedMethod | 'office'
}

interface EditLedgerFormProps {
  readonly ledger: Ledger
  readonly onClose: () => void
}

/** Changes what a ledger is called, its year and issuer, and by which rule it reckons expected progress. */
export function EditLedgerForm({ ledger, onClose }: EditLedgerFormProps) {
  const { settings: words, start, kinds: kindWords, common, errors } = useMessages()
  const { kinds } = useView()
  const [isSaving, setSaving] = useState(false)
  const [form] = Form.useForm<Entry>()
  const kindId = Form.useWatch('kindId', form)
  const save = async ({ name, year, issuer, method, ...entry }: Entry) => {
    setSaving(true)
    const expectedMethod = method === 'office' ? null : method
    const patch = { ...entry, name: name.trim(), year, issuer: issuer.trim(), expectedMethod }
    const done = await editLedger(ledger.id, patch)
    setSaving(false)
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    notifyDone(words.ledgerEdited(name.trim()), () => undoCommand(done.value.closes))
    onClose()
  }
  const { methods } = words
  const rules = (['months', 'days', 'plan'] as const).map((value) => ({ value, label: methods[value] }))
  return (
    <Modal
      title={words.editLedgerTitle(ledger.name)}
      open
      style={{ top: 16 }}
      okText={common.save}
      cancelText={common.cancel}
      confirmLoading={isSaving}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: ledger.name,
          kindId: ledger.kindId,
          year: ledger.year,
          issuer: ledger.issuer,
          method: ledger.expectedMethod ?? 'office',
        }}
        onFinish={(entry) => inBackground(save(entry))}
      >
        <Form.Item
          name="name"
          label={start.ledgerName}
          rules={[{ required: true, whitespace: true, message: errors['name-missing'] }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="kindId"
          label={kindWords.kindOfLedger}
          extra={kindId !== undefined && kindId !== ledger.kindId && <KindSwitch ledger={ledger} kindId={kindId} />}
        >
          <Select options={kindsOfOffice(kinds).map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="year" label={start.ledgerYear} rules={[{ required: true, message: start.ledgerYear }]}>
          <InputNumber min={1990} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="issuer" label={start.ledgerIssuer}>
          <Input maxLength={200} placeholder={start.ledgerIssuerHint} />
        </Form.Item>
        <Form.Item name="method" label={words.method}>
          <Select options={[{ value: 'office', label: words.methodOfOffice }, ...rules]} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

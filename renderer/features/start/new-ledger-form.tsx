import { GIVEN_KINDS, kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { addLedger } from '../../commands/add-ledger'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { focusWhenShown } from '../../ui/focus-when-shown'
import { newLedgerForm } from '../../ui/import-request'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { useShownValue } from '../../ui/shown-value'

interface Entry {
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
}

/** Asks for the few facts of a new ledger. */
export function NewLedgerForm({ onCreated }: { readonly onCreated: (id: LedgerId) => void }) {
  const { start, common, errors } = useMessages()
  const { settings, kinds } = useView()
  const isOpen = useShownValue(newLedgerForm)
  const [isSaving, setSaving] = useState(false)
  const [form] = Form.useForm<Entry>()
  const choices = kindsOfOffice(kinds).map(({ id, name }) => ({ value: id, label: name }))

  const create = async (entry: Entry) => {
    setSaving(true)
    const done = await addLedger({ ...entry, issuer: entry.issuer ?? '' })
    setSaving(false)
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    newLedgerForm.set(false)
    notifyDone(start.ledgerCreated(entry.name.trim()), () => undoCommand(done.value.closes))
    const made = done.value.changes.find(({ table }) => table === 'ledgers')
    if (made) onCreated(made.id as LedgerId)
  }
  return (
    <Modal
      title={start.newLedger}
      open={isOpen}
      okText={start.create}
      cancelText={common.cancel}
      confirmLoading={isSaving}
      destroyOnHidden
      afterOpenChange={(isNowOpen) => isNowOpen && focusWhenShown(() => form.focusField('name'))}
      onOk={form.submit}
      onCancel={() => newLedgerForm.set(false)}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        initialValues={{
          name: '',
          kindId: GIVEN_KINDS[0]?.id,
          year: settings.ledgerYear,
          issuer: settings.officeName,
        }}
        onFinish={(entry) => inBackground(create(entry))}
      >
        <Form.Item
          name="name"
          label={start.ledgerName}
          rules={[{ required: true, whitespace: true, message: errors['name-missing'] }]}
        >
          <Input maxLength={200} placeholder={start.ledgerNameHint} />
        </Form.Item>
        <Form.Item name="kindId" label={start.ledgerKind}>
          <Select options={choices} />
        </Form.Item>
        <Form.Item name="year" label={start.ledgerYear} rules={[{ required: true, message: start.ledgerYear }]}>
          <InputNumber min={1990} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="issuer" label={start.ledgerIssuer}>
          <Input maxLength={200} placeholder={start.ledgerIssuerHint} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

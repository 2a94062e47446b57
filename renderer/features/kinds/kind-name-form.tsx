import { kindsOfOffice } from '@shared/domain/given-kinds'
import { nameFaults } from '@shared/domain/kind-faults'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { addKind } from '../../commands/add-kind'
import { editKind } from '../../commands/edit-kind'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { kindRefusalText } from '../../ui/messages/kinds'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'

interface KindNameFormProps {
  readonly kind: LedgerKind
  readonly action: 'copy' | 'rename'
  readonly onClose: () => void
}

const MOST_CHARACTERS = 100

/** Asks for the name of a copy, or for another name. */
export function KindNameForm({ kind, action, onClose }: KindNameFormProps) {
  const messages = useMessages()
  const { kinds: words, common } = messages
  const { kinds } = useView()
  const isCopy = action === 'copy'
  const [name, setName] = useState(isCopy ? words.copyName(kind.name).slice(0, MOST_CHARACTERS) : kind.name)
  const [isSaving, setSaving] = useState(false)
  const field = useRef<InputRef>(null)
  const others = kindsOfOffice(kinds).filter(({ id }) => isCopy || id !== kind.id)
  const [fault] = nameFaults(
    name,
    others.map((other) => other.name),
  )
  const save = async () => {
    if (fault || isSaving) return
    setSaving(true)
    const typed = name.trim()
    const done = isCopy ? await addKind(kind.id, typed) : await editKind(kind, { ...kind, name: typed })
    setSaving(false)
    if (!done.ok) {
      notifyRefused(kindRefusalText(messages, done.code))
      return
    }
    notifyDone(isCopy ? words.copied(typed) : words.renamed(typed), () => undoCommand(done.value.closes))
    onClose()
  }
  return (
    <Modal
      title={isCopy ? words.copyTitle(kind.name) : words.renameTitle(kind.name)}
      open
      width={460}
      okText={isCopy ? words.copy : common.save}
      cancelText={common.cancel}
      okButtonProps={{ disabled: fault !== undefined || (!isCopy && name.trim() === kind.name) }}
      confirmLoading={isSaving}
      onOk={() => inBackground(save())}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus({ cursor: 'all' })}
    >
      <Input
        ref={field}
        aria-label={words.name}
        placeholder={words.nameHint}
        maxLength={MOST_CHARACTERS}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) inBackground(save())
        }}
      />
      <p role="alert" className="kind-fault">
        {fault && words.faults[fault.code]}
      </p>
    </Modal>
  )
}

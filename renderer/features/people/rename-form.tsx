import { MAX_PERSON_NAME, type ShownPerson } from '@shared/ipc/people'
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { renamePerson } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'

interface RenameFormProps {
  readonly person: ShownPerson
  readonly onClose: () => void
}

export function RenameForm({ person, onClose }: RenameFormProps) {
  const { people: words, common, errors } = useMessages()
  const [name, setName] = useState(person.name)
  const field = useRef<InputRef>(null)
  const [fault, setFault] = useState<string | null>(null)
  const save = async () => {
    const done = await renamePerson(person.id, name.trim())
    if (!done.ok) {
      setFault(refusalText(errors, done.code))
      return
    }
    notifyDone(words.renamed(name.trim()))
    onClose()
  }
  return (
    <Modal
      title={words.renameTitle(person.name)}
      open
      width={420}
      okText={common.save}
      cancelText={common.cancel}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => inBackground(save())}
      onCancel={onClose}
      afterOpenChange={() => field.current?.focus()}
    >
      <Input
        ref={field}
        aria-label={words.who}
        maxLength={MAX_PERSON_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing && name.trim() !== '') inBackground(save())
        }}
      />
      <p role="alert" className="lock-fault">
        {fault}
      </p>
    </Modal>
  )
}

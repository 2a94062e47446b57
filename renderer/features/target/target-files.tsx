/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- files may be dropped on the section; the button does the same */
import type { Attachment } from '@shared/domain/attachment'
import type { Target } from '@shared/domain/target'
import type { Result } from '@shared/result'
import { Button, Dropdown, Input } from 'antd'
import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { addAttachments } from '../../commands/add-attachments'
import { removeAttachment } from '../../commands/remove-attachment'
import { renameAttachment } from '../../commands/rename-attachment'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { sizeText } from '../../ui/size-text'
import { FileName } from './file-links'
import './files.css'
import { useAttachmentActions } from './open-attachment'
import { filesIn, useFiles } from './use-files'

/** The target's files: added by button, drop or paste; opened, saved elsewhere, renamed, removed. */
export function TargetFiles({ target }: { readonly target: Target }) {
  const { attachments: words, errors } = useMessages()
  const { pick, drop } = useFiles()
  const [isOver, setOver] = useState(false)
  const say = (done: Result<{ readonly closes: number }>, text: string) => {
    if (done.ok) notifyDone(text, () => undoCommand(done.value.closes))
    else notifyRefused(refusalText(errors, done.code))
  }
  const add = async (taking: Promise<readonly Attachment[]>) => {
    const files = await taking
    if (files.length > 0) say(await addAttachments(target.id, files), words.added(files.length))
  }
  const rename = async (file: Attachment, name: string) => {
    if (name.trim() !== file.name && name.trim() !== '')
      say(await renameAttachment(target.id, file.id, name), words.renamed(name.trim()))
  }
  const remove = async (file: Attachment) => say(await removeAttachment(target.id, file.id), words.removed(file.name))
  const onDrop = (event: DragEvent) => {
    const files = filesIn(event.dataTransfer)
    setOver(false)
    if (files.length === 0) return
    event.preventDefault()
    inBackground(add(drop(files)))
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = filesIn(event.clipboardData)
    if (files.length === 0) return
    event.preventDefault()
    inBackground(add(drop(files)))
  }
  return (
    <section
      className={isOver ? 'target-section target-files is-over' : 'target-section target-files'}
      aria-label={words.title}
      data-takes-files
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <h3>
        {words.title}
        <span className="target-muted">{words.count(target.attachments.length)}</span>
        <Button size="small" type="link" onClick={() => inBackground(add(pick()))}>
          {words.add}
        </Button>
      </h3>
      {target.attachments.length === 0 && <p className="target-muted">{words.empty}</p>}
      <ul className="file-list">
        {target.attachments.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            onRename={(name) => inBackground(rename(file, name))}
            onRemove={() => inBackground(remove(file))}
          />
        ))}
      </ul>
      <p className="target-muted">{isOver ? words.dropHere : words.dropHint}</p>
    </section>
  )
}

interface FileLineProps {
  readonly file: Attachment
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

function FileLine({ file, onRename, onRemove }: FileLineProps) {
  const { attachments: words, common } = useMessages()
  const { open, saveAs } = useAttachmentActions()
  const [draft, setDraft] = useState<string | null>(null)
  const act: Readonly<Record<string, () => void>> = {
    open: () => inBackground(open(file)),
    saveAs: () => inBackground(saveAs(file)),
    rename: () => setDraft(file.name),
    remove: onRemove,
  }
  const finish = () => {
    if (draft !== null) onRename(draft)
    setDraft(null)
  }
  return (
    <li>
      {draft === null ? (
        <FileName file={file} onOpen={() => inBackground(open(file))} />
      ) : (
        <Input
          size="small"
          ref={(field) => field?.focus()}
          aria-label={words.nameLabel}
          maxLength={255}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') finish()
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setDraft(null)
          }}
        />
      )}
      <span className="target-muted file-about">
        {[sizeText(file.bytes), common.moment(file.addedAt), file.addedBy].filter((part) => part !== '').join(' · ')}
      </span>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['open', 'saveAs', 'rename', 'remove'] as const).map((key) => ({ key, label: words[key] })),
          onClick: ({ key }) => act[key]?.(),
        }}
      >
        <Button size="small" type="text" aria-label={words.more(file.name)}>
          ⋯
        </Button>
      </Dropdown>
    </li>
  )
}

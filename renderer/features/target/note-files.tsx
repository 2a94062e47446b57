import type { Attachment } from '@shared/domain/attachment'
import { Button } from 'antd'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { FileName } from './file-links'
import { useAttachmentActions } from './open-attachment'
import { useFiles } from './use-files'

interface NoteFilesProps {
  readonly attachments: readonly Attachment[]
  readonly onAdd: (files: readonly Attachment[]) => void
  readonly onChange: (attachments: readonly Attachment[]) => void
}

/** The files that a note will carry. They are stored already; recording the note names them. */
export function NoteFiles({ attachments, onAdd, onChange }: NoteFilesProps) {
  const { attachments: words } = useMessages()
  const { pick } = useFiles()
  const { open } = useAttachmentActions()
  const add = async () => {
    const files = await pick()
    if (files.length > 0) onAdd(files)
  }
  return (
    <div className="note-row">
      <span className="note-label">{words.noteFiles}</span>
      <div className="note-files">
        {attachments.map((file) => (
          <span key={file.id} className="note-file">
            <FileName file={file} onOpen={() => inBackground(open(file))} />
            <Button
              size="small"
              type="text"
              aria-label={words.dropFromNote(file.name)}
              title={words.dropFromNote(file.name)}
              onClick={() => onChange(attachments.filter(({ id }) => id !== file.id))}
            >
              ✕
            </Button>
          </span>
        ))}
        <Button size="small" type="link" onClick={() => inBackground(add())}>
          {words.add}
        </Button>
      </div>
    </div>
  )
}

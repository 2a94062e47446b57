import type { Attachment } from '@shared/domain/attachment'
import { extensionOf } from '@shared/domain/file-kind'
import { inBackground } from '../../db/in-background'
import { sizeText } from '../../ui/size-text'
import './files.css'
import { useAttachmentActions } from './open-attachment'

/** The files of a recorded note: to be opened, and left as they are. */
export function FileLinks({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { open } = useAttachmentActions()
  return (
    <ul className="file-links">
      {attachments.map((file) => (
        <li key={file.id}>
          <FileName file={file} onOpen={() => inBackground(open(file))} />
          <span className="target-muted">{sizeText(file.bytes)}</span>
        </li>
      ))}
    </ul>
  )
}

interface FileNameProps {
  readonly file: Attachment
  readonly onOpen: () => void
}

/** The kind of a file as its letters, and its name, which opens it. */
export function FileName({ file, onOpen }: FileNameProps) {
  return (
    <button type="button" className="file-name" title={file.name} onClick={onOpen}>
      <span className="file-chip" aria-hidden="true">
        {extensionOf(file.name).slice(0, 4) || '?'}
      </span>
      <span className="file-name-text">{file.name}</span>
    </button>
  )
}

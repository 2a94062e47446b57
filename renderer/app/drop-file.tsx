import { useEffect, useState } from 'react'
import { CAPTURE_ADDRESS, captureRequest, isDocumentName } from '../ui/capture-request'
import { importRequest } from '../ui/import-request'
import { useMessages } from '../ui/messages/use-messages'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** A part of the window that takes files for itself. */
function isTakenElsewhere(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-takes-files]') !== null
}

/** A document opens on the page of captures, anything else on the import page. */
function openDropped(file: File): void {
  if (!isDocumentName(file.name)) {
    importRequest.set({ file, ledgerId: null })
    return
  }
  importRequest.set(null)
  captureRequest.set(file)
  window.location.hash = CAPTURE_ADDRESS
}

/** A file may be dropped anywhere on the window. */
export function DropFile() {
  const { start } = useMessages()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(!isTakenElsewhere(event))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (isTakenElsewhere(event)) return
      const file = event.dataTransfer?.files[0]
      if (file) openDropped(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-cover">
      <div>{start.dropHere}</div>
    </div>
  )
}

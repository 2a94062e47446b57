import type { SourceDocument } from '@shared/domain/source-document'
import { ok, type Result } from '@shared/result'
import { useEffect, useState } from 'react'
import { attachmentBytes } from '../../db/attachment-bytes'
import { inBackground } from '../../db/in-background'

type Text = SourceDocument['text']

async function readText({ sha256, bytes }: Text): Promise<Result<string>> {
  const found = await attachmentBytes(sha256, bytes)
  // A mark of the byte order would be a character, and every offset behind it one less.
  return found.ok ? ok(new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.value)) : found
}

/** The stored text of a document; null while it is read. `readAgain` asks anew where it could not be had. */
export function useDocumentText(file: Text): { readonly text: Result<string> | null; readonly readAgain: () => void } {
  const [text, setText] = useState<Result<string> | null>(null)
  useEffect(() => {
    let isWanted = true
    const show = async () => {
      const read = await readText(file)
      if (isWanted) setText(read)
    }
    inBackground(show())
    return () => {
      isWanted = false
    }
  }, [file])
  const readAgain = () => {
    setText(null)
    inBackground(readText(file).then(setText))
  }
  return { text, readAgain }
}

import type { FolderHealth } from '@shared/ipc/places'
import { Alert } from 'antd'
import { useMessages } from './messages/use-messages'
import type { Messages } from './messages/messages'
import { sizeText } from './size-text'

/** What is wrong with folders, and what to do about it, in a line each. Nothing when all is well. */
export function FolderAdvice({ health }: { readonly health: readonly FolderHealth[] }) {
  const { places } = useMessages()
  const lines = health.flatMap((folder) => adviceFor(folder, places))
  return lines.map((line) => <Alert key={line} type="warning" showIcon title={line} className="folder-advice" />)
}

/**
 * The second place, and that of the journal, say by their own state when they are away or can not be written to; where they lie is
 * what they are for. */
function adviceFor(folder: FolderHealth, words: Messages['places']): readonly string[] {
  const name = words.names[folder.which]
  const isSecond = folder.which === 'second' || folder.which === 'journal-copy'
  if (!folder.isThere) return isSecond ? [] : [words.gone(name)]
  const lines: string[] = []
  if (folder.isNearlyFull && folder.freeBytes !== null) lines.push(words.nearlyFull(name, sizeText(folder.freeBytes)))
  if (isSecond) return lines
  if (!folder.isWritable) lines.push(words.notWritable(name))
  if (folder.which === 'backup') return lines
  if (folder.kind === 'network') lines.push(words.network(name))
  if (folder.kind === 'synchronised') lines.push(words.synchronised(name))
  return lines
}

import type { Result } from '@shared/result'
import { inBackground } from '../../db/in-background'
import type { WrittenFile } from '../../db/write-file'
import { callHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { whileShown, type ReportProgress } from '../../ui/running-task'
import { useSayExported } from '../../ui/use-say-exported'

/** Writes a list to a file while its label is shown, and says where it is or why not; nothing where it was called off. */
export function useListExport(): (
  label: string,
  write: (report: ReportProgress) => Promise<Result<WrittenFile> | null>,
) => Promise<void> {
  const sayExported = useSayExported()
  const { errors } = useMessages()
  return async (label, write) => {
    const done = await whileShown(label, true, write)
    if (done === null) return
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    const { name, ticket } = done.value
    sayExported(name, () => inBackground(callHost('file:show', { ticket })))
  }
}

import type { Attachment } from '@shared/domain/attachment'
import { namedFile } from '../../db/attachments'
import { takeDropped, takePicked, type TakenFiles, type TakeProgress } from '../../db/take-files'
import { HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'

const SAID = 3

/** Takes files into the store; what comes back is durable and may be named by a row. Refused ones are told with reasons. */
export function useFiles() {
  const { attachments: words, errors } = useMessages()
  const take = async (work: (progress: TakeProgress) => Promise<TakenFiles | null>): Promise<readonly Attachment[]> => {
    let isStopped = false
    const taken = await whileShown(words.taking, true, (report) =>
      work((done, total) => {
        isStopped ||= !report(done, total)
        return !isStopped
      }),
    ).catch((error: unknown) => {
      if (!(error instanceof HostRefusal)) throw error
      notifyRefused(refusalText(errors, error.code))
      return null
    })
    if (taken === null) return []
    const { refused, stored } = taken
    const lines = refused.slice(0, SAID).map(({ name, code }) => words.refused(name, refusalText(errors, code)))
    if (refused.length > SAID) lines.push(words.refusedMore(refused.length - SAID))
    if (lines.length > 0) notifyRefused(lines.join('\n'))
    else if (isStopped) notifyInfo(words.stopped)
    return stored.map(namedFile)
  }
  return {
    pick: () => take(takePicked),
    drop: (files: readonly File[]) => take((progress) => takeDropped(files, progress)),
  }
}

/** The files that were dropped or pasted; none where it was text. */
export function filesIn(data: DataTransfer): readonly File[] {
  return [...data.files]
}

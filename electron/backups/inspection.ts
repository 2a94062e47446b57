import type { BackupInfo } from '@shared/ipc/contract'
import { inspectBackup } from './backup-folder'
import { readVerdictNotes } from './verdict-notes'

interface InspectionParts {
  readonly folder: () => string
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
}

/** Looks at backups with the files that their rows name, and keeps what was found beside them. */
export interface Inspection {
  /** `count` tells how many of the named files are missing; the rows are good all the same. */
  readonly inspect: (
    path: string,
    id: string,
    count: (files: ReadonlySet<string>) => Promise<number>,
    signal?: AbortSignal,
  ) => Promise<BackupInfo>
  readonly note: (info: BackupInfo) => Promise<void>
}

export function createInspection({ folder, now, onProblem }: InspectionParts): Inspection {
  return {
    async inspect(path, id, count, signal) {
      const files = new Set<string>()
      const info = await inspectBackup(path, id, now(), files, signal)
      if (!info.verdict?.isGood) return info
      const attachmentsMissing = await count(files).catch((error: unknown) => {
        onProblem('backup-attachments', error)
        return files.size
      })
      return { ...info, verdict: { ...info.verdict, attachmentsMissing } }
    },
    async note(info) {
      try {
        const notes = await readVerdictNotes(folder())
        if (info.verdict) await notes.write(info.fileName, info.verdict)
      } catch (error) {
        onProblem('verdict-note', error) // a full or write-protected stick must not hide the verdict
      }
    },
  }
}

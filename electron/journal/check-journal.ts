import type { JournalCheck } from '@shared/ipc/contract'
import type { Head } from '@shared/log/record'
import type { HeadFile } from './head-file'
import { scanJournal } from './scan'

/**
 * Reads every segment from the disk again and verifies every link up to `end`, the last record that was acknowledged;
 * then looks whether the note beside the journal names that end. Nothing is changed, and appending goes on meanwhile.
 */
export async function checkJournal(folder: string, end: Head, headFile: HeadFile): Promise<JournalCheck> {
  const { passes, last, damagedAtSeq } = await scanJournal(folder, end)
  await headFile.settle()
  const noted = await headFile.read()
  const brokenAtSeq = passes ? null : (damagedAtSeq ?? Math.min(last.head.seq + 1, end.seq))
  return { records: Math.min(last.head.seq, end.seq), brokenAtSeq, mirror: judgeNote(noted, end) }
}

/** Records that were appended during the check may have moved the note on; it never goes back. */
function judgeNote(noted: Head | null, end: Head): JournalCheck['mirror'] {
  if (noted === null) return end.seq === 0 ? 'same' : 'missing'
  if (noted.seq > end.seq) return 'same'
  if (noted.seq < end.seq) return 'behind'
  return noted.hash === end.hash ? 'same' : 'other'
}

import type { ChangeWords } from './change-words'
import type { Deadline } from './deadline'

/** As written, with the day that it means where that is another text. */
export function deadlineFieldText({ on, asWritten }: Deadline, words: ChangeWords): string {
  if (on === null) return asWritten
  if (asWritten === '' || asWritten === on) return on
  return words.meaning(asWritten, on)
}

import { z } from 'zod'

export const TargetId = z.string().min(1).max(64).brand<'TargetId'>()
export const LedgerId = z.string().min(1).max(64).brand<'LedgerId'>()
export const LedgerKindId = z.string().min(1).max(64).brand<'LedgerKindId'>()
export const MetricId = z.string().min(1).max(64).brand<'MetricId'>()
export const NoteId = z.string().min(1).max(64).brand<'NoteId'>()
export const MilestoneId = z.string().min(1).max(64).brand<'MilestoneId'>()
export const AttachmentId = z.string().min(1).max(64).brand<'AttachmentId'>()
export const EventId = z.string().min(1).max(64).brand<'EventId'>()
export const SlipId = z.string().min(1).max(64).brand<'SlipId'>()
export const LeagueId = z.string().min(1).max(64).brand<'LeagueId'>()
export const TemplateId = z.string().min(1).max(64).brand<'TemplateId'>()
export const DocumentId = z.string().min(1).max(64).brand<'DocumentId'>()

export type TargetId = z.infer<typeof TargetId>
export type LedgerId = z.infer<typeof LedgerId>
export type LedgerKindId = z.infer<typeof LedgerKindId>
export type MetricId = z.infer<typeof MetricId>
export type NoteId = z.infer<typeof NoteId>
export type MilestoneId = z.infer<typeof MilestoneId>
export type AttachmentId = z.infer<typeof AttachmentId>
export type EventId = z.infer<typeof EventId>
export type SlipId = z.infer<typeof SlipId>
export type LeagueId = z.infer<typeof LeagueId>
export type TemplateId = z.infer<typeof TemplateId>
export type DocumentId = z.infer<typeof DocumentId>

/** Makes fresh ids. `text` is 18 characters, ordered by time of making, so that store keys grow at one end. */
export interface IdSource {
  readonly text: () => string
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

function inBase32(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let place = 0; place < length; place += 1) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/**
 * Ids of nine digits of time, four of a counter and five of chance, in Crockford's base 32.
 * Ids of one source never repeat and never step back, even when the clock does.
 */
export function idSource(nowInMs: () => number, random: () => number): IdSource {
  let lastMs = 0
  let counter = 0
  return {
    text() {
      const now = nowInMs()
      if (now > lastMs) {
        lastMs = now
        counter = 0
      } else {
        counter += 1
      }
      return inBase32(lastMs, 9) + inBase32(counter, 4) + inBase32(Math.floor(random() * 32 ** 5), 5)
    },
  }
}

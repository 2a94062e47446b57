import { completionText, deadlineText } from '@shared/domain/cell-text'
import { percentOf } from '@shared/domain/explain-light'
import { lightReason } from '../../ui/light-cell'
import type { LedgerRow } from '../../ui/ledger-row'
import type { Messages } from '../../ui/messages/messages'
import type { Bar, Diamond } from './bar'

/** All that a bar says, a line each: what it is, from when to when, how far, how late, and why its light. */
export function barLines(row: LedgerRow, bar: Bar, messages: Messages): readonly string[] {
  const words = messages.schedule
  const { target, standing } = row
  const { deadline, completedOn } = target
  const done = completionText(standing)
  const lines = [target.title, words.window(bar.from, bar.to, bar.isOpen)]
  if (deadline.precision !== 'day' && deadline.asWritten !== '') lines.push(words.writtenAs(deadline.asWritten))
  if (done !== '') lines.push(words.done(done))
  if (bar.expected !== null && standing.expected !== null) lines.push(words.expected(percentOf(standing.expected)))
  if (bar.tail?.kind === 'overdue') lines.push(words.overdueBy(bar.tail.days))
  if (bar.tail?.kind === 'late' && completedOn !== null) lines.push(words.lateBy(completedOn, bar.tail.days))
  return [...lines, lightReason(row, messages)]
}

/** What stands in place of a bar: the deadline as written, or that none was. Headings only group and have none. */
export function noBarText(row: LedgerRow, words: Messages['schedule']): string {
  if (row.isHeading) return ''
  const written = deadlineText(row.target.deadline)
  return written === '' ? words.noDeadline : words.unresolved(written)
}

/** What a milestone says: its words, its day, and whether it was accepted. */
export function diamondText({ milestone, on, state }: Diamond, words: Messages['schedule']): string {
  const accepted =
    milestone.acceptedOn === null ? words.milestoneStates[state] : words.milestoneAccepted(milestone.acceptedOn)
  return `${words.milestone(milestone.title, on)} · ${accepted}`
}

import { assertNever } from '../result'
import type { ChangeWords } from './change-words'
import type { Deadline } from './deadline'
import { deadlineFieldText } from './deadline-words'
import type { LoopEvent } from './loop-event'
import type { RowField, RowNames } from './row-fields'
import { slipNumber, type Slip } from './slip'
import { STATE_WORDS } from './state-words'

/** What an event says, in words: 推进中 → 待核查. */
export function moveText({ move }: LoopEvent, words: ChangeWords): string {
  const deadline = (value: Deadline) => deadlineFieldText(value, words) || words.noDeadline
  switch (move.kind) {
    case 'moved':
      return words.moves.moved(STATE_WORDS[move.from], STATE_WORDS[move.to])
    case 'deadline-changed':
      return words.moves.deadlineChanged(deadline(move.from), deadline(move.to))
    case 'extension-asked':
      return words.moves.extensionAsked(deadline(move.from), deadline(move.to))
    case 'extension-granted':
      return words.moves.extensionGranted(deadline(move.from), deadline(move.to))
    case 'extension-refused':
      return words.moves.extensionRefused
    default:
      return assertNever(move)
  }
}

export function eventFields(event: LoopEvent, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['event'], text: string): RowField => ({ key, label: words.event[key], text })
  return [
    field('move', moveText(event, words)),
    field('on', event.on),
    field('reason', event.reason),
    field('by', event.by),
  ]
}

export function slipFields(slip: Slip, names: RowNames, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['slip'], text: string): RowField => ({ key, label: words.slip[key], text })
  const titles = slip.targetIds.map((id) => names.target(id)?.title ?? words.unknownRow)
  return [
    field('serial', slipNumber(slip)),
    field('color', words.slipColors[slip.color]),
    field('unit', slip.unit),
    field('targetIds', titles.join(words.listBreak)),
    field('demand', slip.demand),
    field('issuedOn', slip.issuedOn),
    field('replyBy', slip.replyBy),
    field('repliedOn', slip.repliedOn ?? ''),
    field('reply', slip.reply),
  ]
}

import { localDay } from '@shared/domain/day'
import type { Detail, Result } from '@shared/result'
import { redo, undo } from '../commands/undo'
import { largeProgress } from '../db/large-command'
import { inBackground } from '../db/in-background'
import { liveStore } from '../db/live-store'
import { nameCommand } from '../db/name-command'
import { refusalText } from '../ui/messages/errors'
import type { Messages } from '../ui/messages/messages'
import { notifyDone, notifyInfo, notifyRefused } from '../ui/notify'
import { countText } from '../ui/when'

/** Undo does not reach behind a restore; said with its day, since it may be long ago. */
function tellOfEpoch({ at, command }: Detail, { app, errors }: Pick<Messages, 'app' | 'errors'>): void {
  const day = localDay(new Date(String(at)))
  notifyInfo(errors['undo-stops-at-epoch'](day, app.commands[String(command)] ?? app.someCommand))
}

/** So many at once, the one under way among them: a key that is held down must not go on for long after it was let go. */
const MOST = 3
let asked = 0
/** Those that wait are called off when one could not be done: nobody meant what would come then. */
let refusals = 0
let underWay: Promise<void> = Promise.resolve()

/** Takes the last command back and says which it was. */
export async function takeBackLast(messages: Messages): Promise<void> {
  await run('undoable', undo, messages, (what) => notifyInfo(messages.app.undone(what)))
}

/** Does the last undone command again and says which it was; it can be undone once more. */
export async function doAgain(messages: Messages): Promise<void> {
  const undoAgain = () => inBackground(takeBackLast(messages))
  await run('redoable', redo, messages, (what) => notifyDone(messages.app.redone(what), undoAgain))
}

type Command = () => Promise<Result<{ readonly changes: readonly unknown[] }>>

/** One after the other: Ctrl+Z and Ctrl+Y right behind it are both done. */
function run(
  list: 'undoable' | 'redoable',
  command: Command,
  messages: Pick<Messages, 'app' | 'errors'>,
  say: (what: string) => void,
): Promise<void> {
  // What takes seconds has its own progress; keys pressed meanwhile are about what was there before.
  if (asked >= MOST || largeProgress.read() !== null) return underWay
  asked += 1
  const refusalsBefore = refusals
  const turn = underWay
    .then(() => (refusals === refusalsBefore ? runNow(list, command, messages, say) : undefined))
    .finally(() => (asked -= 1))
  underWay = turn.catch(() => undefined)
  return turn
}

async function runNow(
  list: 'undoable' | 'redoable',
  command: Command,
  { app, errors }: Pick<Messages, 'app' | 'errors'>,
  say: (what: string) => void,
): Promise<void> {
  const closes = liveStore().history.read()[list].at(-1)
  const name = closes === undefined ? null : await nameCommand(closes)
  const done = await command()
  if (!done.ok) {
    refusals += 1
    if (done.code === 'undo-stops-at-epoch') return tellOfEpoch(done.detail, { app, errors })
    const tell = done.code.startsWith('nothing-to') ? notifyInfo : notifyRefused
    tell(refusalText(errors, done.code))
    return
  }
  const word = (name && app.commands[name]) ?? app.someCommand
  const rows = done.value.changes.length
  say(rows > 1 ? app.withRows(word, countText(rows)) : word)
}
